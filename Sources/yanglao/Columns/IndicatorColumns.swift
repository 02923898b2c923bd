// The columns of indicators, a row for each target.

import CommandLineKit
import YanglaoCore

enum IndicatorColumns {
  struct Row {
    let plan: Plan
    let indicator: Indicator
    let target: Target
    /// Where the target stands; nil where it has no instance.
    let evaluation: IndicatorEvaluation?

    /// Whether the indicator is binding, and the target missed or at risk.
    var isAlarming: Bool { evaluation.map { indicator.isAlarming($0.verdict) } ?? false }
    /// Whether the value is the one that is held against the target, and not simply the last.
    var showsCurrent = false

    /// The record of the value.
    var record: Record? { showsCurrent ? evaluation?.current : evaluation?.last }
    var value: ObservedValue? { record?.draft.content.observedValue }
  }

  /// A row for each target of some indicators.
  static func rows(of indicators: [(plan: Plan, indicator: Indicator)], _ standing: Standing) -> [Row] {
    indicators.flatMap { plan, indicator in
      indicator.targets.map { target in
        Row(
          plan: plan, indicator: indicator, target: target,
          evaluation: standing.evaluation(of: target, of: indicator, in: plan))
      }
    }
  }

  /// The columns with those of the method's figures shown.
  static func columns(_ method: PaceMethod) -> [Column<Row>] {
    own + EvaluationColumns.columns(method) { $0.evaluation } + rest
  }

  private static let own: [Column<Row>] = [
    Column("id", Text("编号", "Id"), .identifier, Text("规划与指标编号", "plan and indicator id")) {
      .text("\($0.plan.id)/\($0.indicator.id)")
    },
    Column("plan", Text("规划", "Plan"), .identifier, Text("规划编号", "plan id"), shownByDefault: false) {
      .text($0.plan.id)
    },
    Column(
      "measure", Text("指标概念", "Measure"), .identifier, Text("跨规划的指标概念编号", "measure, across plans"),
      shownByDefault: false
    ) {
      .text($0.indicator.measure)
    },
    Column("name", Text("指标", "Indicator"), .text, Text("指标名称", "name of the indicator"), flexible: true) {
      .text($0.indicator.name)
    },
    Column(
      "category", Text("分类", "Category"), .text, Text("指标表分类", "category of the document's table"),
      shownByDefault: false
    ) {
      .text($0.indicator.category)
    },
    Column(
      "kind", Text("类型", "Kind"), .term, Text("比例、数量、比率、总量或达成", "share, count, ratio, amount or achievement"),
      words: Indicator.Kind.everyKey,
      shownByDefault: false
    ) {
      .term(key: $0.indicator.kind.rawValue, $0.indicator.kind.term)
    },
    Column(
      "attribute", Text("属性", "Attribute"), .term, Text("约束性或预期性", "binding or expected"),
      words: Indicator.Attribute.everyKey,
      style: { $0.indicator.attribute == .binding ? .bold : nil },
      value: { .term(key: $0.indicator.attribute.rawValue, $0.indicator.attribute.term) }
    ),
    Column(
      "counting", Text("口径", "Counting"), .term,
      Text("现状值、规划期累计或年度累计", "level, since the plan began, or within the year"),
      words: Indicator.Counting.everyKey, shownByDefault: false
    ) {
      .term(key: $0.indicator.counting.rawValue, $0.indicator.counting.term)
    },
    Column(
      "comparator", Text("比较", "Comparator"), .term,
      Text("与目标值的关系", "how a value is held against the target"), words: Comparator.everyKey
    ) {
      .term(key: $0.target.aim.comparator.rawValue, $0.target.aim.comparator.term)
    },
    Column(
      "target", Text("目标值", "Target"), .decimal,
      Text("目标值；区间在文件中只写下限", "value to reach; of a range, files have the lower end only")
    ) {
      .target($0.target.aim)
    },
    Column(
      "target_up_to", Text("上限", "Up to"), .decimal, Text("区间上限", "upper end of a range"),
      shownByDefault: false
    ) {
      .decimal($0.target.aim.upperEnd)
    },
    Column("unit", Text("单位", "Unit"), .text, Text("计量单位", "unit of the values")) {
      .text($0.indicator.unit)
    },
    Column(
      "due", Text("时限", "Due"), .day,
      Text("到期日；周期性目标为最后一期的", "last day on which it is in time; of a recurrent target, of its last instance")
    ) {
      .day($0.target.due)
    },
    Column(
      "value", Text("最近填报值", "Last value"), .decimal,
      Text("最近填报的数值，分数为其商", "the value recorded last; of a fraction its quotient")
    ) {
      .value($0.value, of: $0.indicator)
    },
    Column(
      "value_numerator", Text("填报分子", "Value numerator"), .decimal,
      Text("最近填报分数的分子，原样", "numerator of the value, as recorded"), shownByDefault: false
    ) {
      .decimal($0.value?.fraction?.numerator)
    },
    Column(
      "value_denominator", Text("填报分母", "Value denominator"), .decimal,
      Text("最近填报分数的分母，原样", "denominator of the value, as recorded"), shownByDefault: false
    ) {
      .decimal($0.value?.fraction?.denominator)
    },
    Column(
      "value_achieved", Text("填报达成", "Value achieved"), .flag,
      Text("填报“达成”者为 true", "true where it was recorded as achieved"), shownByDefault: false
    ) {
      $0.value == .achieved ? .flag(true) : .absent
    },
    Column(
      "value_on", Text("截至", "Value on"), .day, Text("最近填报值的截至日期", "the date that it speaks of"),
      shownByDefault: false
    ) {
      .day($0.record?.draft.asOf)
    },
    Column(
      "verdict", Text("判定", "Verdict"), .term,
      Text("是否达到该目标（周期性目标为当期）", "whether the target is reached; of a recurrent one, the instance in force"),
      words: Verdict.everyKey
    ) {
      $0.evaluation.map { .term(key: $0.verdict.name, $0.verdict.term) } ?? .absent
    },
  ]

  private static let rest: [Column<Row>] = [
    Column(
      "recurrence", Text("频次", "Recurrence"), .term, Text("一次，或每月、每年等", "how often it is due"),
      words: Recurrence.everyKey,
      shownByDefault: false
    ) {
      .term(key: $0.target.recurrence.rawValue, $0.target.recurrence.term)
    },
    Column(
      "firm", Text("硬性", "Firm"), .flag, Text("否为“力争”“争取”", "false where the text says 力争 or 争取"),
      shownByDefault: false
    ) {
      .flag($0.target.firm)
    },
    Column(
      "as_printed", Text("原文", "As printed"), .text, Text("文件所写的目标值", "target as the document prints it"),
      shownByDefault: false
    ) {
      .text($0.target.asPrinted)
    },
    Column(
      "baseline", Text("基期值", "Baseline"), .decimal, Text("基期值", "value that the plan starts from"),
      shownByDefault: false
    ) {
      .decimal($0.indicator.baseline?.value)
    },
    Column(
      "baseline_on", Text("基期", "Baseline on"), .day, Text("基期日期", "day of the baseline"),
      shownByDefault: false
    ) {
      .day($0.indicator.baseline?.on)
    },
    Column(
      "tasks", Text("任务", "Tasks"), .texts, Text("相关任务编号", "ids of the tasks that deliver it"),
      shownByDefault: false
    ) { row in
      .texts(row.indicator.tasks.map { "\(row.plan.id)/\($0)" })
    },
  ]
}
