// yanglao export tasks: tasks as a file for other programs.

import CommandLineKit
import YanglaoCore

struct ExportTasks: Command {
  static let name = "tasks"
  static let abstract = Text(
    "任务：一行一项，含单位、时限、状态、原文", "Tasks: a row each, with departments, deadline, status, wording")
  static let examples = [
    Example("export tasks -o 任务.csv --bom", Text("供 Excel", "for Excel")),
    Example(
      "export tasks -d 民政局 --headers zh --encoding gb18030 -o 民政.csv",
      Text("中文列名，GB18030", "with Chinese titles, in GB18030")),
    Example("export tasks --as-of 2025-12-31 -f ndjson", Text("某日的情形，NDJSON", "as of a day, as NDJSON")),
  ]

  var selection = TaskOptions()
  var time = TimeOptions()
  var export = ExportOptions()

  static let parameters: [Parameter<Self>] = [
    .group(\.selection, TaskOptions.parameters), .group(\.time, TimeOptions.parameters),
    .group(\.export, ExportOptions.parameters(TaskColumns.columns.map(\.header))),
  ]

  func run(in context: inout Context) throws {
    let question = time.question(of: try context.ledger(), in: context)
    let filter = try selection.filter(for: question)
    let tasks = try question.evaluatedTasks(filter, needsWording: export.writes("text"))
    try export.write(TaskColumns.columns, tasks, in: &context)
  }
}
