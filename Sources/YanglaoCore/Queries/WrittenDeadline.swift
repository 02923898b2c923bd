// Deadlines as people write them: 2027年底, 7月底前, 2026年三季度, “十四五”末, 每月.

/// A deadline that somebody wrote in a plan: the last day of what is written, and how often it comes round.
///
/// A month or a quarter without a year takes the year of a plan of one year. “十四五”末 is read where the plan ends
/// then. Nothing is guessed: 2027年前 may mean either end of a year, and 长期坚持 names no day.
public struct WrittenDeadline: Hashable, Sendable {
  /// Why a text is no deadline.
  public enum Problem: Error, Hashable, Sendable {
    case notADeadline
    /// 2027年2月29日.
    case noSuchDay
    /// A month or a quarter without a year, in a plan of several years.
    case yearNeeded
    /// 长期坚持, 持续推进.
    case endless
    /// 2027年前, 6月前: 底 or a day is missing.
    case ambiguousBefore
    /// 每年6月底: what recurs falls due on the last day of its month, quarter or year.
    case dayWithinRecurrence
    /// A five-year period that ends on another day than the plan.
    case otherFiveYears(end: Day)
    /// A day outside the plan's period.
    case outside(Day)
  }

  /// The last day of what is written; of what recurs, the last day of the plan.
  public let due: Day
  public let recurrence: Recurrence
  /// False for 力争 and 争取.
  public let firm: Bool

  /// Reads a deadline of a plan.
  /// - Parameter period: The plan's period.
  public init(_ text: String, in period: Period) throws(Problem) {
    guard text.utf8.count <= 200, !Self.partsANumber(text) else { throw .notADeadline }
    var words = FoldedText(text).description.filter { $0 != "\"" }
    let soft = WrittenTarget.Vocabulary.soft.first { words.hasPrefix($0) }
    firm = soft == nil
    words.removeFirst(soft?.count ?? 0)
    if Self.endless.contains(words) { throw .endless }
    if let (_, found) = Self.recurrences.first(where: { $0.words.contains(words) }) {
      (due, recurrence) = (period.to, found)
      return
    }
    if words.hasPrefix("每") { throw .dayWithinRecurrence }
    var isBefore = false
    Self.prefixes.first { words.hasPrefix($0) }.map { words.removeFirst($0.count) }
    for end in ["完成", "为止", "止"] where words.hasSuffix(end) { words.removeLast(end.count) }
    if let before = ["之前", "以前", "前"].first(where: { words.hasSuffix($0) }) {
      isBefore = true
      words.removeLast(before.count)
    }
    let date = try WrittenDate(words, in: period)
    guard !isBefore || date.isAnEnd else { throw .ambiguousBefore }
    guard period.contains(date.day) else { throw .outside(date.day) }
    (due, recurrence) = (date.day, .once)
  }

  private static let prefixes = ["截至到", "截止到", "截至", "截止", "在", "于", "到", "至"]

  private static let endless: Set = [
    "长期坚持", "长期", "长期推进", "长期实施", "持续", "持续推进", "持续实施", "常态化", "常态化推进", "长期任务",
  ]

  private static let recurrences: [(words: Set<String>, recurrence: Recurrence)] = [
    (["每月", "每个月", "每月底", "每月末", "每月底前", "逐月", "monthly"], .monthly),
    (["每季度", "每季", "每季度末", "每季末", "每季度底", "每季度末前", "逐季", "quarterly"], .quarterly),
    (["每半年", "每半年末", "half-yearly"], .halfYearly),
    (
      [
        "每年", "每年度", "每年底", "每年末", "每年年底", "每年年末", "每年底前", "每年年底前", "每年12月底", "每年12月底前", "每年12月31日前",
        "逐年", "yearly", "annually",
      ], .yearly
    ),
  ]

  /// Whether white space stands between two digits: 2 027年.
  private static func partsANumber(_ text: String) -> Bool {
    var (wasDigit, wasSpace) = (false, false)
    for scalar in text.unicodeScalars {
      guard let folded = FoldedText.fold(scalar) else {
        wasSpace = true
        continue
      }
      let isDigit = ("0"..."9").contains(folded)
      if isDigit, wasDigit, wasSpace { return true }
      (wasDigit, wasSpace) = (isDigit, false)
    }
    return false
  }
}
