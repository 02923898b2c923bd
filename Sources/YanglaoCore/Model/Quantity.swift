// A value that is held against a target: a number, or a numerator over a denominator.

/// A recorded value: a decimal number, or a fraction such as 232 of 387 beds.
public enum Quantity: Hashable, Sendable {
  case number(ExactDecimal)
  /// A part of a whole, in whatever both are counted in; the denominator is above zero.
  case fraction(numerator: ExactDecimal, denominator: ExactDecimal)

  /// Says whether the quantity is at least `bound`, exactly.
  ///
  /// A fraction is compared by cross-multiplication in 256 bits, which no two numbers of 18 digits exceed.
  /// - Parameters:
  ///   - bound: The number to reach, in the indicator's unit.
  ///   - percent: Whether that unit is %, so that a fraction counts a hundredfold.
  func isAtLeast(_ bound: ExactDecimal, percent: Bool) -> Bool {
    order(against: bound, percent: percent) >= 0
  }

  /// Says whether the quantity is at most `bound`, exactly; see ``isAtLeast(_:percent:)``.
  func isAtMost(_ bound: ExactDecimal, percent: Bool) -> Bool {
    order(against: bound, percent: percent) <= 0
  }

  /// Says whether the quantity lies below another, exactly.
  ///
  /// A denominator that is not above zero counts as 1. In % a fraction counts a hundredfold.
  public func isBelow(_ other: Quantity, unit: String?) -> Bool {
    let percent = unit.isPercentUnit
    let (left, right) = (parts(percent), other.parts(percent))
    // left.n ÷ left.d < right.n ÷ right.d, brought to whole numbers on both sides.
    return Wide(
      left.numerator * Int128(right.denominator.mantissa),
      ExactDecimal.powerOfTen(left.denominator.scale + right.scale))
      < Wide(
        right.numerator * Int128(left.denominator.mantissa),
        ExactDecimal.powerOfTen(right.denominator.scale + left.scale))
  }

  /// The digits of the numerator, hundredfold for a fraction in %, their scale, and the denominator.
  private func parts(_ percent: Bool) -> (numerator: Int128, scale: Int, denominator: ExactDecimal) {
    switch self {
    case .number(let number): (Int128(number.mantissa), number.scale, .one)
    case .fraction(let numerator, let denominator):
      (
        Int128(numerator.mantissa) * (percent ? 100 : 1), numerator.scale,
        denominator.mantissa > 0 ? denominator : .one
      )
    }
  }

  /// -1 where the quantity lies below `bound`, 0 where it equals it, 1 above.
  private func order(against bound: ExactDecimal, percent: Bool) -> Int {
    switch self {
    case .number(let number):
      return number < bound ? -1 : (number == bound ? 0 : 1)
    case .fraction(let numerator, let denominator):
      guard denominator.mantissa > 0 else { return -1 }
      // numerator × factor ÷ denominator against bound, brought to whole numbers on both sides.
      let factor: Int128 = percent ? 100 : 1
      let left = Wide(
        Int128(numerator.mantissa) * factor, ExactDecimal.powerOfTen(denominator.scale + bound.scale))
      let right = Wide(
        Int128(bound.mantissa) * Int128(denominator.mantissa), ExactDecimal.powerOfTen(numerator.scale))
      return left < right ? -1 : (right < left ? 1 : 0)
    }
  }

  /// A product of two numbers of 128 bits, whole.
  private struct Wide: Comparable {
    let high: Int128
    let low: UInt128

    init(_ left: Int128, _ right: Int128) {
      let product = left.multipliedFullWidth(by: right)
      (high, low) = (product.high, product.low)
    }

    static func < (left: Wide, right: Wide) -> Bool {
      (left.high, left.low) < (right.high, right.low)
    }
  }
}
