// Decimal numbers as documents and people write them: no digit added, none lost.

/// A decimal number of at most 18 digits that keeps the digits it was written with.
///
/// `60`, `60.0` and `60.00` are equal, and each prints as it was written. Nothing here is binary floating
/// point: comparing is exact.
public struct ExactDecimal: Sendable {
  /// The digits as one whole number: 3619 for 36.19.
  public let mantissa: Int64
  /// How many of the digits stand behind the decimal point, 0–18.
  public let scale: Int

  /// The greatest number of digits.
  public static let maximumDigits = 18

  private init(unchecked mantissa: Int64, scale: Int) {
    self.mantissa = mantissa
    self.scale = scale
  }

  /// Makes a number from its digits; nil where `scale` is not 0–18 or there are more than 18 digits.
  public init?(mantissa: Int64, scale: Int = 0) {
    guard (0...Self.maximumDigits).contains(scale), mantissa.magnitude < 1_000_000_000_000_000_000 else {
      return nil
    }
    self.mantissa = mantissa
    self.scale = scale
  }

  /// Makes a number from plain ASCII digits with an optional leading `-` and one optional decimal point.
  ///
  /// Returns nil for anything else: exponents, signs without digits, more than 18 digits.
  public init?(_ text: String) { self.init(text.utf8.span) }

  /// Makes a number from the bytes of such a text.
  public init?(_ bytes: Span<UInt8>) {
    var mantissa: Int64 = 0
    var digits = 0
    var scale: Int?
    var negative = false
    for position in bytes.indices {
      let byte = bytes[position]
      switch byte {
      case UInt8(ascii: "-") where position == 0: negative = true
      case UInt8(ascii: ".") where scale == nil && digits > 0: scale = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        // What has 17 digits yet may take one more.
        guard mantissa < 100_000_000_000_000_000, digits < 40 else { return nil }
        mantissa = mantissa * 10 + Int64(byte - UInt8(ascii: "0"))
        digits += 1
        scale = scale.map { $0 + 1 }
      default: return nil
      }
    }
    guard digits > 0, scale != 0 else { return nil }
    self.init(mantissa: negative ? -mantissa : mantissa, scale: scale ?? 0)
  }

  static func powerOfTen(_ exponent: Int) -> Int128 {
    var power: Int128 = 1
    for _ in 0..<exponent { power *= 10 }
    return power
  }
}

extension ExactDecimal: Comparable, Hashable {
  /// Equal in value, whatever the digits: 60 equals 60.0.
  public static func == (left: Self, right: Self) -> Bool {
    Int128(left.mantissa) * powerOfTen(right.scale) == Int128(right.mantissa) * powerOfTen(left.scale)
  }

  public static func < (left: Self, right: Self) -> Bool {
    Int128(left.mantissa) * powerOfTen(right.scale) < Int128(right.mantissa) * powerOfTen(left.scale)
  }

  public func hash(into hasher: inout Hasher) {
    var (digits, places) = (mantissa, scale)
    while places > 0, digits % 10 == 0 {
      digits /= 10
      places -= 1
    }
    hasher.combine(digits)
    hasher.combine(digits == 0 ? 0 : places)
  }
}

extension ExactDecimal {
  public static let zero = ExactDecimal(unchecked: 0, scale: 0)
  public static let one = ExactDecimal(unchecked: 1, scale: 0)
  public static let hundred = ExactDecimal(unchecked: 100, scale: 0)

  /// The sum with as many decimal places as the summands need; nil where it takes more than 18 digits.
  public func adding(_ other: ExactDecimal) -> ExactDecimal? {
    let scale = max(self.scale, other.scale)
    let left = Int128(mantissa) * Self.powerOfTen(scale - self.scale)
    let right = Int128(other.mantissa) * Self.powerOfTen(scale - other.scale)
    return Int64(exactly: left + right).flatMap { ExactDecimal(mantissa: $0, scale: scale) }
  }

  /// The difference, as ``adding(_:)`` gives it.
  public func subtracting(_ other: ExactDecimal) -> ExactDecimal? { adding(other.negated) }

  /// The number with the other sign.
  public var negated: ExactDecimal { ExactDecimal(unchecked: -mantissa, scale: scale) }

  /// The number without its sign.
  public var magnitude: ExactDecimal { mantissa < 0 ? negated : self }
}

extension ExactDecimal: CustomStringConvertible {
  /// The digits as they were written: `36.19`, `-0.5`, `60`.
  public var description: String {
    guard scale > 0 else { return String(mantissa) }
    // As many digits as it has, and at least one before the point.
    var (digits, rest) = (scale + 1, mantissa.magnitude / 10)
    for _ in 0..<scale { rest /= 10 }
    while rest > 0 {
      digits += 1
      rest /= 10
    }
    let sign = mantissa < 0 ? 1 : 0
    return String(unsafeUninitializedCapacity: sign + digits + 1) { bytes in
      let (count, point) = (sign + digits + 1, sign + digits - scale)
      var rest = mantissa.magnitude
      for position in (sign..<count).reversed() where position != point {
        bytes[position] = UInt8(ascii: "0") + UInt8(rest % 10)
        rest /= 10
      }
      if sign == 1 { bytes[0] = UInt8(ascii: "-") }
      bytes[point] = UInt8(ascii: ".")
      return count
    }
  }
}
