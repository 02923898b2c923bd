// Targets as people write them: ≥60%, 不低于60%, 60%以上, 至少3个, 2—3个, 每年不少于5个, 逐年增加, 建成投用.

/// A target that somebody wrote, before anybody has asked in which unit and by when.
///
/// What is read is what `Vocabulary` lists: a value that is reached, a bound from below or above, two ends of a range,
/// 逐年增加, and words for something achieved; 每年 and the like before it, and 力争. Nothing is guessed: near values
/// (约60%), values that must be exceeded (超过60%), changes (提高5个百分点) and numbers in words (百分之六十) are refused.
public struct WrittenTarget: Hashable, Sendable {
  /// Why a text is no target.
  public enum Problem: Error, Hashable, Sendable {
    case notATarget
    /// 约60%, 60%左右, 100余张.
    case approximate
    /// 超过60%, <5%: targets include their own value.
    case exclusive
    /// 提高5个百分点, 增长10%: by how much, not to what.
    case change
    /// 不低于60%以下, 至少2—3个.
    case contradictory
    /// 0, without a word on which side of it is meant.
    case zero
    /// 2027年, 2026—2030: a date in the place of a value.
    case date
    case rangeUpsideDown
    /// No value in the unit that is wanted.
    case value(TypedValue.Problem)
  }

  /// What is to be reached, in the unit as written.
  public let aim: Aim
  /// The unit as written, folded: `%`, `个`, `万张`; empty where there is none.
  public let unit: String
  /// How often it is to be reached: 每年不少于5个 is yearly, and so are 5个/年 and 逐年增加.
  public let recurrence: Recurrence
  /// The same by the words before the number alone.
  private let recurrenceBefore: Recurrence
  /// What is said behind the unit of how often: /年; empty where nothing is.
  private let period: String
  /// False for 力争 and 争取.
  public let firm: Bool
  /// Whether 新增, 新建 or 新（改）建 counts from the plan's start.
  public let isAddition: Bool
  /// Whether the words say on which side of the value is right; 60% and 达到60% do not.
  public let namesItsSide: Bool

  /// Reads a target in any of the forms; full-width characters count as half-width ones.
  public init(_ text: String) throws(Problem) {
    guard text.utf8.count <= 200 else { throw .notATarget }
    var scan = TypedScanner(text)
    var words = Words()
    try words.takeManner(&scan)
    if let wordless = Self.wordless(scan.rest) {
      guard wordless == .achieved || words.recurrence ?? .yearly == .yearly else { throw .contradictory }
      aim = wordless
      unit = ""
      recurrence = words.recurrence ?? (wordless == .increasing ? .yearly : .once)
      (recurrenceBefore, period) = (recurrence, "")
      (firm, isAddition, namesItsSide) = (words.firm, false, true)
      return
    }
    try words.takePrefixes(&scan)
    let first = try Self.number(&scan)
    var rest = scan.textBeforeDigit()
    var last: ExactDecimal?
    if !scan.isAtEnd {
      // A sign is never taken for a mark, nor a mark for a sign: no range has an end below zero.
      guard let mark = Vocabulary.rangeMarks.first(where: { rest.hasSuffix($0) }), first >= .zero,
        mark != "--" || !scan.isBehindMinus
      else { throw .notATarget }
      let unit = rest.dropLast(mark.count)
      last = try Self.number(&scan)
      rest = scan.textBeforeDigit()
      guard scan.isAtEnd, unit.isEmpty || rest.hasPrefix(unit) else { throw .notATarget }
    }
    recurrenceBefore = words.recurrence ?? .once
    unit = try words.takeSuffixes(of: rest)
    period = words.period
    try Self.checkUnit(unit, behind: last ?? first)
    if unit.isEmpty, let last, Self.isYear(first), Self.isYear(last) { throw .date }
    aim = try words.aim(from: first, to: last)
    recurrence = words.recurrence ?? .once
    (firm, isAddition, namesItsSide) = (words.firm, words.isAddition, words.side != nil || last != nil)
  }

  /// The aim in the unit of an indicator.
  ///
  /// - Parameter unit: The unit; nil for an achievement. A unit that was written must be the same one, give or take
  ///   万 and 亿: 1.5万张 is 15000 where 张 is wanted.
  public func aim(in unit: String?) throws(Problem) -> Aim {
    guard let unit else {
      guard aim == .achieved else { throw .value(.achievementNeeded) }
      return aim
    }
    let written = isRate(in: unit) ? self.unit + period : self.unit
    func scaled(_ number: ExactDecimal) throws(Problem) -> ExactDecimal {
      do throws(TypedValue.Problem) { return try TypedValue.scaled(number, from: written, to: unit) } catch {
        throw .value(error)
      }
    }
    switch aim {
    case .atLeast(let value): return .atLeast(try scaled(value))
    case .atMost(let value): return .atMost(try scaled(value))
    case .range(let lower, let upper): return .range(try scaled(lower), upTo: try scaled(upper))
    case .increasing: return aim
    case .achieved: throw .value(.numberNeeded(unit: unit))
    }
  }

  /// How often it is to be reached where an indicator has some unit: 200元/月 is so much each month, but once where the
  /// unit is 元/月 itself.
  public func recurrence(in unit: String?) -> Recurrence {
    unit.map { isRate(in: $0) } == true ? recurrenceBefore : recurrence
  }

  /// Whether the period behind the unit is a part of it.
  private func isRate(in unit: String) -> Bool {
    !period.isEmpty && TypedValue.isName(self.unit + period, ofUnit: unit)
  }

  /// An aim that has no number.
  private static func wordless(_ text: String) -> Aim? {
    if Vocabulary.increasing.contains(text) { return .increasing }
    if Vocabulary.achieved.contains(text) { return .achieved }
    // 达到三级甲等标准.
    let isStandard = text.hasPrefix("达到") && (text.hasSuffix("标准") || text.hasSuffix("要求"))
    return isStandard && text.allSatisfy { !$0.isASCII } && !WordedNumber.stands(in: text) ? .achieved : nil
  }

  private static func number(_ scan: inout TypedScanner) throws(Problem) -> ExactDecimal {
    do throws(TypedValue.Problem) { return try scan.number() } catch {
      if case .tooManyDigits = error { throw .value(error) }
      throw .notATarget
    }
  }

  private static func isYear(_ number: ExactDecimal) -> Bool {
    number.scale == 0 && (1900...2100).contains(number.mantissa)
  }

  /// Refuses what stands behind a number and is no unit.
  private static func checkUnit(_ unit: String, behind number: ExactDecimal) throws(Problem) {
    if unit.first.map({ "余多来".contains($0) }) == true { throw .approximate }
    if unit.hasSuffix("百分点") { throw .change }
    let isYear = unit.hasPrefix("年") && number.scale == 0 && number.mantissa > 1000
    if isYear || unit.hasPrefix("月") { throw .date }
    let isUnit = unit.unicodeScalars.allSatisfy { scalar in
      // ㎡ and its like are units of one character.
      scalar.properties.isAlphabetic || "%‰/()·²³℃".unicodeScalars.contains(scalar)
        || (0x3371...0x33DF).contains(scalar.value)
    }
    let isNumeral = unit.first.map { "一二三四五六七八九十百千两成分级".contains($0) } == true
    // 90分 is a score, and 9分 of something else would not end there.
    let isMetric = unit == "分" || ["千克", "千米", "千瓦", "分钟"].contains { unit.hasPrefix($0) }
    guard isUnit, !isNumeral || isMetric, unit.count <= 20 else { throw .notATarget }
  }
}
