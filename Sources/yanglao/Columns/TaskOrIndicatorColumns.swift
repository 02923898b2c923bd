// The columns that say which task or indicator a row is about.

import CommandLineKit
import YanglaoCore

enum TaskOrIndicatorColumns {
  typealias Row = (plan: Plan, thing: TaskOrIndicator)

  /// What it is, its id, its title and its plan.
  static func columns<Other>(_ row: @escaping @Sendable (Other) -> Row) -> [Column<Other>] {
    columns.map { $0.lifted(shown: $0.header.shownByDefault, row) }
  }

  private static let columns: [Column<Row>] = [
    Column(
      "kind", Text("种类", "Kind"), .term, Text("任务或指标", "task or indicator"),
      words: [Obligation.Kind.task, .indicator].map(\.rawValue)
    ) {
      .term(key: $0.thing.kind.rawValue, $0.thing.kind.term)
    },
    Column("id", Text("编号", "Id"), .identifier, Text("任务或指标的编号", "id of the task or indicator")) {
      .text("\($0.plan.id)/\($0.thing.id)")
    },
    Column(
      "title", Text("名称", "Title"), .text, Text("任务标题或指标名称", "title of the task, name of the indicator"),
      flexible: true
    ) { .text($0.thing.title) },
    Column("plan", Text("规划", "Plan"), .identifier, Text("规划编号", "plan id"), shownByDefault: false) {
      .text($0.plan.id)
    },
  ]
}
