// yanglao unassign: takes an assignment back.

import CommandLineKit
import YanglaoCore

struct Unassign: Command {
  static let name = "unassign"
  static let abstract = Text("取消指定的单位", "Take back the assignment of a department")
  static let examples = [Example("unassign shapotou/1.3 沙坡头区民政局", Text("取消", "take it back"))]

  var task = ""
  var assigned = ""
  var options = RecordOptions()

  static let parameters: [Parameter<Self>] = [
    .task(\.task),
    .argument(
      "DEPARTMENT", \.assigned, completion: .dynamic("assigned"),
      help: Text("单位全称", "the department's full name")),
    .group(\.options, RecordOptions.parameters),
  ]

  func run(in context: inout Context) throws {
    try context.assign(assigned, to: task, options) { .unassignment(department: $0) }
  }
}
