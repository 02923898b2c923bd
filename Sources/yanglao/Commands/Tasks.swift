// yanglao tasks: tasks by any filter.

import CommandLineKit
import YanglaoCore

struct Tasks: Command {
  static let name = "tasks"
  static let abstract = Text("按条件列出任务", "List tasks by any filter")
  static let examples = [
    Example("tasks --plan jingyuan", Text("一个规划的全部任务", "every task of a plan")),
    Example(
      "tasks -d 卫健委 --role responsible",
      Text("卫生健康系统负责的任务", "tasks that a health department is responsible for")),
    Example(
      "tasks --text 护理型床位 --sort due --limit 5",
      Text("提到护理型床位的任务，按时限", "tasks that mention 护理型床位, by deadline")),
    Example(
      "tasks --due-before 2026-01-01 --format csv --bom",
      Text("某日前到期的任务，供 Excel", "tasks due before a day, for Excel")),
  ]

  enum Order: String, CaseIterable, ParameterValue {
    case plan, due, title

    static var allowedValues: [AllowedValue] {
      [
        AllowedValue("plan", Text("规划中的次序", "order of the plans")),
        AllowedValue("due", Text("时限先后", "earliest deadline first")),
        AllowedValue("title", Text("标题", "title")),
      ]
    }
  }

  var selection = TaskOptions()
  var listing = ListingOptions()
  var order: Order?
  var limit: RowLimit?

  static let parameters: [Parameter<Self>] =
    [
      .group(\.selection, TaskOptions.parameters),
      .option(
        "sort", \.order, "ORDER", help: Text("排序（默认 plan）", "order of the rows (plan unless said otherwise)")),
      .option("limit", short: "n", \.limit, "N", help: Text("最多输出几行", "print at most so many rows")),
      .group(\.listing, ListingOptions.parameters(TaskColumns.columns.map(\.header))),
    ]

  func run(in context: inout Context) throws {
    let question = try listing.question(in: context)
    let filter = try selection.filter(for: question)
    var rows = try question.evaluatedTasks(filter, needsWording: listing.mayPrint("text"))
    switch order ?? .plan {
    case .plan: break
    case .due: rows.sort { $0.evaluation.state.due < $1.evaluation.state.due }
    case .title: rows.sort { $0.task.title < $1.task.title }
    }
    let total = rows.count
    if let limit { rows = Array(rows.prefix(limit.count)) }
    // So many rows are wanted wherever they go.
    var listing = listing
    if limit != nil { listing.showsAll = true }
    try listing.print(
      {
        var listing = try Listing(rows, columns: TaskColumns.columns, selecting: $0, empty: .nothing)
        let count = Text.count(total, "共 \(total) 项任务", "task")
        let shown = Text("\(count.chinese)，显示 \(rows.count) 项", "\(rows.count) of \(count.english)")
        listing.footer = [.sentence([rows.count == total ? count : shown])]
        return listing
      }, in: &context)
  }
}

extension TaskStatus: ParameterValue {
  public static var allowedValues: [AllowedValue] { allCases.map { AllowedValue($0.rawValue, $0.term) } }
}
