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

  /// The first wording that is read as a target of other numbers than this, and whether the upper end alone differs;
  /// nil where there is none, or a note explains it.
  ///
  /// - Parameter unit: The indicator's unit.
  func misprint(in unit: String?) -> (printed: String, isUpperEnd: Bool)? {
    guard note == nil, let value = aim.value else { return nil }
    let numbers = [value, aim.upperEnd].compactMap { $0?.description }
    for printed in quotations.compactMap(\.asPrinted) where !printed.hasPlainly(numbers) {
      guard let read = try? WrittenTarget(printed).aim(in: unit), let number = read.value else { continue }
      if number != value { return (printed, false) }
      if read.upperEnd != aim.upperEnd { return (printed, aim.upperEnd != nil) }
    }
    return nil
  }
}

extension Quotation {
  fileprivate var printsPercent: Bool {
    asPrinted.map { FoldedText($0).description.contains { "%‰".contains($0) } } ?? false
  }
}

extension String {
  /// Whether the text has the digits of some numbers, and nothing that makes others of them: nearly every wording has, and
  /// need not be read to tell.
  fileprivate func hasPlainly(_ numbers: [String]) -> Bool {
    let digits = utf8.split { $0 != UInt8(ascii: ".") && !(0x30...0x39).contains($0) }
    return digits.elementsEqual(numbers) { $0.elementsEqual($1.utf8) }
      && !unicodeScalars.contains { "万亿-－−".unicodeScalars.contains($0) }
  }
}

extension ExactDecimal {
  fileprivate var timesHundred: ExactDecimal? {
    scale >= 2
      ? ExactDecimal(mantissa: mantissa, scale: scale - 2)
      : ExactDecimal(mantissa: mantissa * (scale == 1 ? 10 : 100))
  }
}
