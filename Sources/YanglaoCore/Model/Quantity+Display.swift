// A value in digits that never say more, or other, than the value itself.

extension Quantity {
  /// The value in digits: a number as it was written; a fraction rounded to two places, or to as many as it takes
  /// for the digits to stand on the same side of `bound` as the value does.
  ///
  /// 386 of 645 is 59.84 in %; 59.996 of 100 against a bound of 60 is 59.996 and never 60.00.
  /// - Parameters:
  ///   - unit: The indicator's unit; in % a fraction counts a hundredfold.
  ///   - bound: The value that it is held against; nil where there is none.
  public func digits(unit: String?, against bound: ExactDecimal?) -> String {
    switch self {
    case .number(let number): return number.description
    case .fraction:
      var text = ""
      let percent = unit.isPercentUnit
      for places in 2...ExactDecimal.maximumDigits {
        guard let rounded = rounded(to: places, percent: percent) else {
          return text.isEmpty ? fractionText : text
        }
        text = rounded.description
        guard let bound else { break }
        let isAtLeast = isAtLeast(bound, percent: percent)
        let isAtMost = isAtMost(bound, percent: percent)
        if (rounded >= bound) == isAtLeast, (rounded <= bound) == isAtMost { break }
      }
      return text
    }
  }

  /// The change from an earlier value: exactly between two numbers; where a fraction is among them, rounded to two
  /// places, or to as many as it takes not to be called none. Nil where it takes more than 18 digits.
  public func change(from earlier: Quantity, unit: String?) -> ExactDecimal? {
    if case .number(let now) = self, case .number(let before) = earlier { return now.subtracting(before) }
    return difference(from: earlier, unit: unit)?.digits(2, against: .zero).flatMap { ExactDecimal($0) }
  }

  /// The exact difference from an earlier value; nil where it takes more than 128 bits.
  func difference(from earlier: Quantity, unit: String?) -> Ratio? {
    guard let now = Ratio(self, unit: unit), let before = Ratio(earlier, unit: unit) else { return nil }
    return now.subtracting(before)
  }

  /// The two numbers of a fraction: `232/387`; nil for a number.
  public var fractionDigits: String? {
    if case .fraction = self { fractionText } else { nil }
  }

  private var fractionText: String {
    guard case .fraction(let numerator, let denominator) = self else { return "" }
    return "\(numerator)/\(denominator)"
  }

  /// The value rounded half away from zero; nil where that takes more than 18 digits.
  private func rounded(to places: Int, percent: Bool) -> ExactDecimal? {
    guard case .fraction(let numerator, let denominator) = self, denominator.mantissa > 0 else { return nil }
    // numerator × factor × 10^places ÷ denominator, brought to whole numbers.
    let exponent = places + denominator.scale - numerator.scale
    let (scaled, overflow) = (Int128(numerator.mantissa.magnitude) * (percent ? 100 : 1))
      .multipliedReportingOverflow(by: exponent > 0 ? ExactDecimal.powerOfTen(min(exponent, 37)) : 1)
    guard !overflow, exponent <= 37 else { return nil }
    let divisor = Int128(denominator.mantissa) * (exponent < 0 ? ExactDecimal.powerOfTen(-exponent) : 1)
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: divisor)
    let result = quotient + (remainder >= divisor - remainder ? 1 : 0)
    guard let mantissa = Int64(exactly: result) else { return nil }
    return ExactDecimal(mantissa: numerator.mantissa < 0 ? -mantissa : mantissa, scale: places)
  }
}
