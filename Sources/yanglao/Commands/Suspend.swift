// yanglao suspend: a task is put aside.

import CommandLineKit
import YanglaoCore

struct Suspend: Command {
  static let name = "suspend"
  static let abstract = Text("中止任务", "Suspend a task")
  static let examples = [
    Example("suspend zhongwei/4.3 --reason 项目停建", Text("中止并说明原因", "suspend it, with the reason"))
  ]

  var task = ""
  var reason: String?
  var options = RecordOptions()

  static let parameters: [Parameter<Self>] = [
    .taskOrMilestone(\.task), .reason(\.reason), .group(\.options, RecordOptions.parameters),
  ]

  func run(in context: inout Context) throws {
    try context.take(TaskReport(step: .suspend), with: task, reason: reason, options)
  }
}
