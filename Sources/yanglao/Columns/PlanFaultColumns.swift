// The columns of what is wrong with files of plans.

import CommandLineKit
import YanglaoCore
import YanglaoData

enum PlanFaultColumns {
  static func columns(_ language: Language) -> [Column<PlanInspection.Row>] {
    [
      Column("file", Text("文件", "File"), .identifier, Text("文件", "the file")) { .text($0.fault.file) },
      Column("line", Text("行", "Line"), .integer, Text("行号，从 1 起", "the line, from 1")) {
        .integer($0.fault.line)
      },
      Column(
        "column", Text("列", "Column"), .integer, Text("行内第几个字符，从 1 起", "the character in the line, from 1")
      ) {
        .integer($0.fault.column)
      },
      Column(
        "severity", Text("程度", "Severity"), .term, Text("错误，或提醒", "an error, or a warning"),
        words: ValidationFault.Severity.everyKey
      ) {
        .term(key: $0.fault.severity.rawValue, $0.fault.severity.term)
      },
      Column("path", Text("位置", "Path"), .identifier, Text("JSON 路径", "the place as a JSON path")) {
        .text($0.fault.path)
      },
      Column(
        "value", Text("原值", "Value"), .text,
        Text("该处的内容，至多 80 字符", "what stands there, at most 80 characters"),
        flexible: true
      ) { .text($0.fault.value) },
      Column(
        "message", Text("说明", "Message"), .text, Text("错在何处，应当怎样", "what is wrong, and what would be right")
      ) { .text($0.message[language]) },
    ]
  }
}

extension ValidationFault.Severity {
  var term: Text {
    switch self {
    case .error: Text("错误", "error")
    case .warning: Text("提醒", "warning")
    }
  }
}
