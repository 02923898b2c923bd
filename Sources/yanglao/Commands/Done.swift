// yanglao done: a department reports a task done.

import CommandLineKit
import YanglaoCore

struct Done: Command {
  static let name = "done"
  static let abstract = Text("报告任务办结", "Report a task done")
  static let discussion: Text? = Text(
    "任务的指标尚未达标时先列出来，确要报办结用 --force。",
    "Where indicators of the task are not met, they are listed first; --force reports it done all the same.")
  static let examples = [
    Example("done jingyuan/9 --on 2023-11-30 -d 泾源县教体局 --source 工作总结.docx", Text("附佐证", "with evidence")),
    Example("done jingyuan/1 --force --note 指标年终统计", Text("指标尚未达标", "although indicators are not met")),
  ]

  var task = ""
  var force = false
  var options = RecordOptions()

  static let parameters: [Parameter<Self>] = [
    .task(\.task), .flag("force", \.force, help: Text("指标未达标也报办结", "although indicators are not met")),
    .group(\.options, RecordOptions.parameters),
  ]

  func run(in context: inout Context) throws {
    try context.take(TaskReport(step: .done), with: task, force: force, options)
  }
}
