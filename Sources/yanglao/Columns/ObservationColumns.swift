// The columns of recorded values, each as it was recorded.

import CommandLineKit
import YanglaoCore

enum ObservationColumns {
  typealias Row = RecordRow<Indicator>

  static let columns: [Column<Row>] =
    Row.leadingColumns(id: Text("编号", "Id"), Text("规划与指标编号", "plan and indicator id")) + [
      Column(
        "indicator", Text("指标编号", "Indicator id"), .identifier, Text("指标编号", "indicator id inside its plan")
      ) {
        .text($0.thing.id)
      },
      Column("measure", Text("指标概念", "Measure"), .identifier, Text("跨规划的指标概念编号", "measure, across plans")) {
        .text($0.thing.measure)
      },
      Column("name", Text("指标", "Indicator"), .text, Text("指标名称", "name of the indicator")) {
        .text($0.thing.name)
      },
    ] + Row.provenanceColumns + [
      Column(
        "value", Text("数值", "Value"), .decimal,
        Text(
          "填报值，以 unit 列为单位；分数为其商，位数足以看出是否达标",
          "the value in the unit of column unit; of a fraction its quotient, with digits enough to tell on which side of a target it lies"
        )
      ) {
        $0.value?.digits(unit: $0.thing.unit, against: $0.thing.aims).map { .decimal($0) } ?? .absent
      },
      Column(
        "numerator", Text("分子", "Numerator"), .decimal,
        Text("所填分数的分子，原样", "numerator as recorded, of a fraction")
      ) {
        $0.value?.fraction.map { .decimal($0.numerator.description) } ?? .absent
      },
      Column(
        "denominator", Text("分母", "Denominator"), .decimal,
        Text("所填分数的分母，原样", "denominator as recorded, of a fraction")
      ) {
        $0.value?.fraction.map { .decimal($0.denominator.description) } ?? .absent
      },
      Column(
        "achieved", Text("达成", "Achieved"), .flag,
        Text("填报“达成”者为 true，数值者为空", "true where it was recorded as achieved; empty for a number")
      ) {
        $0.value == .achieved ? .flag(true) : .absent
      },
      Column("unit", Text("单位", "Unit"), .text, Text("计量单位", "unit of the value")) { .text($0.thing.unit) },
    ] + Row.trailingColumns(reason: Text("更正的原因", "why an earlier value is replaced"))
}

extension RecordRow<Indicator> {
  var value: ObservedValue? { record.draft.content.observedValue }
}

extension ObservedValue {
  /// The two numbers of a fraction; nil for anything else.
  var fraction: (numerator: ExactDecimal, denominator: ExactDecimal)? {
    if case .quantity(.fraction(let numerator, let denominator)) = self {
      (numerator, denominator)
    } else {
      nil
    }
  }
}
