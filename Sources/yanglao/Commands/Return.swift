// yanglao return: the office sends a task back.

import CommandLineKit
import YanglaoCore

struct Return: Command {
  static let name = "return"
  static let abstract = Text(
    "退办：办公室退回已报办结、已销号的任务或节点", "Send back a task or a milestone that was reported done or verified")
  static let examples = [
    Example("return jingyuan/14 --reason 缺少佐证", Text("退回并说明原因", "send it back, with the reason"))
  ]

  var task = ""
  var reason: String?
  var options = RecordOptions()

  static let parameters: [Parameter<Self>] = [
    .taskOrMilestone(\.task), .reason(\.reason), .group(\.options, RecordOptions.parameters),
  ]

  func run(in context: inout Context) throws {
    try context.take(TaskReport(step: .sendBack), with: task, reason: reason, options)
  }
}
