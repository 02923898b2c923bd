// yanglao resume: a suspended task goes on.

import CommandLineKit
import YanglaoCore

struct Resume: Command {
  static let name = "resume"
  static let abstract = Text("恢复中止的任务", "Take up a suspended task again")
  static let examples = [Example("resume zhongwei/4.3", Text("恢复", "take it up again"))]

  var task = ""
  var options = RecordOptions()

  static let parameters: [Parameter<Self>] = [
    .taskOrMilestone(\.task), .group(\.options, RecordOptions.parameters),
  ]

  func run(in context: inout Context) throws {
    try context.take(TaskReport(step: .resume), with: task, options)
  }
}
