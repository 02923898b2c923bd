// The columns of tasks.

import CommandLineKit
import YanglaoCore

enum TaskColumns {
  typealias Row = (plan: Plan, task: PolicyTask, evaluation: TaskEvaluation)

  static let columns: [Column<Row>] = [
    Column("id", Text("编号", "Id"), .identifier, Text("规划与任务编号", "plan and task id")) {
      .text("\($0.plan.id)/\($0.task.id)")
    },
    Column("plan", Text("规划", "Plan"), .identifier, Text("规划编号", "plan id"), shownByDefault: false) {
      .text($0.plan.id)
    },
    Column("number", Text("序号", "Number"), .text, Text("文件所印序号", "number as printed"), shownByDefault: false)
    {
      .text($0.task.number)
    },
    Column(
      "section", Text("类别", "Section"), .text, Text("所在类别", "section that it stands in"),
      shownByDefault: false
    ) { row in
      .text(row.plan.section(row.task.section)?.title)
    },
    Column("title", Text("任务", "Task"), .text, Text("任务标题", "title of the task"), flexible: true) {
      .text($0.task.title)
    },
    Column(
      "departments", Text("单位", "Departments"), .texts, Text("全部单位", "departments in any role"),
      flexible: true
    ) {
      .texts($0.task.departments.map(\.name))
    },
    Column("lead", Text("牵头单位", "Lead"), .texts, Text("牵头单位", "departments that lead"), shownByDefault: false)
    {
      .texts($0.task.names(of: .lead))
    },
    Column(
      "responsible", Text("责任单位", "Responsible"), .texts, Text("责任单位", "responsible departments"),
      shownByDefault: false
    ) {
      .texts($0.task.names(of: .responsible))
    },
    Column(
      "cooperating", Text("配合单位", "Cooperating"), .texts, Text("配合单位", "cooperating departments"),
      shownByDefault: false
    ) {
      .texts($0.task.names(of: .cooperating))
    },
    Column(
      "assigned_here", Text("本地指定", "Assigned here"), .texts,
      Text("文件未写单位、由本地指定的单位", "departments assigned here, where the document names none"),
      shownByDefault: false
    ) {
      .texts($0.task.departments.filter(\.isLocal).map(\.name))
    },
    Column(
      "due", Text("完成时限", "Due"), .day,
      Text("到期日；周期性任务为最后一期的", "last day on which it is in time; of a recurrent task, of its last instance")
    ) {
      .day($0.evaluation.state.due)
    },
    Column(
      "status", Text("状态", "Status"), .term, Text("任务状态", "where the task stands"), words: TaskStatus.everyKey
    ) {
      .term(key: $0.evaluation.state.status.rawValue, $0.evaluation.state.status.term)
    },
    Column(
      "light", Text("三色", "Light"), .term, Text("红、黄、绿、灰", "red, yellow, green or grey"),
      words: Light.everyKey,
      shownByDefault: false, style: { $0.evaluation.light.style },
      value: { .term(key: $0.evaluation.light.rawValue, $0.evaluation.light.term) }),
    Column(
      "days_overdue", Text("逾期天数", "Days overdue"), .integer,
      Text("到期次日起的天数，未逾期则空", "days since it was due; empty where it is not overdue"), shownByDefault: false
    ) {
      $0.evaluation.isOverdue ? .integer($0.evaluation.daysOverdue) : .absent
    },
    Column(
      "percent", Text("进度", "Percent"), .decimal, Text("最近报送的完成百分比", "percentage reported last"),
      unit: Text("%", "%"), shownByDefault: false
    ) {
      .decimal($0.evaluation.state.percent)
    },
    Column(
      "last_report", Text("最近报送", "Last report"), .day, Text("最近一次报送的截至日期", "date of the last report"),
      shownByDefault: false
    ) {
      .day($0.evaluation.state.lastReport?.draft.asOf)
    },
    Column(
      "first_due", Text("原定时限", "First due"), .day,
      Text("延期之前的时限，未延期则空", "the deadline before it was extended; empty where it was not"),
      shownByDefault: false
    ) {
      $0.evaluation.state.firstDue == $0.evaluation.state.due ? .absent : .day($0.evaluation.state.firstDue)
    },
    Column(
      "basis", Text("时限依据", "Basis"), .term, Text("文件写明，或随规划到期", "printed, or due with its plan"),
      words: Deadline.Basis.everyKey,
      shownByDefault: false
    ) {
      .term(key: $0.task.deadline.basis.rawValue, $0.task.deadline.basis.term)
    },
    Column(
      "as_printed", Text("原文时限", "As printed"), .text, Text("文件所写的时限", "date as the document prints it"),
      shownByDefault: false
    ) {
      .text($0.task.deadline.asPrinted)
    },
    Column(
      "firm", Text("硬性", "Firm"), .flag, Text("否为“力争”“争取”", "false where the text says 力争 or 争取"),
      shownByDefault: false
    ) {
      .flag($0.task.deadline.firm)
    },
    Column(
      "recurrence", Text("频次", "Recurrence"), .term, Text("一次，或每月、每年等", "how often it is due"),
      words: Recurrence.everyKey,
      shownByDefault: false
    ) {
      .term(key: $0.task.deadline.recurrence.rawValue, $0.task.deadline.recurrence.term)
    },
    Column(
      "milestones", Text("节点", "Milestones"), .integer, Text("节点数", "number of milestones"),
      shownByDefault: false
    ) {
      .integer($0.task.milestones.count)
    },
    Column(
      "projects", Text("项目", "Projects"), .integer, Text("重大项目数", "number of projects with money"),
      shownByDefault: false
    ) {
      .integer($0.task.projects.count)
    },
    Column(
      "indicators", Text("指标", "Indicators"), .integer,
      Text("相关指标数", "number of indicators that it delivers"), shownByDefault: false
    ) {
      .integer($0.plan.indicators(of: $0.task).count)
    },
    Column(
      "text", Text("正文", "Wording"), .text, Text("文件原文", "the document's wording"), shownByDefault: false
    ) { .text($0.task.text) },
  ]
}

extension Question {
  /// The tasks that a filter asks for, each with what is said of it.
  func evaluatedTasks(_ filter: TaskFilter, needsWording: Bool) throws -> [TaskColumns.Row] {
    let scope = CatalogueScope(filter, needsIndicators: true, needsWording: needsWording)
    let standing = try standing(scope, values: .ofInstanceInForce())
    return standing.tasks(filter).map { plan, task, _ in
      (plan, task, standing.evaluation(of: task, in: plan))
    }
  }
}

extension PolicyTask {
  func names(of role: Role) -> [String] { departments.filter { $0.role == role }.map(\.name) }
}
