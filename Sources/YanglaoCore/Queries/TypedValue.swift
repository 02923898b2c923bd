// Values of indicators as people type them: 52.3%, ５２．３％, 1,234, 232/387, 2.47万, 建成投用.

/// A value that somebody typed, before anybody has asked in which unit it is wanted.
///
/// Everything is exact: `2.47万` is 24700, and `232/387` stays a fraction.
public struct TypedValue: Hashable, Sendable {
  /// Why a text is no value, with what would be one.
  public enum Problem: Error, Hashable, Sendable {
    /// Neither a number, nor a fraction, nor a word for “achieved”.
    case notANumber
    /// More digits than ``ExactDecimal`` holds.
    case tooManyDigits(limit: Int)
    case zeroDenominator
    /// 1e3: a power of ten behind the digits.
    case exponent
    /// A part or a whole below zero.
    case negativeFraction
    /// 否, 未达成: there is nothing to record.
    case notAchieved
    /// Typed in one unit, wanted in another.
    case wrongUnit(found: String, expected: String)
    /// A fraction where things are counted.
    case fractionOfACount(unit: String)
    /// “Achieved” where a number is wanted.
    case numberNeeded(unit: String)
    /// A number where “achieved” is wanted.
    case achievementNeeded
  }

  /// The value as typed; of `2.47万` the 2.47.
  public let value: ObservedValue
  /// What stands behind the number, folded: `%`, `张`, `万元`; empty where nothing does.
  public let suffix: String

  /// Reads a value in any form, whatever its unit.
  ///
  /// Full-width characters count as half-width ones. Commas are thousands separators where they part groups of
  /// exactly three digits, and nothing else.
  public init(_ text: String) throws(Problem) {
    guard text.utf8.count <= 200 else { throw .notANumber }
    // Most values are this plain, and there may be millions of them.
    let isPercent = text.utf8.last == UInt8(ascii: "%")
    if let number = ExactDecimal(isPercent ? String(text.unicodeScalars.dropLast()) : text) {
      self.init(.quantity(.number(number)), suffix: isPercent ? "%" : "")
      return
    }
    // Spaces may stand around a number, and not within it.
    var scan = TypedScanner(text)
    if !scan.isAtDigit {
      let folded = FoldedText(text)
      guard !Self.notAchievedWords.contains(folded) else { throw .notAchieved }
      if Self.achievedWords.contains(folded) {
        self.init(.achieved)
        return
      }
    }
    let number = try scan.number()
    if scan.skip("/") {
      try self.init(numerator: number, denominator: scan.number())
      guard scan.isAtEnd else { throw .notANumber }
    } else {
      let rest = scan.rest
      guard rest.unicodeScalars.first.map(Self.belongsToNumbers) != true else { throw .notANumber }
      guard !Self.isExponent(rest) else { throw .exponent }
      self.init(.quantity(.number(number)), suffix: rest)
    }
  }

  /// Makes a value of a part and its whole, which were typed apart.
  public init(numerator: ExactDecimal, denominator: ExactDecimal) throws(Problem) {
    guard denominator.mantissa != 0 else { throw .zeroDenominator }
    guard denominator.mantissa > 0, numerator.mantissa >= 0 else { throw .negativeFraction }
    self.init(.quantity(.fraction(numerator: numerator, denominator: denominator)))
  }

  private init(_ value: ObservedValue, suffix: String = "") {
    self.value = value
    self.suffix = suffix
  }

  /// Reads a value in the unit of an indicator; see ``observed(in:)``.
  public static func read(_ text: String, unit: String?) throws(Problem) -> ObservedValue {
    try TypedValue(text).observed(in: unit)
  }

  /// The value in the unit in which it is wanted.
  ///
  /// - Parameter unit: The indicator's unit; nil for an achievement. A unit that was typed must be the same one,
  ///   give or take 万 and 亿: `2.47亿元` is 24700 where 万元 are wanted.
  public func observed(in unit: String?) throws(Problem) -> ObservedValue {
    guard let unit else {
      guard value == .achieved else { throw .achievementNeeded }
      return value
    }
    switch value {
    case .achieved: throw .numberNeeded(unit: unit)
    case .quantity(.fraction):
      guard unit.isPercentUnit || FoldedText(unit).description.contains("/") else {
        throw .fractionOfACount(unit: unit)
      }
      return value
    case .quantity(.number(let number)):
      return .quantity(.number(try Self.scaled(number, from: suffix, to: unit)))
    }
  }

  /// A number that was typed before a folded `suffix`, in the unit in which it is wanted; see ``observed(in:)``.
  static func scaled(
    _ number: ExactDecimal, from suffix: String, to unit: String
  ) throws(Problem) -> ExactDecimal {
    guard !suffix.isEmpty else { return number }
    let wanted = FoldedText(unit).description
    guard suffix != wanted else { return number }
    let (found, expected) = (ScaledUnit(suffix), ScaledUnit(wanted))
    guard found.isOf(expected) || (found.name.isEmpty && expected.isCounted) else {
      throw .wrongUnit(found: suffix, expected: unit)
    }
    guard let scaled = number.shifted(by: found.exponent - expected.exponent) else {
      throw .tooManyDigits(limit: ExactDecimal.maximumDigits)
    }
    return scaled
  }

  /// Whether a text is the name of a unit, give or take 万 and 亿: `万元` of `元`.
  public static func isName(_ text: String, ofUnit unit: String) -> Bool {
    let (found, expected) = (
      ScaledUnit(FoldedText(text).description), ScaledUnit(FoldedText(unit).description)
    )
    return !found.name.isEmpty && found.isOf(expected)
  }

  /// Whether a number that somebody worked out from `fraction` may be this one: less than one unit of its last digit away.
  public func agrees(with fraction: Quantity, percent: Bool) -> Bool {
    guard case .quantity(.number(let number)) = value else { return value == .quantity(fraction) }
    guard let lower = ExactDecimal(mantissa: number.mantissa - 1, scale: number.scale),
      let upper = ExactDecimal(mantissa: number.mantissa + 1, scale: number.scale)
    else { return false }
    return !fraction.isAtMost(lower, percent: percent) && !fraction.isAtLeast(upper, percent: percent)
  }

  private static let achievedWords = Set(
    [
      "achieved", "yes", "true", "是", "达成", "已达成", "达到", "已达到", "建成", "已建成", "建成投用", "已建成投用", "投用",
      "已投用",
    ].map { FoldedText($0) })

  private static let notAchievedWords = Set(
    [
      "notachieved", "no", "false", "否", "未达成", "未达到", "未建成", "未投用", "未建成投用",
    ].map { FoldedText($0) })

  /// Whether what stands behind a number begins as a power of ten does: `e3`, `e-3`.
  private static func isExponent(_ suffix: String) -> Bool {
    guard suffix.unicodeScalars.first == "e" else { return false }
    let digits = suffix.unicodeScalars.dropFirst().drop { $0 == "+" || $0 == "-" }
    return digits.first?.properties.numericType == .decimal
  }

  /// Whether a character right behind a number shows that it was none: a digit, a point, a sign.
  private static func belongsToNumbers(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.numericType == .decimal || [".", ",", "-", "+"].contains(scalar)
  }
}

/// A unit taken apart: 万元 is 元 ten thousandfold.
private struct ScaledUnit {
  let name: String
  let exponent: Int
  /// Whether 万 and 亿 can stand for so many of the unit: not of a share, and not of a ratio.
  var isCounted: Bool { !name.isPercentUnit && name != "‰" && !name.contains("/") }

  /// Whether the units are one, give or take 万 and 亿.
  func isOf(_ other: ScaledUnit) -> Bool { (name as String?).isSameUnit(as: other.name) }

  init(_ text: String) {
    var name = Substring(text)
    var exponent = 0
    // 万亿 is both, one after the other.
    while let scale = name.first.flatMap({ Self.exponents[$0] }) {
      exponent += scale
      name = name.dropFirst()
      if exponent > ExactDecimal.maximumDigits { break }
    }
    self.name = String(name)
    self.exponent = exponent
  }

  private static let exponents: [Character: Int] = ["万": 4, "亿": 8]
}

extension ExactDecimal {
  /// The number times ten to the power of `places`; nil where that has too many digits.
  fileprivate func shifted(by places: Int) -> ExactDecimal? {
    if places <= scale { return ExactDecimal(mantissa: mantissa, scale: scale - places) }
    guard places - scale <= Self.maximumDigits else {
      return mantissa == 0 ? ExactDecimal(mantissa: 0) : nil
    }
    var digits = mantissa
    for _ in 0..<places - scale {
      let (product, overflow) = digits.multipliedReportingOverflow(by: 10)
      guard !overflow else { return nil }
      digits = product
    }
    return ExactDecimal(mantissa: digits)
  }
}
