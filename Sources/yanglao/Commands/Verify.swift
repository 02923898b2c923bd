// yanglao verify: the office confirms that a task is done.

import CommandLineKit
import YanglaoCore

struct Verify: Command {
  static let name = "verify"
  static let abstract = Text("办结销号：办公室确认任务办结", "Confirm that a task is done")
  static let discussion: Text? = Text(
    "周期性任务（每月、每年等），确认的是已报办结的各期，以后各期仍应办理；最后一期确认后，任务才算办结。已有下一期的进展时，--on 写其以前的日期。节点写其编号，单独确认。",
    "Of a task that falls due every month or year, what was reported done is confirmed, and what comes later is still owed; the task is done once its last time is confirmed. Where the next one is under way already, --on is a day before that. A milestone is confirmed by itself, by its id."
  )
  static let examples = [Example("verify jingyuan/14", Text("确认办结", "confirm it"))]

  var task = ""
  var options = RecordOptions()

  static let parameters: [Parameter<Self>] = [
    .taskOrMilestone(\.task), .group(\.options, RecordOptions.parameters),
  ]

  func run(in context: inout Context) throws {
    try context.take(TaskReport(step: .verify), with: task, options)
  }
}
