// yanglao export departments: departments and their tasks by role, as a file for other programs.

import CommandLineKit
import YanglaoCore

struct ExportDepartments: Command {
  static let name = "departments"
  static let abstract = Text("单位：系统、文件所写名称、各角色任务数", "Departments: family, names as printed, tasks by role")
  static let examples = [
    Example("export departments -o 单位.csv --bom", Text("供 Excel", "for Excel")),
    Example(
      "export departments -p wugang -f json", Text("一个规划的单位，JSON", "the departments of a plan, as JSON")),
  ]

  var filter = FilterOptions()
  var time = TimeOptions()
  var export = ExportOptions()

  static let parameters: [Parameter<Self>] = [
    .group(\.filter, FilterOptions.parameters), .group(\.time, TimeOptions.parameters),
    .group(\.export, ExportOptions.parameters(DepartmentColumns.columns.map(\.header))),
  ]

  func run(in context: inout Context) throws {
    let question = time.question(of: try context.ledger(), in: context)
    let filter = try filter.filter(for: question)
    let report = DepartmentReport(try question.standing(CatalogueScope(filter)), filter: filter)
    try export.write(DepartmentColumns.columns, report.rows, in: &context)
  }
}
