// yanglao verify: the office confirms that a task is done.

import CommandLineKit
import YanglaoCore

struct Verify: Command {
  static let name = "verify"
  static let abstract = Text("办结销号：办公室确认任务办结", "Confirm that a task is done")
  static let examples = [Example("verify jingyuan/9", Text("确认办结", "confirm it"))]

  var task = ""
  var options = RecordOptions()

  static let parameters: [Parameter<Self>] = [.task(\.task), .group(\.options, RecordOptions.parameters)]

  func run(in context: inout Context) throws {
    try context.take(TaskReport(step: .verify), with: task, options)
  }
}
