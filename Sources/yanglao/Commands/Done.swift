// yanglao done: a department reports a task done.

import CommandLineKit
import YanglaoCore

struct Done: Command {
  static let name = "done"
  static let abstract = Text("报告任务办结，或节点完成", "Report a task or a milestone done")
  static let discussion: Text? = Text(
    "任务的指标尚未达标时先列出来，确要报办结用 --force。周期性任务（每年、每月等），办结的是 --on 那一天所在的一期和此前未办结的各期；只补报以前的，--on 写那一期的日期。节点写其编号（见 overdue、show），单独完成，任务仍未办结；任务办结，其节点随之完成。",
    "Where indicators of the task are not met, they are listed first; --force reports it done all the same. Of a task that falls due every year or month, the instance that the day of --on lies in is done, with those before it that were not; to make up for an earlier one alone, --on is a day of that. A milestone is done by itself by its id, as overdue and show list it; the task stays open, and with the task all of its milestones are done."
  )
  static let examples = [
    Example("done jingyuan/14 --on 2023-11-30 -d 泾源县发改局 --source 工作总结.docx", Text("附佐证", "with evidence")),
    Example(
      "done jingyuan/12/1 --on 2023-08-28 --source 竣工验收报告.pdf", Text("一个节点", "one milestone")),
    Example("done jingyuan/1 --force --note 指标年终统计", Text("指标尚未达标", "although indicators are not met")),
  ]

  var task = ""
  var force = false
  var options = RecordOptions()

  static let parameters: [Parameter<Self>] = [
    .taskOrMilestone(\.task),
    .flag("force", \.force, help: Text("指标未达标也报办结", "although indicators are not met")),
    .group(\.options, RecordOptions.parameters),
  ]

  func run(in context: inout Context) throws {
    try context.take(TaskReport(step: .done), with: task, force: force, options)
  }
}
