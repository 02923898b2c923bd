// The columns of the differences between plans.

import CommandLineKit
import YanglaoCore

enum DifferenceColumns {
  static let columns: [Column<PlanDifference.Change>] = [
    Column(
      "kind", Text("种类", "Kind"), .term, Text("哪类内容", "what sort of thing"),
      words: PlanDifference.Kind.everyKey
    ) {
      .term(key: $0.kind.rawValue, $0.kind.term)
    },
    Column("id", Text("编号", "Id"), .identifier, Text("规划内的编号", "id inside the plan")) { .text($0.id) },
    Column(
      "field", Text("项", "Field"), .term, Text("不同之处", "what differs"), words: PlanDifference.Field.everyKey
    ) {
      .term(key: $0.field.rawValue, $0.field.term)
    },
    Column(
      "from", Text("原", "From"), .text, Text("原内容，新增的为空", "what stood there; empty for what is new"),
      flexible: true
    ) {
      $0.from?.datum ?? .absent
    },
    Column(
      "to", Text("现", "To"), .text, Text("新内容，撤销的为空", "what stands there now; empty for what is gone"),
      flexible: true
    ) {
      $0.to?.datum ?? .absent
    },
  ]
}
