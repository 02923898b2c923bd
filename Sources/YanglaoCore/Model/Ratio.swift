// A quotient of two whole numbers: how far along something is, without rounding.

/// An exact fraction in lowest terms.
///
/// Comparing never fails. Arithmetic gives nil where the result takes more than 128 bits above or below the line,
/// which takes values of far more digits than plans hold; whoever asks then says so, and rounds nothing.
public struct Ratio: Sendable {
  /// Above the line; it carries the sign.
  let numerator: Int128
  /// Below the line, above zero.
  let denominator: Int128

  /// Makes a fraction; nil where the denominator is zero or a number is too large to change its sign.
  init?(_ numerator: Int128, _ denominator: Int128) {
    guard denominator != 0, numerator != .min, denominator != .min else { return nil }
    let divisor = Self.commonDivisor(numerator.magnitude, denominator.magnitude)
    let sign: Int128 = denominator < 0 ? -1 : 1
    self.numerator = sign * (numerator / divisor)
    self.denominator = sign * (denominator / divisor)
  }

  /// A decimal number as a fraction.
  public init(_ number: ExactDecimal) {
    let power = ExactDecimal.powerOfTen(number.scale)
    let divisor = Self.commonDivisor(number.mantissa.magnitude128, power.magnitude)
    numerator = Int128(number.mantissa) / divisor
    denominator = power / divisor
  }

  /// A value in an indicator's unit; in % a fraction counts a hundredfold. Nil where its denominator is not above
  /// zero.
  public init?(_ quantity: Quantity, unit: String?) {
    switch quantity {
    case .number(let number): self.init(number)
    case .fraction(let above, let below):
      guard below > .zero,
        let quotient = Ratio(above).divided(by: Ratio(below)),
        let value = unit.isPercentUnit ? quotient.multiplied(by: Ratio(.hundred)) : quotient
      else { return nil }
      self = value
    }
  }

  public static let zero = Ratio(ExactDecimal.zero)

  /// -1, 0 or 1.
  public var sign: Int { numerator.signum() == 0 ? 0 : (numerator < 0 ? -1 : 1) }

  private static func commonDivisor(_ left: UInt128, _ right: UInt128) -> Int128 {
    var (left, right) = (left, right)
    while right != 0 { (left, right) = (right, left % right) }
    return left == 0 ? 1 : Int128(left)
  }
}

extension Int64 {
  fileprivate var magnitude128: UInt128 { UInt128(magnitude) }
}

// MARK: Arithmetic

extension Ratio {
  /// The difference; nil where it takes more than 128 bits.
  public func subtracting(_ other: Ratio) -> Ratio? {
    guard let left = numerator.product(other.denominator), let right = other.numerator.product(denominator),
      let below = denominator.product(other.denominator)
    else { return nil }
    let (difference, overflow) = left.subtractingReportingOverflow(right)
    return overflow ? nil : Ratio(difference, below)
  }

  /// The sum; nil where it takes more than 128 bits.
  public func adding(_ other: Ratio) -> Ratio? {
    Ratio(-other.numerator, other.denominator).flatMap(subtracting)
  }

  /// The product; nil where it takes more than 128 bits.
  public func multiplied(by other: Ratio) -> Ratio? {
    // Shortened crosswise first, so that what can be held is held.
    guard let left = Ratio(numerator, other.denominator), let right = Ratio(other.numerator, denominator),
      let above = left.numerator.product(right.numerator),
      let below = left.denominator.product(right.denominator)
    else { return nil }
    return Ratio(above, below)
  }

  /// The quotient; nil where `other` is zero or it takes more than 128 bits.
  public func divided(by other: Ratio) -> Ratio? {
    Ratio(other.denominator, other.numerator).flatMap(multiplied)
  }
}

extension Int128 {
  /// The product; nil where it takes more than 128 bits.
  fileprivate func product(_ other: Int128) -> Int128? {
    let (product, overflow) = multipliedReportingOverflow(by: other)
    return overflow ? nil : product
  }
}

extension Ratio: Comparable, Hashable {
  public static func < (left: Ratio, right: Ratio) -> Bool {
    let first = left.numerator.multipliedFullWidth(by: right.denominator)
    let second = right.numerator.multipliedFullWidth(by: left.denominator)
    return (first.high, first.low) < (second.high, second.low)
  }
}

// MARK: Digits

extension Ratio {
  /// Which way digits that are left off change a number.
  public enum Rounding: Sendable {
    /// To the nearest, away from zero from a half on.
    case nearest
    /// To the next number above.
    case up
    /// To the next number below.
    case down
  }

  /// The number as a decimal of at most `places` decimal places; nil where it takes more than 18 digits.
  public func rounded(to places: Int, _ rounding: Rounding = .nearest) -> ExactDecimal? {
    guard let scaled = numerator.product(ExactDecimal.powerOfTen(min(places, 18))) else { return nil }
    let (quotient, remainder) = scaled.quotientAndRemainder(dividingBy: denominator)
    let step: Int128 =
      switch rounding {
      case .up: remainder > 0 ? 1 : 0
      case .down: remainder < 0 ? -1 : 0
      case .nearest:
        remainder.magnitude >= denominator.magnitude - remainder.magnitude ? (remainder < 0 ? -1 : 1) : 0
      }
    return Int64(exactly: quotient + step).flatMap { ExactDecimal(mantissa: $0, scale: min(places, 18)) }
  }

  /// The digits rounded to `places`, or to as many as it takes for them to stand on the same side of `bound` as the
  /// number does: 0.79996 against 0.8 is never 0.8000.
  public func digits(_ places: Int, against bound: Ratio? = nil) -> String? {
    var text: String?
    for places in places...18 {
      guard let rounded = rounded(to: places) else { return text }
      text = rounded.description
      // What equals the bound is rounded as the bound is: 1/3 against 1/3 takes no 18 digits.
      guard let bound, bound != self,
        (Ratio(rounded) < bound) != (self < bound) || (bound < Ratio(rounded)) != (bound < self)
      else { break }
    }
    return text
  }

  /// The nearest binary number, for growth rates and drawings only; nothing is judged exactly by it.
  public var approximation: Double { Double(numerator) / Double(denominator) }
}
