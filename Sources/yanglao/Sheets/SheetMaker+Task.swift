// The page of a task.

import CommandLineKit
import YanglaoCore

extension SheetMaker {
  func sheet(of task: PolicyTask, in plan: Plan) -> Sheet {
    let deadline = task.deadline
    let state = standing.state(of: task, in: plan)
    return Sheet(
      [
        field("id", Text("编号", "Id"), .text("\(plan.id)/\(task.id)")),
        field("number", Text("文件所印序号", "Number as printed"), .text(task.number)),
        field("title", Text("任务", "Task"), .text(task.title)),
      ] + removed(plan.revision(removing: task)) + [
        field("plan", Text("规划", "Plan"), .text(plan.title)),
        field("section", Text("类别", "Section"), .text(plan.section(task.section)?.title)),
        SheetField(
          "departments", Text("责任单位", "Departments"), departments(of: task), emptyWording: .unassigned),
        due(state.due),
        field(
          "first_due", Text("原定时限", "First due"), state.firstDue == state.due ? .absent : .day(state.firstDue)
        ),
        field("basis", Text("时限依据", "Basis"), .term(key: deadline.basis.rawValue, deadline.basis.term)),
        field("as_printed", Text("原文时限", "As printed"), .text(deadline.asPrinted)),
        field("firm", Text("硬性", "Firm"), .flag(deadline.firm)),
        field(
          "recurrence", Text("频次", "Recurrence"),
          .term(key: deadline.recurrence.rawValue, deadline.recurrence.term)),
        daysOverdue(of: task, in: plan),
        field("status", Text("状态", "Status"), .term(key: state.status.rawValue, state.status.term)),
        field("percent", Text("进度", "Percent"), .decimal(state.percent)),
        field(
          "last_report", Text("最近报送", "Last report"), .day(state.lastReport?.draft.asOf)),
        field("progress", Text("进展情况", "Progress"), longText(state.lastReport?.report?.progress)),
        field("problems", Text("存在问题", "Problems"), longText(state.lastReport?.report?.problems)),
        field("next", Text("下一步计划", "Next"), longText(state.lastReport?.report?.next)),
        field(
          "urged", Text("催办次数", "Times urged"), state.urges.isEmpty ? .absent : .integer(state.urges.count)),
        field("text", Text("正文", "Wording"), .longText(task.text)),
        field(
          "milestones", Text("节点", "Milestones"),
          .list(task.milestones.map { milestone($0, of: task, in: plan) })),
        field("projects", Text("重大项目", "Projects"), .list(task.projects.map { project($0, in: plan) })),
        field("standards", Text("标准", "Standards"), .list(task.standards.map { .text($0.text) })),
        field(
          "indicators", Text("指标", "Indicators"),
          .list(plan.indicators(of: task).map { summary(of: $0, in: plan) })),
        field("passages", Text("专栏", "Boxes"), passages(plan.passages.filter { $0.task == task.id })),
        irregularities(plan.irregularities(of: task)),
      ])
  }

  private func longText(_ text: String?) -> SheetValue { text.map { .longText($0) } ?? .absent }

  private func departments(of task: PolicyTask) -> SheetValue {
    .list(
      task.departments.map { assignment in
        .fields([
          field("name", Text("单位", "Department"), .text(assignment.name)),
          field("role", Text("角色", "Role"), .term(key: assignment.role.rawValue, assignment.role.term)),
          field(
            "as_printed", Text("文件所写", "As printed"),
            assignment.isLocal ? .absent : .text(assignment.asPrinted)),
          field("assigned_here", Text("本地指定", "Assigned here"), assignment.isLocal ? .flag(true) : .absent),
        ])
      })
  }

  private func milestone(_ milestone: Milestone, of task: PolicyTask, in plan: Plan) -> SheetValue {
    let state = standing.state(of: task, in: plan).state(of: milestone)
    return .fields([
      field("id", Text("编号", "Id"), .text("\(plan.id)/\(task.id)/\(milestone.id)")),
      field("title", Text("节点", "Milestone"), .text(milestone.title)),
      due(milestone.due),
      daysOverdue(state.isOpen ? milestone.due.days(until: standing.day) : 0),
      field(
        "status", Text("状态", "Status"),
        state.reports.isEmpty ? .absent : .term(key: state.status.rawValue, state.status.term)),
      field("done_on", Text("完成日期", "Done on"), .day(state.doneOn)),
      field("firm", Text("硬性", "Firm"), .flag(milestone.firm)),
      field("project", Text("项目", "Project"), .text(milestone.project)),
      field("quotations", Text("出处", "Quotations"), quotations(milestone.quotations, in: plan)),
      field("note", Text("说明", "Note"), note(milestone.note)),
    ])
  }

  private func project(_ project: Project, in plan: Plan) -> SheetValue {
    .fields([
      field("name", Text("项目", "Project"), .text(project.name)),
      field(
        "investment", Text("计划投资（万元）", "Planned investment (10,000 yuan)"),
        .decimal(project.investment)),
      field("period_from", Text("起", "From"), .day(project.period?.from)),
      field("period_to", Text("止", "To"), .day(project.period?.to)),
      field("quotations", Text("出处", "Quotations"), quotations(project.quotations, in: plan)),
      field("note", Text("说明", "Note"), note(project.note)),
    ])
  }
}
