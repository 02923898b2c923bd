// yanglao missing: what each department still owes for a reporting period.

import CommandLineKit
import YanglaoCore

struct Missing: Command {
  static let name = "missing"
  static let abstract = Text(
    "某报送期内各单位尚未报送的任务和指标", "List what each department has not reported for a period")
  static let discussion: Text? = Text(
    """
    报送期开始时未办结的任务，各单位各应报一次进展；指标应报一次数值，最后一期目标已到期并达标的除外。规划期满后，未办结的仍应报；已结束跟踪的规划，结束之日以前期满的报送期仍列出当时应报的。报告或数值的截至日期须在报送期内。期末后 5 天内（--grace）记录的为按时，之后记录的为迟报；截止日之前未报的不算未报。更正以原记录的时间为准。

    注明填报单位的记录只算该单位的，没有注明的算各单位的。任务的进展、办结、销号、中止都算报送，节点的进展、完成也算，退办、恢复不算。一个单位报办结或中止，即算各单位都已报送：此后无从再报。未报没有数值，不是 0。
    """,
    """
    Of each task that was open when the period began, every department owes a report; of each indicator a value, unless its last target is due and reached. What a plan leaves open is owed after its end too; of a plan whose tracking has ended, for the periods that were over by then. A report or value must speak of a day in the period. What was recorded within 5 days after its end (--grace) is on time, what came later is late, and nothing is missing before that. A correction counts from when the first record was written.

    A record for one department counts for that one alone, a record without a department for all of them. Progress, done, verified and suspended count as reports of a task, progress and done of a milestone, too; returned and resumed do not. What one department reports done or suspended is reported for all of them: nobody can report on it any more. What is missing has no value, not even 0.
    """)
  static let examples = [
    Example("missing --period 2026-10", Text("十月份谁没有报", "who has not reported for October")),
    Example(
      "missing --period 2026-Q3 --summary --role lead --role responsible",
      Text("三季度各牵头、责任单位的报送率和按时率", "reporting and on-time rates of a quarter, without cooperating departments")
    ),
    Example(
      "missing -d 民政局 --state all --format csv",
      Text("民政系统上月的全部应报内容，CSV", "all that civil affairs departments owed last month, as CSV")),
  ]

  enum StateChoice: String, CaseIterable, ParameterValue {
    case missing, notYetDue, late, onTime, all

    static var allowedValues: [AllowedValue] {
      MissingReport.State.allCases.map { AllowedValue($0.rawValue, $0.term) }
        + [AllowedValue("all", Text("全部", "all"))]
    }

    var states: [MissingReport.State] {
      MissingReport.State(rawValue: rawValue).map { [$0] } ?? MissingReport.State.allCases
    }
  }

  var filter = FilterOptions()
  var listing = ListingOptions()
  var period: TypedPeriod?
  var grace: DaysAhead?
  var summary = false
  var states: [StateChoice] = []

  static let parameters: [Parameter<Self>] =
    [
      .option(
        "period", \.period, "PERIOD",
        help: Text(
          "报送期（默认上月），如 2026-11、2026-Q4、2026-H2、2026",
          "the period (last month unless said otherwise), such as 2026-11, 2026-Q4, 2026-H2 or 2026")),
      .option(
        "grace", \.grace, "DAYS",
        help: Text(
          "期末后几天内报送为按时（默认 5d）",
          "days after its end within which a report is on time (5d unless said otherwise)")),
      .option(
        "state", \.states, "STATE",
        help: Text(
          "只列该情况，可重复（默认 missing 和 notYetDue）",
          "only this state, repeatable (missing and notYetDue unless said otherwise)")),
      .flag("summary", short: "s", \.summary, help: Text("各单位的数目和比率", "counts and rates of each department")),
      .group(\.filter, FilterOptions.parameters),
      .group(\.listing, listingParameters),
    ]

  private static var listingParameters: [Parameter<ListingOptions>] {
    let rows = MissingColumns.columns(of: nil, showsReports: false).map(\.header)
    let keys = Set(rows.map(\.key))
    let counts = MissingColumns.summary().map(\.header).filter { !keys.contains($0.key) }
    let names = counts.map(\.key)
    return ListingOptions.parameters(
      rows + counts,
      note: Text(
        "；\(names.joined(separator: "、")) 用于 --summary",
        "; \(names.joined(separator: ", ")) go with --summary"))
  }

  func run(in context: inout Context) throws {
    if summary, let state = states.first {
      throw RequestError.conflictingOptions("--summary", "--state \(state.rawValue)")
    }
    let ledger = try context.ledger()
    let question = listing.time.question(of: ledger, in: context)
    let day = question.day
    let filter = try filter.filter(for: question)
    guard let period = period?.period ?? Period.lastReported(on: day) else {
      throw RequestError.missingOption("--period")
    }
    let report = try MissingReport(
      ledger, for: period, filter: filter, on: day, knownAt: question.knownAt,
      grace: grace?.days ?? MissingReport.grace)
    let (language, states) = (context.language, states)
    try listing.print(
      { keys in
        summary
          ? try report.summaryListing(selecting: keys)
          : try report.listing(
            Set(states.isEmpty ? [.missing, .notYetDue] : states.flatMap(\.states)), language, selecting: keys
          )
      },
      otherForms: [
        summary
          ? (.without("--summary"), MissingColumns.columns(of: nil, showsReports: false).map(\.header.key))
          : (.with(["--summary"]), MissingColumns.summary().map(\.header.key))
      ], in: &context)
  }
}
