// The columns of progress: how many tasks and indicators stand in each state.

import CommandLineKit
import YanglaoCore

enum ProgressColumns {
  typealias Row = ProgressReport.Row

  static func columns(
    _ grouping: ProgressReport.Grouping?, _ method: PaceMethod, called names: GroupNames = .none
  ) -> [Column<Row>] {
    let group = Column<Row>(
      "group", grouping?.term.asTitle ?? Text("范围", "Scope"), .text,
      Text(
        "分组，不分组为 total；空为未明确责任单位或没有指标",
        "what is counted, total where ungrouped; empty for no department or no indicator"),
      flexible: true
    ) { $0.group.map(names.cell) ?? .term(key: "total", Text("合计", "total")) }
    return [group] + tasks + indicators + [
      Column(
        "method", Text("方法", "Method"), .term, Text("判定指标进度的方法", "how the pace of indicators is judged"),
        words: PaceMethod.everyKey,
        shownByDefault: false
      ) { _ in .term(key: method.rawValue, method.term) }
    ]
  }

  private static let tasks: [Column<Row>] =
    [count("tasks", Text("任务", "Tasks"), Text("不重复的任务数", "distinct tasks")) { $0.tasks }]
    + Light.allCases.map { light in
      count(light.rawValue, light.term.asTitle, light.meaning, style: light.style) { $0[light] }
    }
    + TaskStatus.allCases.map { status in
      count(
        status.rawValue.snakeCased, status.term.asTitle,
        Text("状态为“\(status.term.chinese)”的任务", "tasks that are \(status.term.english)"),
        shownByDefault: false
      ) { $0[status] }
    }
    + [
      count(
        "closed_in_time", Text("按时办结", "Closed in time"),
        Text("已销号、在时限内办结的任务", "verified tasks that were done by their deadline"), shownByDefault: false
      ) { $0.closedInTime },
      count(
        "closed_late", Text("逾期办结", "Closed late"),
        Text("已销号、逾期办结的任务", "verified tasks that were done after their deadline"), shownByDefault: false
      ) { $0.closedLate },
      count(
        "pairs", Text("任务—单位", "Pairs"), Text("任务与责任单位的对数", "pairs of a task and a department"),
        shownByDefault: false
      ) { $0.pairs },
    ]

  private static let indicators: [Column<Row>] =
    [count("indicators", Text("指标", "Indicators"), Text("不重复的指标数", "distinct indicators")) { $0.indicators }]
    + Verdict.inOrder.map { verdict in
      let name = verdict.countTerm
      return count(
        verdict.name.snakeCased, name.asTitle,
        Text("判定为“\(name.chinese)”的指标", "indicators whose verdict is \(name.english)"),
        shownByDefault: !verdict.isUnjudged, style: verdict.isAlarming ? .red : nil
      ) { $0[verdict] }
    }
    + [
      count(
        "unjudged", Text("未判定", "Unjudged"),
        Text("无数据、数据陈旧、进度不明或无法判定的指标", "indicators with no data, stale data, no known pace, or no way to tell")
      ) { $0.unjudged },
      count(
        "binding", Text("约束性", "Binding"), Text("约束性指标", "binding indicators"), shownByDefault: false
      ) { $0.binding },
      count(
        "binding_alarming", Text("约束性未达标或有风险", "Binding missed or at risk"),
        Text("未达标或有风险的约束性指标", "binding indicators that are missed or at risk"), shownByDefault: false
      ) { $0.bindingAlarming },
    ]

  private static func count(
    _ key: String, _ title: Text, _ meaning: Text, shownByDefault: Bool = true, style: TextStyle? = nil,
    _ number: @escaping @Sendable (ProgressReport.Counts) -> Int
  ) -> Column<Row> {
    Column(
      key, title, .integer, meaning, shownByDefault: shownByDefault,
      style: { number($0.counts) == 0 ? nil : style }, value: { .integer(number($0.counts)) })
  }
}

extension Light {
  var style: TextStyle? {
    switch self {
    case .red: .red
    case .yellow: .yellow
    case .green: nil
    case .grey: .dim
    }
  }
}

extension Verdict {
  /// Whether nothing can be said of how far the indicator has come.
  fileprivate var isUnjudged: Bool {
    switch self {
    case .stale, .noData, .notAssessable, .unknownPace: true
    default: false
    }
  }
}

extension String {
  /// A name in camel case as the key of a column: `notReported` becomes `not_reported`.
  var snakeCased: String {
    reduce(into: "") { $0 += $1.isUppercase ? "_" + $1.lowercased() : String($1) }
  }
}

extension ProgressReport {
  /// The counts as a listing, with what they come to.
  func listing(by grouping: Grouping?, in catalogue: Catalogue, selecting keys: [String]?) throws -> Listing {
    let isNothing = total.tasks == 0 && total.indicators == 0
    return try Listing(
      isNothing ? [] : rows,
      columns: ProgressColumns.columns(
        grouping, method, called: GroupNames(of: rows.compactMap(\.group), in: catalogue)),
      selecting: keys,
      footer: [total.sentence, method.sentence] + (laggards.isEmpty ? [.noLaggards] : []), empty: .nothing)
  }
}
