// The columns of what became of a plan.

import CommandLineKit
import YanglaoCore

enum RevisionColumns {
  static let columns: [Column<RevisionRow>] = [
    Column("plan", Text("规划", "Plan"), .identifier, Text("规划编号", "plan id"), shownByDefault: false) {
      .text($0.revision.plan)
    },
    Column("revision", Text("版次", "Revision"), .integer, Text("修订版次", "revision of the plan")) {
      .integer($0.revision.revision)
    },
    Column(
      "kind", Text("事项", "Kind"), .term, Text("加入、修订或结束", "added, revised or closed"),
      words: PlanRevision.Kind.everyKey
    ) {
      .term(key: $0.revision.kind.rawValue, $0.revision.kind.term)
    },
    Column(
      "on", Text("日期", "On"), .day,
      Text("记录的日期；建账时就有的为空", "day of writing; empty for what the ledger began with")
    ) {
      $0.revision.recordedAt.map { .day($0.day) } ?? .unnamed(Text("建账时", "with the ledger"))
    },
    Column(
      "recorded_at", Text("记录时间", "Recorded at"), .moment, Text("写入时间（UTC）", "moment of writing, UTC"),
      shownByDefault: false
    ) { .text($0.revision.recordedAt?.description) },
    Column(
      "closed_on", Text("结束日", "Closed on"), .day, Text("从该日起不再应办、应报", "first day on which nothing is owed"),
      shownByDefault: false
    ) {
      .day($0.revision.closedOn)
    },
    Column("by", Text("记录人", "By"), .text, Text("记录人", "who recorded it")) { .text($0.revision.by) },
    Column("reason", Text("原因", "Reason"), .text, Text("原因", "why"), flexible: true) {
      .text($0.revision.reason)
    },
    count("tasks_added", Text("任务增", "Tasks added"), Text("新增任务数", "tasks that are new")) { $0.added(.task) },
    count("tasks_removed", Text("任务撤", "Tasks removed"), Text("撤销任务数", "tasks that are gone")) {
      $0.removed(.task)
    },
    count("tasks_changed", Text("任务改", "Tasks changed"), Text("修改任务数", "tasks that changed")) {
      $0.changed(.task)
    },
    count("indicators_added", Text("指标增", "Indicators added"), Text("新增指标数", "indicators that are new")) {
      $0.added(.indicator)
    },
    count("indicators_removed", Text("指标撤", "Indicators removed"), Text("撤销指标数", "indicators that are gone"))
    {
      $0.removed(.indicator)
    },
    count("indicators_changed", Text("指标改", "Indicators changed"), Text("修改指标数", "indicators that changed")) {
      $0.changed(.indicator)
    },
  ]

  private static func count(
    _ key: String, _ title: Text, _ meaning: Text, _ number: @escaping @Sendable (PlanDifference) -> Int
  ) -> Column<RevisionRow> {
    Column(key, title, .integer, meaning) { $0.difference.map { .integer(number($0)) } ?? .absent }
  }
}

extension PlanRevision.Kind {
  var term: Text {
    switch self {
    case .added: Text("加入", "added")
    case .revised: Text("修订", "revised")
    case .closed: Text("结束", "closed")
    }
  }
}
