// yanglao assign: who answers for a task whose document names nobody.

import CommandLineKit
import YanglaoCore

struct Assign: Command {
  static let name = "assign"
  static let abstract = Text("为文件未写单位的任务指定单位", "Assign a department to a task whose document names none")
  static let examples = [
    Example("assign shapotou/1.3 沙坡头区民政局", Text("责任单位", "as responsible")),
    Example("assign xishan/5.1 西山区卫生健康局 --role cooperating", Text("配合单位", "as cooperating")),
  ]

  var task = ""
  var assigned = ""
  var role: Role?
  var options = RecordOptions()

  static let parameters: [Parameter<Self>] = [
    .task(\.task),
    .argument(
      "DEPARTMENT", \.assigned, completion: .dynamic("departments"),
      help: Text("单位全称", "the department's full name")),
    .option(
      "role", \.role, "ROLE", help: Text("角色（默认 responsible）", "role (responsible unless said otherwise)")),
    .group(\.options, RecordOptions.parameters),
  ]

  func run(in context: inout Context) throws {
    try context.assign(assigned, to: task, options) {
      .assignment(department: $0, role: role ?? .responsible)
    }
  }
}
