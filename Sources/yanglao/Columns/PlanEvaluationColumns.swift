// The tables of a plan's evaluation: verdicts, indicators, sections, tasks.

import CommandLineKit
import YanglaoCore

enum PlanEvaluationColumns {
  typealias IndicatorRow = (plan: Plan, indicator: Indicator, evaluation: IndicatorEvaluation)
  typealias TaskRow = (plan: Plan, section: Section, task: PolicyTask, evaluation: TaskEvaluation)

  static let verdicts: [Column<PlanEvaluation.VerdictCount>] = [
    Column("verdict", Text("判定", "Verdict"), .term, Text("判定", "the verdict")) {
      .term(key: $0.verdict.name, $0.verdict.countTerm)
    },
    Column("indicators", Text("指标", "Indicators"), .integer, Text("指标数", "number of indicators")) {
      .integer($0.indicators)
    },
    Column(
      "binding", Text("其中约束性", "Binding"), .integer, Text("其中约束性指标数", "how many of them are binding")
    ) { .integer($0.binding) },
  ]

  static func indicators(_ method: PaceMethod) -> [Column<IndicatorRow>] {
    target + value
      + EvaluationColumns.columns(method) { (row: IndicatorRow) in row.evaluation }.map { column in
        column.lifted(shown: column.header.key == "reason") { $0 }
      }
  }

  private static let target: [Column<IndicatorRow>] = [
    Column("id", Text("编号", "Id"), .identifier, Text("规划与指标编号", "plan and indicator id")) {
      .text("\($0.plan.id)/\($0.indicator.id)")
    },
    Column("name", Text("指标", "Indicator"), .text, Text("指标名称", "name of the indicator"), flexible: true) {
      .text($0.indicator.name)
    },
    Column(
      "attribute", Text("属性", "Attribute"), .term, Text("约束性或预期性", "binding or expected"),
      style: { $0.indicator.attribute == .binding ? .bold : nil },
      value: { .term(key: $0.indicator.attribute.rawValue, $0.indicator.attribute.term) }),
    Column("baseline", Text("基期值", "Baseline"), .decimal, Text("基期值", "value that the plan starts from")) {
      .digits($0.indicator.baseline?.value.description)
    },
    Column(
      "comparator", Text("比较", "Comparator"), .term, Text("与目标值的关系", "how a value is held against the target")
    ) {
      let comparator = $0.evaluation.instance.target.aim.comparator
      return .term(key: comparator.rawValue, comparator.term)
    },
    Column(
      "target", Text("目标值", "Target"), .decimal,
      Text("目标值；区间在文件中只写下限", "value to reach; of a range, files have the lower end only")
    ) { .target($0.evaluation.instance.target.aim) },
    Column("unit", Text("单位", "Unit"), .text, Text("计量单位", "unit of the values")) {
      .text($0.indicator.unit)
    },
    Column("due", Text("时限", "Due"), .day, Text("目标的到期日", "last day on which the target is in time")) {
      .day($0.evaluation.instance.due)
    },
  ]

  private static let value: [Column<IndicatorRow>] = [
    Column(
      "value", Text("填报值", "Value"), .decimal, Text("与目标值比较的填报值", "the value that is held against the target")
    ) {
      .value($0.evaluation.current?.draft.content.observedValue, of: $0.indicator)
    },
    Column("value_on", Text("截至", "Value on"), .day, Text("该值的截至日期", "the date that the value speaks of")) {
      .day($0.evaluation.current?.draft.asOf)
    },
    Column(
      "record", Text("记录号", "Record"), .integer, Text("该值的记录号", "number of the value's record"),
      shownByDefault: false
    ) { $0.evaluation.current.map { .integer(Int($0.number)) } ?? .absent },
    Column(
      "verdict", Text("判定", "Verdict"), .term, Text("判定", "the verdict"),
      style: { row in
        row.evaluation.verdict.isAlarming ? .red : row.evaluation.verdict.isLagging ? .yellow : nil
      },
      value: { .term(key: $0.evaluation.verdict.name, $0.evaluation.verdict.term) }),
    Column(
      "lagging", Text("滞后", "Lagging"), .flag, Text("未达标、有风险或滞后", "missed, at risk or behind")
    ) { .flag($0.evaluation.verdict.isLagging) },
  ]

  static let sections: [Column<PlanEvaluation.SectionRow>] =
    [
      Column("section", Text("类别", "Section"), .text, Text("任务类别", "section of the document"), flexible: true)
      {
        .text($0.section.title)
      },
      Column("tasks", Text("任务", "Tasks"), .integer, Text("任务数", "number of tasks")) {
        .integer($0.tasks.count)
      },
    ]
    + TaskStatus.allCases.map { status in
      Column(
        status.rawValue.snakeCased, status.term.asTitle, .integer,
        Text("状态为“\(status.term.chinese)”的任务", "tasks that are \(status.term.english)")
      ) { .integer($0.count(status)) }
    }
    + [
      Column(
        "overdue", Text("逾期", "Overdue"), .integer, Text("逾期的任务", "tasks that are overdue"),
        style: { $0.overdue > 0 ? .red : nil }, value: { .integer($0.overdue) })
    ]

  static func tasks(_ language: Language) -> [Column<TaskRow>] {
    let own = TaskColumns.columns.filter {
      ["id", "title", "departments", "due", "status", "light", "days_overdue", "percent", "last_report"]
        .contains($0.header.key)
    }
    .map { column in
      column.lifted(shown: column.header.shownByDefault || column.header.key == "light") { (row: TaskRow) in
        (row.plan, row.task, row.evaluation)
      }
    }
    return [
      Column(
        "section", Text("类别", "Section"), .text, Text("任务类别", "section of the document"),
        shownByDefault: false
      ) { .text($0.section.title) }
    ] + own + [
      Column(
        "cause", Text("依据", "Cause"), .text, Text("为何红、黄", "what makes it red or yellow"), flexible: true
      ) {
        let evaluation = $0.evaluation
        return [.red, .yellow].contains(evaluation.light)
          ? .text(evaluation.cause.sentence[language]) : .absent
      }
    ]
  }
}
