// yanglao progress: tasks and indicators counted in every state, and the indicators that lag.

import CommandLineKit
import YanglaoCore

struct Progress: Command {
  static let name = "progress"
  static let abstract = Text(
    "各状态的任务数和指标数，及滞后的指标", "Count tasks and indicators in every state, and list the laggards")
  static let discussion: Text? = Text(
    """
    只计数，不打分。红：逾期；黄：30 天内到期，或有指标滞后；灰：已销号、中止或已结束跟踪；绿：其余。按时、逾期办结指已销号的任务，以单位报办结的日期与现行时限相比。

    一项任务有几个单位，就在每个单位下各计一次；合计不重复计。按指标概念、指标属性分组时，任务计入其指标所在的组。指标随所属任务筛选；不属于任何任务的指标，只在没有筛选任务时计入。已结束跟踪的规划不计入，用 --plan 指名时才计。

    表格之后列出未达标、有风险和滞后的指标，约束性的未达标、有风险者在前；CSV 等格式只有计数，滞后指标用 --laggards。
    """,
    """
    Counts only, no score. Red: overdue; yellow: due within 30 days, or an indicator of it lags; grey: verified, suspended or no longer tracked; green: the rest. Closed in time or late is said of verified tasks, by the day on which they were reported done and the deadline in force.

    A task of several departments counts under each of them, and once in the total. By measure or attribute, a task counts where its indicators do. Indicators are chosen with the tasks that they belong to; those of no task count where no tasks are chosen. A plan whose tracking has ended is left out, unless --plan names it.

    The indicators that are missed, at risk or behind follow the table, binding ones that are missed or at risk first; CSV and the like hold the counts alone, and --laggards lists the indicators.
    """)
  static let examples = [
    Example("progress --by department", Text("按单位", "by department")),
    Example(
      "progress --by plan --as-of 2025-12-31 --format csv", Text("某日各规划，CSV", "by plan on a day, as CSV")),
    Example(
      "progress --laggards --method cagr", Text("按年均复合增长率法滞后的指标", "the laggards by compound annual growth")),
    Example(
      "progress -p 西山区 --exit-code > progress.txt || echo 有约束性指标未达标或有风险",
      Text("供脚本判断", "for scripts: status 3 where a binding indicator is missed or at risk")),
  ]

  var filter = FilterOptions()
  var listing = ListingOptions()
  var grouping: ProgressReport.Grouping?
  var method: PaceMethod?
  var laggards = false
  var exitCode = false

  static let parameters: [Parameter<Self>] =
    [
      .group(\.filter, FilterOptions.parameters),
      .option("by", short: "b", \.grouping, "GROUP", help: Text("分组", "count by group")),
      PaceMethod.option(\.method),
      .flag("laggards", \.laggards, help: Text("只列滞后的指标", "list the indicators that lag, and nothing else")),
      .flag(
        "exit-code", \.exitCode,
        help: Text("有约束性指标未达标或有风险时，退出状态为 3", "exit with 3 where a binding indicator is missed or at risk")),
      .group(\.listing, listingParameters),
    ]

  private static var listingParameters: [Parameter<ListingOptions>] {
    let counts = ProgressColumns.columns(nil, .linear).map(\.header)
    let keys = Set(counts.map(\.key))
    let rows = LaggardColumns.columns.map(\.header).filter { !keys.contains($0.key) }
    let names = rows.map(\.key).joined(separator: "、")
    return ListingOptions.parameters(
      counts + rows,
      note: Text("；\(names) 用于 --laggards", "; \(rows.map(\.key).joined(separator: ", ")) go with --laggards")
    )
  }

  func run(in context: inout Context) throws {
    if laggards, let grouping {
      throw RequestError.conflictingOptions("--laggards", "--by \(grouping.rawValue)")
    }
    let question = try listing.question(in: context)
    let filter = try filter.filter(for: question)
    let standing = try question.standing(
      CatalogueScope(filter, needsIndicators: true), values: .ofInstanceInForce(), method: method ?? .linear)
    let report = ProgressReport(standing, filter: filter, by: grouping)
    if laggards {
      try listing.print(
        { try report.laggardListing(selecting: $0) },
        otherForms: [(.without("--laggards"), ProgressColumns.columns(nil, .linear).map(\.header.key))],
        in: &context)
    } else {
      try listing.print(
        { try report.listing(by: grouping, in: standing.catalogue, selecting: $0) },
        companion: report.laggards.isEmpty
          ? nil : try report.laggardListing(heading: context.language),
        otherForms: [(.with(["--laggards"]), LaggardColumns.columns.map(\.header.key))], in: &context)
    }
    if exitCode, report.isAlarming { throw FoundSomething() }
  }
}

extension ProgressReport.Grouping: ParameterValue {
  public static var allowedValues: [AllowedValue] { allCases.map { AllowedValue($0.rawValue, $0.term) } }
}
