// yanglao export reports: every report on a task, as a file for other programs.

import CommandLineKit
import YanglaoCore

struct ExportReports: Command {
  static let name = "reports"
  static let abstract = Text(
    "进展报送：一条记录一行，含进展、问题、下一步",
    "Reports on tasks: a row for each record, with progress, problems and next steps")
  static let discussion: Text? = Text(
    "按写入次序，含办结、销号、退办、中止、恢复。只含有效的记录；加 --all 含被更正、撤回的。延期、指定单位、催办不在内，规划修订时撤销的任务也不在内（撤销的节点仍在，其行不能再导入）；全部记录见 log。",
    "In the order of writing, with tasks reported done, verified, returned, suspended and resumed. Records that hold; with --all also those that were corrected or withdrawn. Extensions, assignments and chases are not in it, nor tasks that a revision has removed (of a milestone that was removed they are, and cannot be imported); log has every record."
  )
  static let examples = [
    Example("export reports -o 报送.csv --bom", Text("全部报送，供 Excel", "every report, for Excel")),
    Example(
      "export reports -d 民政局 --as-of 2026-06-30 -f json", Text("一个系统到某日的", "of one family, up to a day")),
  ]

  var selection = TaskOptions()
  var records = RecordExportOptions()

  static let parameters: [Parameter<Self>] = [
    .group(\.selection, TaskOptions.parameters),
    .group(\.records, RecordExportOptions.parameters(ReportColumns.columns.map(\.header))),
  ]

  func run(in context: inout Context) throws {
    let question = records.time.question(of: try context.ledger(), in: context)
    let filter = try selection.filter(for: question)
    try records.write(ReportColumns.columns, .report, CatalogueScope(filter), of: question, in: &context) {
      question, part in
      try question.standing(part).tasks(filter).map { ($0.plan, $0.task.id, $0.task) }
    }
  }
}
