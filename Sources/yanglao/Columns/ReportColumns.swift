// The columns of the reports on tasks, each as it was reported.

import CommandLineKit
import YanglaoCore

enum ReportColumns {
  typealias Row = RecordRow<PolicyTask>

  static let columns: [Column<Row>] =
    Row.leadingColumns(id: Text("任务编号", "Id"), Text("规划与任务编号", "plan and task id")) + [
      Column("title", Text("任务", "Task"), .text, Text("任务标题", "title of the task")) { .text($0.thing.title) },
      Column(
        "milestone", Text("节点", "Milestone"), .identifier,
        Text("任务内的节点编号，整个任务的为空", "id of the milestone in its task; empty for the whole task")
      ) {
        .text($0.record.report?.milestone)
      },
    ] + Row.provenanceColumns + [
      Column(
        "step", Text("步骤", "Step"), .term, Text("报送的步骤", "step in the task's life"), words: TaskStep.everyKey
      ) {
        $0.record.report.map { .term(key: $0.step.rawValue, $0.step.term) } ?? .absent
      },
      Column(
        "percent", Text("进度", "Percent"), .decimal, Text("所报完成百分比", "percentage reported"),
        unit: Text("%", "%")
      ) {
        .decimal($0.record.report?.percent)
      },
      Column("progress", Text("进展情况", "Progress"), .text, Text("进展情况", "what was done")) {
        .text($0.record.report?.progress)
      },
      Column("problems", Text("存在问题", "Problems"), .text, Text("存在问题", "what stands in the way")) {
        .text($0.record.report?.problems)
      },
      Column("next", Text("下一步计划", "Next"), .text, Text("下一步计划", "what is to be done next")) {
        .text($0.record.report?.next)
      },
    ] + Row.trailingColumns(reason: Text("退办、中止的原因", "why the task is returned or suspended"))
}
