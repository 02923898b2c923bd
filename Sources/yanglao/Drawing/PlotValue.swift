// Values as drawings place them: exact decimals and quotients on one scale, without binary floating point.

import YanglaoCore

/// A value to be placed on an axis, in whole units of 10⁻¹⁸.
///
/// Every exact decimal has such a value of its own. A quotient is rounded down to the unit, and what lies beyond
/// ±10¹⁸ is held there, so that no arithmetic of an axis can overflow.
struct PlotValue: Comparable, Hashable {
  let units: Int128

  static let one = PlotValue(units: powerOfTen(18))
  static let hundred = PlotValue(units: powerOfTen(20))
  static let zero = PlotValue(units: 0)
  private static let limit = powerOfTen(36)

  init(units: Int128) { self.units = min(max(units, -Self.limit), Self.limit) }

  init(_ number: ExactDecimal) {
    self.init(units: Int128(number.mantissa) * Self.powerOfTen(18 - number.scale))
  }

  /// The value of a quantity in its indicator's unit; in % a fraction counts a hundredfold.
  init(_ quantity: Quantity, unit: String?) {
    switch quantity {
    case .number(let number): self.init(number)
    case .fraction(let numerator, let denominator):
      self.init(
        numerator: Int128(numerator.mantissa) * (unit.isPercentUnit ? 100 : 1), scale: numerator.scale,
        denominator: denominator)
    }
  }

  /// The value of an exact fraction, rounded to as many of six places as 18 digits hold; nil where they hold none.
  init?(_ ratio: Ratio) {
    guard let number = (0...6).reversed().lazy.compactMap({ ratio.rounded(to: $0) }).first else { return nil }
    self.init(number)
  }

  private init(numerator: Int128, scale: Int, denominator: ExactDecimal) {
    guard denominator.mantissa > 0 else {
      self.init(units: 0)
      return
    }
    let divisor = UInt128(denominator.mantissa)
    let product = numerator.magnitude.multipliedFullWidth(
      by: UInt128(Self.powerOfTen(18 + denominator.scale - scale)))
    guard product.high < divisor else {
      self.init(units: numerator < 0 ? -Self.limit : Self.limit)
      return
    }
    let (quotient, remainder) = divisor.dividingFullWidth(product)
    let held = Int128(min(quotient, UInt128(Self.limit)))
    self.init(units: numerator < 0 ? -held - (remainder > 0 ? 1 : 0) : held)
  }

  static func < (left: PlotValue, right: PlotValue) -> Bool { left.units < right.units }

  static func powerOfTen(_ exponent: Int) -> Int128 {
    (0..<exponent).reduce(1) { power, _ in power * 10 }
  }
}

extension PlotValue: CustomStringConvertible {
  /// All digits of the value, without zeros at the end: `37.5`.
  var description: String {
    let one = Self.one.units.magnitude
    let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: one)
    var digits = rest == 0 ? "" : String(String(one + rest).dropFirst())
    while digits.hasSuffix("0") { digits.removeLast() }
    return (units < 0 ? "-" : "") + String(whole) + (digits.isEmpty ? "" : "." + digits)
  }
}
