// The columns of where indicators stand: the target in force, the values, the pace, the verdict.
//
// Enough to judge every row anew from the file alone.

import CommandLineKit
import YanglaoCore

enum IndicatorProgressColumns {
  /// A class, since each column looks at it.
  final class Row {
    let plan: Plan
    let indicator: Indicator
    let evaluation: IndicatorEvaluation
    let knownAt: Instant?

    init(plan: Plan, indicator: Indicator, evaluation: IndicatorEvaluation, knownAt: Instant?) {
      self.plan = plan
      self.indicator = indicator
      self.evaluation = evaluation
      self.knownAt = knownAt
    }

    var aim: Aim { evaluation.instance.target.aim }
    /// The departments that answer for its tasks, each once.
    var departments: [String] {
      var seen: Set<ExactText> = []
      return plan.tasks(delivering: indicator).flatMap(\.departments).map(\.name)
        .filter { seen.insert(ExactText($0)).inserted }
    }
  }

  /// A row for each indicator, with its target in force.
  static func rows(
    of indicators: [(plan: Plan, indicator: Indicator)], _ standing: Standing, knownAt: Instant?
  ) -> [Row] {
    indicators.compactMap { plan, indicator in
      standing.evaluation(of: indicator, in: plan).map {
        Row(plan: plan, indicator: indicator, evaluation: $0, knownAt: knownAt)
      }
    }
  }

  static let columns: [Column<Row>] = [subject, target, values, start, judgement].flatMap { $0 }

  private static let subject: [Column<Row>] = [
    Column("id", Text("编号", "Id"), .identifier, Text("规划与指标编号", "plan and indicator id")) {
      .text("\($0.plan.id)/\($0.indicator.id)")
    },
    Column("plan", Text("规划", "Plan"), .identifier, Text("规划编号", "plan id")) { .text($0.plan.id) },
    Column("measure", Text("指标概念", "Measure"), .identifier, Text("跨规划的指标概念编号", "measure, across plans")) {
      .text($0.indicator.measure)
    },
    Column("name", Text("指标", "Indicator"), .text, Text("指标名称", "name of the indicator")) {
      .text($0.indicator.name)
    },
    Column(
      "kind", Text("类型", "Kind"), .term, Text("比例、数量、比率、总量或达成", "share, count, ratio, amount or achievement"),
      words: Indicator.Kind.everyKey
    ) {
      .term(key: $0.indicator.kind.rawValue, $0.indicator.kind.term)
    },
    Column(
      "attribute", Text("属性", "Attribute"), .term, Text("约束性或预期性", "binding or expected"),
      words: Indicator.Attribute.everyKey
    ) {
      .term(key: $0.indicator.attribute.rawValue, $0.indicator.attribute.term)
    },
    Column(
      "counting", Text("口径", "Counting"), .term,
      Text("现状值、规划期累计或年度累计", "level, since the plan began, or within the year"),
      words: Indicator.Counting.everyKey
    ) {
      .term(key: $0.indicator.counting.rawValue, $0.indicator.counting.term)
    },
    Column("unit", Text("单位", "Unit"), .text, Text("计量单位", "unit of the values")) {
      .text($0.indicator.unit)
    },
    Column("tasks", Text("任务", "Tasks"), .texts, Text("相关任务编号", "ids of the tasks that deliver it")) { row in
      .texts(row.indicator.tasks.map { "\(row.plan.id)/\($0)" })
    },
    Column(
      "departments", Text("责任单位", "Departments"), .texts,
      Text("相关任务的全部单位", "departments of those tasks, in any role")
    ) {
      .texts($0.departments)
    },
    Column("evaluated_on", Text("评价日", "Evaluated on"), .day, Text("以该日为准", "the day that the row speaks of"))
    {
      .day($0.evaluation.day)
    },
    Column(
      "known_at", Text("已知至", "Known at"), .moment,
      Text("只算该时刻之前记录的，空为全部", "what was recorded by this moment counts; empty for everything")
    ) {
      .text($0.knownAt?.description)
    },
  ]

  private static let target: [Column<Row>] = [
    Column(
      "comparator", Text("比较", "Comparator"), .term,
      Text("与目标值的关系", "how a value is held against the target"), words: Comparator.everyKey
    ) {
      .term(key: $0.aim.comparator.rawValue, $0.aim.comparator.term)
    },
    Column(
      "target", Text("目标值", "Target"), .decimal,
      Text("所执行的目标值，区间为下限", "value to reach, of the target in force; the lower end of a range")
    ) {
      .decimal($0.aim.value)
    },
    Column("target_up_to", Text("上限", "Up to"), .decimal, Text("区间上限", "upper end of a range")) {
      .decimal($0.aim.upperEnd)
    },
    Column("due", Text("时限", "Due"), .day, Text("本期到期日", "last day on which it is in time")) {
      .day($0.evaluation.instance.due)
    },
    Column(
      "instance_after", Text("上期到期日", "Instance after"), .day,
      Text(
        "周期性目标只算该日之后的值，年度累计和逐年增加只算到期当年的值，空为全部",
        "of a recurrent target, and of what is counted within a year or is to rise every year (of its due date's year alone), values after this day count; empty where all do"
      )
    ) {
      .day($0.evaluation.instance.after)
    },
    Column(
      "recurrence", Text("频次", "Recurrence"), .term, Text("一次，或每月、每年等", "how often it is due"),
      words: Recurrence.everyKey
    ) {
      .term(
        key: $0.evaluation.instance.target.recurrence.rawValue, $0.evaluation.instance.target.recurrence.term)
    },
    Column("firm", Text("硬性", "Firm"), .flag, Text("否为“力争”“争取”", "false where the text says 力争 or 争取")) {
      .flag($0.evaluation.instance.target.firm)
    },
    Column("baseline", Text("基期值", "Baseline"), .decimal, Text("文件所写基期值", "value that the plan starts from"))
    {
      .decimal($0.indicator.baseline?.value)
    },
    Column("baseline_on", Text("基期", "Baseline on"), .day, Text("基期日期", "day of the baseline")) {
      .day($0.indicator.baseline?.on)
    },
  ]
}
