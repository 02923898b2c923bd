// yanglao update: a department's report on a task.

import CommandLineKit
import YanglaoCore

struct Update: Command {
  static let name = "update"
  static let abstract = Text("报送任务进展", "Report the progress of a task")
  static let examples = [
    Example(
      "update wugang/1 --percent 40 --progress 已完成主体施工 --next 年底前竣工 -d 舞钢市民政局",
      Text("进展情况和下一步计划", "progress and next steps")),
    Example(
      "update zhongwei/2.2 --status notStarted --problems 资金未到位",
      Text("尚未开始，有问题", "not started, with a problem")),
  ]

  enum Status: String, CaseIterable, ParameterValue {
    case notStarted, inProgress

    static var allowedValues: [AllowedValue] {
      [
        AllowedValue("notStarted", TaskStatus.notStarted.term),
        AllowedValue("inProgress", TaskStatus.inProgress.term),
      ]
    }
  }

  var task = ""
  var status: Status?
  var percent: Percent?
  var progress: String?
  var problems: String?
  var next: String?
  var options = RecordOptions()

  static let parameters: [Parameter<Self>] = [
    .taskOrMilestone(\.task),
    .option(
      "status", \.status, "STATUS", help: Text("状态（默认推进中）", "status (in progress unless said otherwise)")),
    .option("percent", \.percent, "N", help: Text("完成百分比，0 到 100", "percentage done, 0 to 100")),
    .text("progress", \.progress, "TEXT", help: Text("进展情况", "what was done")),
    .text("problems", \.problems, "TEXT", help: Text("存在问题", "problems")),
    .text("next", \.next, "TEXT", help: Text("下一步计划", "next steps")),
    .group(\.options, RecordOptions.parameters),
  ]

  func run(in context: inout Context) throws {
    guard status != nil || percent != nil || [progress, problems, next].contains(where: { $0 != nil }) else {
      throw RequestError.nothingToReport
    }
    let report = TaskReport(
      step: status == .notStarted ? .notStarted : .inProgress, percent: percent?.value, progress: progress,
      problems: problems, next: next)
    try context.take(report, with: task, options)
  }
}
