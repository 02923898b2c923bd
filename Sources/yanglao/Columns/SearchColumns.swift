// The columns of search hits.

import CommandLineKit
import YanglaoCore

enum SearchColumns {
  static let columns: [Column<SearchHit>] = [
    Column(
      "kind", Text("种类", "Kind"), .term, Text("所在之处的种类", "kind of place"), words: SearchHit.Kind.everyKey
    ) {
      .term(key: $0.kind.rawValue, $0.kind.term)
    },
    Column("id", Text("编号", "Id"), .identifier, Text("可用 show 查看的编号", "id that show takes")) {
      .text($0.reference)
    },
    Column("plan", Text("规划", "Plan"), .identifier, Text("规划编号", "plan id"), shownByDefault: false) {
      .text($0.plan.id)
    },
    Column("title", Text("名称", "Title"), .text, Text("标题或名称", "title or name"), flexible: true) {
      .text($0.title)
    },
    Column("excerpt", Text("上下文", "Excerpt"), .text, Text("前后文字", "wording around the text"), flexible: true)
    { .text($0.excerpt) },
  ]
}
