// yanglao export dictionary: what every column of every export and of every list is.

import CommandLineKit

struct ExportDictionary: Command {
  static let name = "dictionary"
  static let abstract = Text(
    "数据字典：各导出文件每一列的名称、类型、单位、含义", "The data dictionary: name, type, unit and meaning of every column")
  static let discussion: Text? = Text(
    "先列各导出文件的列，再列其他命令所列各表的：list/overdue 为 overdue 的列，list/overdue/summary 为加 --summary 时的列。固定词的列写明其全部取值。",
    "The columns of the exports come first, then those of the lists of other commands: list/overdue has those of overdue, list/overdue/summary those with --summary. For words of a fixed list, all of them are given."
  )
  static let examples = [
    Example("export dictionary -o 数据字典.md", Text("Markdown 文件", "as a Markdown file")),
    Example("export dictionary -f json", Text("供程序读取", "for programs")),
  ]

  var export = ExportOptions()

  static let parameters: [Parameter<Self>] = [
    .group(\.export, ExportOptions.parameters(DictionaryColumns.columns.map(\.header)))
  ]

  func run(in context: inout Context) throws {
    try export.write(DictionaryColumns.columns, DictionaryColumns.rows, in: &context)
  }
}
