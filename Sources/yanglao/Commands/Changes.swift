// yanglao changes: what has happened between two days.

import CommandLineKit
import YanglaoCore

struct Changes: Command {
  static let name = "changes"
  static let abstract = Text(
    "两个日期之间的变化：新增逾期、达标、销号、更正、延期等",
    "List what has changed between two days: overdue, met, closed, corrected, extended")
  static let discussion: Text? = Text(
    """
    将 --until 当日的情况与 --since 当日（日终，按当时已记录的）相比，因此不含 --since 当日的变化。--since 之后补记的也算变化，更正和撤回算在写下它的时段里；--known-at 只限定 --until 一方所知。

    进度变差、好转按判定的次序：达标、正常、滞后、有风险、未达标；数据陈旧的按原有数值的进度比较；之前没有判定的不算。只因时间推移而变差的没有日期。
    """,
    """
    How things stand on --until is compared with the end of --since, for what had been recorded by then; what happened on --since itself is not listed. What was recorded later counts, also of earlier days; a correction or a withdrawal counts in the stretch in which it was written; --known-at bounds what is known for --until.

    Slipped and improved go by the order met, on track, behind, at risk, missed. A stale value is compared by its pace; what could not be judged before is left out. A pace that has slipped with time alone has no date.
    """)
  static let examples = [
    Example("changes --since 2026-10-31", Text("十月底以来", "since the end of October")),
    Example(
      "changes --since 2026-09-30 --until 2026-10-31 --known-at 2026-11-05",
      Text("十月份的变化，按 11 月 5 日已知的", "those of October, as known on 5 November")),
    Example(
      "changes --since 2026-06-30 -d 民政局 --format csv", Text("民政系统的变化，CSV", "those of a family, as CSV")),
  ]

  var filter = FilterOptions()
  var listing = ListingOptions()
  var since: TypedDay?
  var until: TypedDay?
  var method: PaceMethod?

  static let parameters: [Parameter<Self>] =
    [
      .option(
        "since", \.since, "DATE", help: Text("与该日日终相比（必填）", "compare with the end of this day (needed)")),
      .option(
        "until", \.until, "DATE",
        help: Text("看该日的情况（默认 --as-of 或今天）", "look at this day (--as-of or today unless said otherwise)")),
      PaceMethod.option(\.method),
      .group(\.filter, FilterOptions.parameters),
      .group(
        \.listing,
        ListingOptions.parameters(ChangeColumns.columns(.linear, .chinese).map(\.header))),
    ]

  func run(in context: inout Context) throws {
    guard let since = since?.day(today: context.today) else { throw RequestError.missingOption("--since") }
    if let until, let asOf = listing.time.asOf {
      throw RequestError.conflictingOptions(
        "--until \(until.day(today: context.today))", "--as-of \(asOf.day(today: context.today))")
    }
    var time = listing.time
    time.asOf = until ?? time.asOf
    let day = time.day(in: context)
    guard since <= day else {
      let end = until == nil ? listing.time.asOf.map { _ in "--as-of" } : "--until"
      throw RequestError.laterThan("--since \(since)", day, of: end)
    }
    let ledger = try context.ledger()
    let question = time.question(of: ledger, in: context)
    let report = try ChangeReport(
      ledger, since: since, until: day, knownAt: time.moment(in: context),
      filter: try filter.filter(for: question), method: method ?? .linear)
    let language = context.language
    try listing.print({ try report.listing(language, selecting: $0) }, in: &context)
  }
}
