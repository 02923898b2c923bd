// What in a target's value does not look as it is meant.

extension Target {
  /// The value of less than 1 that was perhaps written for a percentage, and that percentage; nil where the wording has
  /// the sign, or a note explains the value.
  var fraction: (value: ExactDecimal, percent: ExactDecimal)? {
    guard note == nil, aim.comparator != .atMost, let value = aim.value, value > .zero, value < .one,
      let percent = value.timesHundred, !quotations.contains(where: \.printsPercent)
    else { return nil }
    return (value, percent)
  }
}

extension Quotation {
  fileprivate var printsPercent: Bool {
    asPrinted.map { FoldedText($0).description.contains { "%‰".contains($0) } } ?? false
  }
}

extension ExactDecimal {
  fileprivate var timesHundred: ExactDecimal? {
    scale >= 2
      ? ExactDecimal(mantissa: mantissa, scale: scale - 2)
      : ExactDecimal(mantissa: mantissa * (scale == 1 ? 10 : 100))
  }
}
