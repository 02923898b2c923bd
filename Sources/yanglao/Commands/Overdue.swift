// yanglao overdue: what was due and is not done, by department if asked for.

import CommandLineKit
import YanglaoCore

struct Overdue: Command {
  static let name = "overdue"
  static let abstract = Text("列出逾期的任务和节点，逾期最久的在前", "List overdue tasks and milestones, most days first")
  static let discussion: Text? = Text(
    "指标目标用 --kind indicator 列出，没有值或无法判定的也在内；约束性指标的列在最前。到期次日起算逾期。时限是一段时间的，按其最后一天；文件没有写时限的任务随规划到期。一项任务有几个单位，就在每个单位下各列一次；合计行按不重复的任务计，并说明“任务—单位”对数。",
    "Targets are listed with --kind indicator, those without a value or that cannot be judged among them; missed ones of binding indicators come first. A thing is overdue from the day after it was due. A deadline that is a period falls due on its last day; a task that names no date falls due with its plan. A task of several departments is listed under each of them; the total counts each task once, and says how many pairs of a task and a department there are."
  )
  static let examples = [
    Example("overdue --by department", Text("按单位列出", "by department")),
    Example("overdue -d 民政局 -d 卫健委", Text("民政、卫生健康系统的", "those of the civil affairs and health departments")),
    Example(
      "overdue --by plan --summary --as-of 2026-06-30", Text("某日各规划的逾期数", "counts for each plan on a day")),
    Example("overdue --kind milestone --format csv", Text("只列节点，CSV", "milestones only, as CSV")),
  ]

  enum Kind: String, CaseIterable, ParameterValue {
    case task, milestone, indicator, all

    static var allowedValues: [AllowedValue] {
      Obligation.Kind.allCases.map { AllowedValue($0.rawValue, $0.term) } + [
        AllowedValue("all", Text("全部", "all"))
      ]
    }

    var kinds: Set<Obligation.Kind> {
      self == .all
        ? Set(Obligation.Kind.allCases) : Set([Obligation.Kind(rawValue: rawValue)].compactMap { $0 })
    }
  }

  var filter = FilterOptions()
  var listing = ListingOptions()
  var grouping = GroupingOptions()
  var kinds: [Kind] = []

  static let parameters: [Parameter<Self>] =
    [
      .group(\.filter, FilterOptions.parameters),
      .option(
        "kind", \.kinds, "KIND",
        help: Text(
          "只列该种类，可重复（默认任务和节点，--summary 时为全部）",
          "only this kind, repeatable (tasks and milestones unless said otherwise; with --summary all)")),
      .group(\.grouping, GroupingOptions.parameters),
      .group(\.listing, GroupingOptions.listingParameters(counting: .overdue)),
    ]

  func run(in context: inout Context) throws {
    let question = try listing.question(in: context)
    let day = question.day
    let isFiltered = !self.filter.isEmpty || !kinds.isEmpty
    let filter = try filter.filter(for: question)
    // Counts are of everything, rows of what somebody has to do.
    let usual: [Kind] = grouping.summary ? [.all] : [.task, .milestone]
    let wanted = (kinds.isEmpty ? usual : kinds).reduce(into: Set()) { $0.formUnion($1.kinds) }
    func overdue(_ standing: Standing, of kinds: Set<Obligation.Kind>) -> ObligationReport {
      .overdue(standing, filter: filter, kinds: kinds, by: grouping.effective)
    }
    let (report, names) = try grouping.report(
      question, of: wanted, filter, before: day, listing, overdue)
    var footer: [Text] = []
    var empty =
      isFiltered
      ? Text("\(day) 没有符合条件的逾期内容。", "Nothing that fits is overdue on \(day).")
      : Text("\(day) 没有逾期的内容。", "Nothing is overdue on \(day).")
    if !wanted.contains(.indicator), kinds.isEmpty, listing.isRead {
      let targets = overdue(
        try grouping.standing(question, owing: [.indicator], filter, before: day, listing), of: [.indicator]
      ).counts.targets
      if targets > 0 {
        let count = Text.count(targets, "\(targets) 个到期未见达标的指标目标", "target")
        let besides = Text(
          "另有 \(count.chinese)（--kind indicator 列出）。",
          "Besides, \(count.english) \(Text.isOrAre(targets)) past due and not known to be met (--kind indicator lists them)."
        )
        footer = [besides]
        let none =
          isFiltered
          ? Text("\(day) 没有符合条件的逾期任务和节点。", "No task or milestone that fits is overdue on \(day).")
          : Text("\(day) 没有逾期的任务和节点。", "No task or milestone is overdue on \(day).")
        empty = Text(none.chinese + besides.chinese, none.english + " " + besides.english)
      }
    }
    try grouping.print(
      report, of: wanted, counting: .overdue,
      empty: empty,
      footer: footer,
      called: names, listing, in: &context)
  }
}
