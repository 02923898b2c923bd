// The columns of a bulletin's own tables; the others are those of the commands.

import CommandLineKit
import YanglaoCore

enum BulletinColumns {
  /// The tasks of one light.
  static func tasks(_ light: Light) -> [Column<BulletinReport.TaskRow>] {
    [
      Column("id", Text("编号", "Id"), .identifier, Text("规划与任务编号", "plan and task id")) {
        .text("\($0.plan.id)/\($0.task.id)")
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
      Column("due", Text("完成时限", "Due"), .day, Text("到期日", "last day on which it is in time")) {
        .day($0.evaluation.overdueSince ?? $0.evaluation.nextDue ?? $0.evaluation.state.due)
      },
      Column(
        "days_overdue", Text("逾期天数", "Days overdue"), .integer, Text("到期次日起的天数", "days since it was due"),
        shownByDefault: light == .red
      ) {
        $0.evaluation.isOverdue ? .integer($0.evaluation.daysOverdue) : .absent
      },
      Column("status", Text("状态", "Status"), .term, Text("任务状态", "where the task stands")) {
        .term(key: $0.evaluation.state.status.rawValue, $0.evaluation.state.status.term)
      },
      Column(
        "lagging_indicators", Text("滞后指标", "Lagging indicators"), .texts,
        Text("未达标、有风险或滞后的指标", "indicators that are missed, at risk or behind"), flexible: true
      ) {
        .texts($0.evaluation.laggards.map(\.name))
      },
    ]
  }

  /// A department with its counts, and what it owes for the period.
  struct Department {
    let key: GroupKey
    let counts: ProgressReport.Counts
    let owed: MissingReport.Counts?
  }

  static func departments(called names: GroupNames) -> [Column<Department>] {
    [
      Column("department", Text("单位", "Department"), .text, Text("责任单位", "the department"), flexible: true) {
        names.cell($0.key)
      },
      count("tasks", Text("任务", "Tasks"), Text("不重复的任务数", "distinct tasks")) { $0.counts.tasks },
      count("closed_in_time", Text("按时办结", "Closed in time"), Text("按时办结的任务", "tasks closed in time")) {
        $0.counts.closedInTime
      },
      count("closed_late", Text("逾期办结", "Closed late"), Text("逾期办结的任务", "tasks closed late")) {
        $0.counts.closedLate
      },
      count("overdue", Text("逾期", "Overdue"), Text("逾期的任务", "tasks that are overdue"), style: .red) {
        $0.counts[.red]
      },
      count(
        "due_soon", Text("黄灯", "Yellow"),
        Text("即将到期或有指标滞后的任务", "tasks that are due soon, or whose indicators lag")
      ) {
        $0.counts[.yellow]
      },
      count(
        "missing", Text("未报", "Missing"), Text("本期未报项次", "what it has not reported for the period"),
        style: .red
      ) {
        $0.owed?[.missing] ?? 0
      },
      count("met", Text("指标达标", "Indicators met"), Text("达标的指标", "indicators that are met")) {
        $0.counts[.met] + $0.counts[.metLate(on: .epoch)]
      },
      count(
        "behind", Text("滞后或有风险", "Behind or at risk"), Text("滞后或有风险的指标", "indicators behind or at risk")
      ) {
        $0.counts[.behind] + $0.counts[.atRisk]
      },
      count("missed", Text("未达标", "Missed"), Text("未达标的指标", "indicators that are missed"), style: .red) {
        $0.counts[.missed]
      },
    ]
  }

  private static func count(
    _ key: String, _ title: Text, _ meaning: Text, style: TextStyle? = nil,
    _ number: @escaping @Sendable (Department) -> Int
  ) -> Column<Department> {
    Column(
      key, title, .integer, meaning, style: { number($0) == 0 ? nil : style }, value: { .integer(number($0)) }
    )
  }

  /// Indicators with what they have to reach and have reached.
  static func indicators(_ language: Language) -> [Column<BulletinReport.IndicatorRow>] {
    [
      Column("id", Text("编号", "Id"), .identifier, Text("规划与指标编号", "plan and indicator id")) {
        .text("\($0.plan.id)/\($0.indicator.id)")
      },
      Column("name", Text("指标", "Indicator"), .text, Text("指标名称", "name of the indicator"), flexible: true) {
        .text($0.indicator.name)
      },
      Column("target", Text("目标", "Target"), .text, Text("目标值", "what has to be reached")) {
        .text($0.evaluation.instance.target.aim.wording(unit: $0.indicator.unit, language))
      },
      Column("due", Text("时限", "Due"), .day, Text("到期日", "last day on which it is in time")) {
        .day($0.evaluation.instance.due)
      },
      Column("value", Text("填报值", "Value"), .text, Text("最近填报值", "the value recorded last")) {
        .text($0.valueWording(language))
      },
      Column(
        "verdict", Text("判定", "Verdict"), .term, Text("判定", "the verdict"),
        style: { $0.evaluation.verdict.isAlarming ? .red : $0.evaluation.verdict == .behind ? .yellow : nil },
        value: { .term(key: $0.evaluation.verdict.name, $0.evaluation.verdict.countTerm) }),
      Column("reason", Text("依据", "Reason"), .text, Text("判定的依据", "what decided the verdict"), flexible: true)
      {
        .text($0.evaluation.because[language])
      },
    ]
  }

  /// Where words and figures disagree, a row for each indicator that is not met.
  static func disagreements(_ language: Language) -> [Column<Disagreement>] {
    [
      Column("task", Text("任务", "Task"), .identifier, Text("规划与任务编号", "plan and task id")) {
        .text("\($0.row.plan.id)/\($0.row.task.id)")
      },
      Column("title", Text("名称", "Title"), .text, Text("任务标题", "title of the task"), flexible: true) {
        .text($0.row.task.title)
      },
      Column("status", Text("状态", "Status"), .term, Text("任务状态", "where the task stands")) {
        .term(key: $0.row.state.status.rawValue, $0.row.state.status.term)
      },
      Column(
        "done_on", Text("报办结日", "Done on"), .day, Text("报送办结的日期", "the day on which it was reported done")
      ) {
        .day($0.row.state.doneOn)
      },
      Column(
        "indicator", Text("指标", "Indicator"), .text, Text("未达标的指标", "the indicator that is not met"),
        flexible: true
      ) {
        .text($0.indicator.indicator.name)
      },
      Column("target", Text("目标", "Target"), .text, Text("目标值", "what has to be reached")) {
        .text(
          $0.indicator.evaluation.instance.target.aim.wording(unit: $0.indicator.indicator.unit, language))
      },
      Column("value", Text("填报值", "Value"), .text, Text("最近填报值", "the value recorded last")) {
        .text($0.indicator.valueWording(language))
      },
      Column("verdict", Text("判定", "Verdict"), .term, Text("判定", "the verdict")) {
        .term(key: $0.indicator.evaluation.verdict.name, $0.indicator.evaluation.verdict.term)
      },
    ]
  }

  /// One indicator that speaks against a task's being done.
  typealias Disagreement = (row: BulletinReport.Disagreement, indicator: BulletinReport.IndicatorRow)
}

extension BulletinReport.IndicatorRow {
  /// The value that decided, with its unit; nil where there is none.
  func valueWording(_ language: Language) -> String? {
    evaluation.decisive?.draft.content.observedValue?.wording(
      unit: indicator.unit, against: indicator.aims, language)
  }
}
