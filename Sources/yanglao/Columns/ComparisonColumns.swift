// The columns of one measure across plans: those of indicators, and what tells their definitions apart.

import CommandLineKit
import YanglaoCore

enum ComparisonColumns {
  typealias Row = MeasureComparison.Row

  static func columns(_ method: PaceMethod) -> [Column<Row>] {
    let figures =
      method == .linear ? ["progress", "elapsed"] : ["growth_ratio"]
    let shown = Set(
      ["id", "comparator", "target", "unit", "due", "baseline", "value", "value_on", "attainment", "verdict"]
        + figures)
    var columns = IndicatorColumns.columns(method).map { column in
      column.lifted(shown: shown.contains(column.header.key)) { (row: Row) in
        IndicatorColumns.Row(
          plan: row.plan, indicator: row.indicator, target: row.target, evaluation: row.evaluation,
          showsCurrent: true)
      }
    }
    for own in [value, valueOn] {
      if let place = columns.firstIndex(where: { $0.header.key == own.header.key }) { columns[place] = own }
    }
    let place = columns.firstIndex { $0.header.key == "due" } ?? columns.endIndex - 1
    columns.insert(inForce, at: place + 1)
    // The baseline stands before the values that are counted from it.
    let baselines = columns.filter { $0.header.key.hasPrefix("baseline") }
    columns.removeAll { $0.header.key.hasPrefix("baseline") }
    columns.insert(contentsOf: baselines, at: place + 2)
    return columns + definition
  }

  private static let inForce = Column<Row>(
    "in_force", Text("当期", "In force"), .flag,
    Text("是否为当日所依的目标", "whether it is the target in force on the day"),
    style: { $0.isInForce ? .bold : nil }, value: { .flag($0.isInForce) })

  private static let value = Column<Row>(
    "value", Text("填报值", "Value"), .decimal,
    Text(
      "与该目标相比的值：时限内的最后一个，没有则为最近的",
      "the value held against the target: the last one by its due date, or else the last")
  ) { row in
    guard let evaluation = row.evaluation else { return .absent }
    return .value(evaluation.current?.draft.content.observedValue, of: row.indicator)
  }

  private static let valueOn = Column<Row>(
    "value_on", Text("截至", "Value on"), .day, Text("该值的截至日期", "the date that the value speaks of")
  ) { .day($0.evaluation?.current?.draft.asOf) }

  private static let definition: [Column<Row>] = [
    Column(
      "jurisdiction", Text("地区", "Jurisdiction"), .text, Text("规划适用地区", "place that the plan holds for"),
      shownByDefault: false
    ) { .text($0.plan.jurisdiction.name) },
    Column(
      "numerator", Text("分子", "Numerator"), .text, Text("分子的含义", "what the upper number counts"),
      shownByDefault: false
    ) { .text($0.indicator.numerator) },
    Column(
      "denominator", Text("分母", "Denominator"), .text, Text("分母的含义", "what the lower number counts"),
      shownByDefault: false
    ) { .text($0.indicator.denominator) },
  ]
}

extension MeasureComparison.Difference {
  /// In what the indicators differ, and which says what.
  var sentence: Text {
    let variants = variants.map { variant in
      (term: aspect.term(of: variant.indicator), names: variant.references)
    }
    func joined(_ language: Language, _ opening: String, _ closing: String) -> String {
      variants.map { variant in
        variant.term[language] + opening
          + variant.names.joined(separator: Wording.enumerationComma[language]) + closing
      }.joined(separator: Text("；", "; ")[language])
    }
    return Text(
      "\(aspect.title.chinese)不同：\(joined(.chinese, "（", "）"))。",
      "Different \(aspect.title.english): \(joined(.english, " (", ")")).")
  }
}

extension MeasureComparison.Aspect {
  fileprivate var title: Text {
    switch self {
    case .unit: Text("计量单位", "units")
    case .kind: Text("类型", "kinds")
    case .counting: Text("口径", "ways of counting")
    case .comparator: Text("比较", "comparators")
    case .numerator: Text("分子", "numerators")
    case .denominator: Text("分母", "denominators")
    case .name: Text("名称", "names")
    }
  }

  fileprivate func term(of indicator: Indicator) -> Text {
    switch self {
    case .kind: indicator.kind.term
    case .counting: indicator.counting.term
    case .comparator: indicator.targets.first?.aim.comparator.term ?? Text(verbatim: Wording.absent)
    case .unit, .numerator, .denominator, .name: Text(verbatim: value(of: indicator) ?? Wording.absent)
    }
  }
}
