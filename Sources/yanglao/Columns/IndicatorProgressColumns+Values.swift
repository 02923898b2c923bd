// The columns of an indicator's values, its pace and its verdict.

import CommandLineKit
import YanglaoCore

extension IndicatorProgressColumns {
  static let values: [Column<Row>] = [
    recordColumns("last", Text("最近值", "Last"), Text("最近填报的值", "the value recorded last, of any instance")) {
      $0.evaluation.last
    },
    recordColumns("judged", Text("判定值", "Judged"), Text("据以判定的值", "the value that decided the verdict")) {
      $0.evaluation.judged
    },
    recordColumns(
      "before", Text("上期值", "Before"),
      Text("上期最后的值，逐年增加以此为准", "the last value of the instance before, which 逐年增加 is held against")
    ) {
      $0.evaluation.before
    },
    freshness,
  ].flatMap { $0 }

  private static let freshness: [Column<Row>] = [
    Column("first_on", Text("首次填报", "First value on"), .day, Text("第一个值的截至日期", "date of the first value")) {
      .day($0.evaluation.observations.first?.draft.asOf)
    },
    Column(
      "period_start", Text("报送期首日", "Period start"), .day,
      Text(
        "早于该日的值为数据陈旧：上一报送期的首日",
        "a value of a day before it is stale: the first day of the last full reporting period")
    ) {
      .day($0.plan.reportingFrequency.previousStart(before: $0.evaluation.day))
    },
  ]

  static let start: [Column<Row>] = [
    [
      Column(
        "start_basis", Text("起点依据", "Start basis"), .term,
        Text("基期值、自零累计或首个填报值", "the baseline, zero for a running count, or the first value"),
        words: PaceStart.Basis.names
      ) {
        $0.evaluation.pace.map { .term(key: $0.start.basis.name, $0.start.basis.term) } ?? .absent
      }
    ],
    quantityColumns("start", Text("起点", "Start"), Text("起点的值", "value from which the pace counts")) {
      $0.evaluation.pace.map { .quantity($0.start.value) }
    },
    [
      Column("start_on", Text("起点日期", "Start on"), .day, Text("起点的日期", "day of the start")) {
        .day($0.evaluation.pace?.start.on)
      }
    ],
  ].flatMap { $0 }

  static let judgement: [Column<Row>] = [
    [
      Column(
        "growth_observed", Text("实际年均增长", "Growth observed"), .decimal,
        Text("实际年均复合增长率，0.05 为 5%", "observed compound growth a year; 0.05 is 5%")
      ) {
        .decimal($0.evaluation.pace?.growth?.observed)
      },
      Column(
        "growth_required", Text("所需年均增长", "Growth required"), .decimal,
        Text("所需年均复合增长率，0.05 为 5%", "required compound growth a year; 0.05 is 5%")
      ) {
        .decimal($0.evaluation.pace?.growth?.required)
      },
    ],
    EvaluationColumns.columns(.linear) { $0.evaluation }.map { $0.header.key == "expected" ? expected : $0 },
    [
      Column(
        "verdict", Text("判定", "Verdict"), .term, Text("按规则的判定", "what the rules say"), words: Verdict.everyKey
      ) {
        .term(key: $0.evaluation.verdict.name, $0.evaluation.verdict.term)
      },
      Column("met_on", Text("达标日", "Met on"), .day, Text("逾期达标的日期", "the day on which it was met late")) {
        guard case .metLate(let day) = $0.evaluation.verdict else { return .absent }
        return .day(day)
      },
    ],
  ].flatMap { $0 }

  /// In the four places of the shares, or in as many as it takes to tell it from the value.
  private static let expected = Column<Row>(
    "expected", Text("应达", "Expected"), .decimal,
    Text(
      "从起点到目标的直线在评价日的值，以 unit 列为单位",
      "value of the straight line from the start to the target on the day, in the unit of column unit")
  ) {
    .digits($0.evaluation.pace?.expected?.digits(4, against: $0.evaluation.currentValue))
  }
}
