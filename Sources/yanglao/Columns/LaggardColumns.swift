// The columns of the indicators that are missed, at risk or behind.

import CommandLineKit
import YanglaoCore

enum LaggardColumns {
  typealias Row = ProgressReport.Laggard

  static let columns: [Column<Row>] =
    [
      Column("id", Text("编号", "Id"), .identifier, Text("规划与指标编号", "plan and indicator id")) {
        .text("\($0.plan.id)/\($0.indicator.id)")
      },
      Column("name", Text("指标", "Indicator"), .text, Text("指标名称", "name of the indicator"), flexible: true) {
        .text($0.indicator.name)
      },
      Column("plan", Text("规划", "Plan"), .identifier, Text("规划编号", "plan id"), shownByDefault: false) {
        .text($0.plan.id)
      },
      Column(
        "measure", Text("指标概念", "Measure"), .identifier, Text("跨规划的指标概念编号", "measure, across plans"),
        shownByDefault: false
      ) { .text($0.indicator.measure) },
      Column(
        "attribute", Text("属性", "Attribute"), .term, Text("约束性或预期性", "binding or expected"),
        words: Indicator.Attribute.everyKey,
        style: { $0.indicator.attribute == .binding ? .bold : nil },
        value: { .term(key: $0.indicator.attribute.rawValue, $0.indicator.attribute.term) }),
      Column(
        "verdict", Text("判定", "Verdict"), .term, Text("未达标、有风险或滞后", "missed, at risk or behind"),
        words: Verdict.inOrder.filter(\.isLagging).map(\.name),
        style: { $0.evaluation.verdict.isAlarming ? .red : .yellow },
        value: { .term(key: $0.evaluation.verdict.name, $0.evaluation.verdict.term) }),
      Column(
        "value", Text("现值", "Value"), .decimal,
        Text("与目标值比较的填报值", "the value that is held against the target")
      ) {
        .value($0.value, of: $0.indicator)
      },
      Column(
        "value_on", Text("截至", "Value on"), .day, Text("该值的截至日期", "the date that the value speaks of"),
        shownByDefault: false
      ) { .day($0.evaluation.current?.draft.asOf) },
      Column(
        "target", Text("目标值", "Target"), .decimal,
        Text("目标值；区间在文件中只写下限", "value to reach; of a range, files have the lower end only")
      ) {
        .target($0.aim)
      },
      Column("unit", Text("计量单位", "Unit"), .text, Text("计量单位", "unit of the values")) {
        .text($0.indicator.unit)
      },
      Column("due", Text("时限", "Due"), .day, Text("目标的到期日", "last day on which the target is in time")) {
        .day($0.evaluation.instance.due)
      },
    ] + judged(["expected", "progress", "elapsed"]) + [
      Column(
        "departments", Text("责任单位", "Departments"), .texts,
        Text("其任务的责任单位", "departments that answer for its tasks"),
        flexible: true
      ) { .texts($0.departments.map(\.name)) }
    ] + judged(["method"])

  /// Columns of every list of indicators, which tables show where they are asked for.
  private static func judged(_ keys: [String]) -> [Column<Row>] {
    let all = EvaluationColumns.columns(.linear) { (row: Row) in row.evaluation }
    return keys.compactMap { key in all.first { $0.header.key == key }?.lifted(shown: false) { $0 } }
  }
}

extension ProgressReport.Laggard {
  fileprivate var aim: Aim { evaluation.instance.target.aim }
  fileprivate var value: ObservedValue? { evaluation.current?.draft.content.observedValue }
}

extension ProgressReport {
  /// The laggards as a listing.
  /// - Parameter language: The language of a heading over them, below the counts; nil where they stand alone.
  func laggardListing(selecting keys: [String]? = nil, heading language: Language? = nil) throws -> Listing {
    let alarming = laggards.count(where: \.isAlarming)
    let count = Text.count(laggards.count, "滞后指标 \(laggards.count) 个", "lagging indicator")
    let binding = Text("其中约束性未达标或有风险 \(alarming) 个", "\(alarming) binding and missed or at risk")
    return try Listing(
      laggards, columns: LaggardColumns.columns, selecting: keys,
      groups: language.map { language in
        [Listing.Group(title: Text("滞后的指标", "Laggards")[language], rowCount: laggards.count)]
      } ?? [],
      footer: [.sentence([count, binding])] + (language == nil ? [method.sentence] : []),
      empty: .noLaggards)
  }
}
