// The columns of records.

import CommandLineKit
import YanglaoCore

enum RecordColumns {
  static var headers: [ColumnHeader] { columns(.chinese).map(\.header) }

  /// - Parameter showsReasons: Whether reasons are shown where no columns are asked for.
  static func columns(_ language: Language, showsReasons: Bool = false) -> [Column<RecordEntry>] {
    [
      Column("record", Text("记录号", "Record"), .integer, Text("记录号", "number of the record")) {
        .integer(Int($0.record.number))
      },
      Column("as_of", Text("截至日期", "As of"), .day, Text("所述日期", "date that it speaks of")) {
        .day($0.record.draft.asOf)
      },
      Column(
        "recorded_at", Text("记录时间", "Recorded at"), .moment, Text("写入时间（UTC）", "moment of writing, UTC"),
        shownByDefault: false
      ) {
        .text($0.record.recordedAt.description)
      },
      Column("id", Text("编号", "Id"), .identifier, Text("任务或指标编号", "id of the task or indicator")) {
        .text($0.record.draft.subject.reference)
      },
      Column(
        "milestone", Text("节点", "Milestone"), .identifier,
        Text("任务内的节点编号，整个任务的为空", "id of the milestone in its task; empty for the whole task"),
        shownByDefault: false
      ) {
        .text($0.record.report?.milestone)
      },
      Column(
        "kind", Text("种类", "Kind"), .term, Text("记录的种类", "kind of record"), words: RecordContent.Kind.everyKey
      ) {
        .term(key: $0.record.draft.content.kind.rawValue, $0.record.draft.content.kind.term)
      },
      Column("summary", Text("内容", "Content"), .text, Text("记录的内容", "what the record says"), flexible: true) {
        .text($0.summary(language))
      },
      Column("value", Text("数值", "Value"), .decimal, Text("填报值", "the value"), shownByDefault: false) {
        $0.digits.map { .decimal($0) } ?? .absent
      },
      Column("unit", Text("单位", "Unit"), .text, Text("计量单位", "unit of the value"), shownByDefault: false) {
        .text($0.indicator?.unit)
      },
      Column(
        "department", Text("填报单位", "Department"), .text, Text("填报单位", "department that it was recorded for"),
        flexible: true
      ) {
        .text($0.record.draft.department)
      },
      Column("by", Text("记录人", "By"), .text, Text("记录人", "who recorded it")) { .text($0.record.draft.by) },
      Column(
        "source", Text("来源", "Source"), .text, Text("来源或佐证", "source or evidence"), shownByDefault: false
      ) { .text($0.record.draft.source) },
      Column("note", Text("备注", "Note"), .text, Text("备注", "note"), shownByDefault: false) {
        .text($0.record.draft.note)
      },
      Column(
        "reason", Text("原因", "Reason"), .text,
        Text("更正、撤回、退办、中止、延期的原因", "why it was replaced, returned, suspended or extended"),
        shownByDefault: showsReasons
      ) {
        .text($0.record.draft.reason)
      },
      Column(
        "replaces", Text("替代", "Replaces"), .integer, Text("所替代的记录号", "number of the record that it replaces")
      ) {
        $0.record.draft.replaces.map { .integer(Int($0)) } ?? .absent
      },
      Column(
        "replaced_by", Text("被替代", "Replaced by"), .integer,
        Text("替代它的记录号", "number of the record that replaces it"),
        style: { $0.replacement == nil ? nil : .dim },
        value: { $0.replacement.map { .integer(Int($0.number)) } ?? .absent }),
    ]
  }
}
