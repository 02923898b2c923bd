// yanglao export dictionary: what every column of every export is.

import CommandLineKit

struct ExportDictionary: Command {
  static let name = "dictionary"
  static let abstract = Text(
    "数据字典：各导出文件每一列的名称、类型、单位、含义", "The data dictionary: name, type, unit and meaning of every column")
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
