// yanglao due: what falls due.

import CommandLineKit
import YanglaoCore

struct Due: Command {
  static let name = "due"
  static let abstract = Text("列出即将到期的任务、节点和指标", "List tasks, milestones and targets that fall due")
  static let discussion: Text? = Text(
    "不写时段时列出今后 30 天内（含当日）到期的。每年、每月的目标每期列一次。",
    "Without a period it lists what falls due within the next 30 days, the day itself included. A yearly or monthly target is listed once for each instance."
  )
  static let examples = [
    Example("due --within 60d", Text("今后 60 天内", "within the next 60 days")),
    Example("due --in 2027-Q4 --by department", Text("一个季度，按单位", "in a quarter, by department")),
    Example(
      "due --in 2025 --kind indicator -d 民政局",
      Text("一年中民政系统到期的指标", "targets of a year, of the civil affairs departments")),
  ]

  var filter = FilterOptions()
  var listing = ListingOptions()
  var grouping = GroupingOptions()
  var kinds: [Obligation.Kind] = []
  var within: DaysAhead?
  var period: TypedPeriod?

  static let parameters: [Parameter<Self>] =
    [
      .option(
        "within", \.within, "DAYS",
        help: Text("今后几天内（默认 30d）", "within so many days (30d unless said otherwise)")),
      .option(
        "in", \.period, "PERIOD",
        help: Text(
          "在该时段内，如 2026-12、2026-Q4、2026-H2、2026", "in this period, such as 2026-12, 2026-Q4, 2026-H2 or 2026")
      ),
      .option(
        "kind", \.kinds, "KIND",
        help: Text("只列该种类，可重复（默认全部）", "only this kind, repeatable (all unless said otherwise)")),
      .group(\.filter, FilterOptions.parameters),
      .group(\.grouping, GroupingOptions.parameters),
      .group(\.listing, GroupingOptions.listingParameters(counting: .left)),
    ]

  func run(in context: inout Context) throws {
    if let within, let period {
      throw RequestError.conflictingOptions("--within \(within.typed)", "--in \(period.typed)")
    }
    let question = try listing.question(in: context)
    let ahead = Period(from: question.day, to: question.day.advanced(by: within?.days ?? Standing.soon))
    guard let asked = period?.period ?? ahead else {
      throw RequestError.conflictingOptions("--within", "--as-of")
    }
    let filter = try filter.filter(for: question)
    let wanted = kinds.isEmpty ? Set(Obligation.Kind.allCases) : Set(kinds)
    let (report, names) = try grouping.report(
      question, of: wanted, filter, from: asked.from, before: asked.to.advanced(by: 1), listing
    ) { .due($0, within: asked, filter: filter, kinds: $1, by: grouping.effective) }
    try grouping.print(
      report, of: wanted, counting: .left,
      empty: self.filter.isEmpty && kinds.isEmpty
        ? Text("\(asked) 没有到期的任务、节点或指标。", "Nothing falls due in \(asked).")
        : Text("\(asked) 没有符合条件的到期内容。", "Nothing that fits falls due in \(asked)."),
      called: names, listing, in: &context)
  }
}

extension Obligation.Kind: ParameterValue {
  public static var allowedValues: [AllowedValue] { allCases.map { AllowedValue($0.rawValue, $0.term) } }
}
