// A record in a file for analysts, and the columns that every such record has.

import CommandLineKit
import YanglaoCore

/// A record with what it speaks of.
struct RecordRow<Thing: Sendable>: Sendable {
  let record: Record
  let referent: Referent<Thing>
  /// The record that takes its place, or withdraws it.
  let replacement: Record?

  var thing: Thing { referent.thing }

  /// The columns before what the record says.
  /// - Parameters:
  ///   - id: The title of the column of ids, by which an import knows them.
  ///   - meaning: What the ids are of.
  static func leadingColumns(id: Text, _ meaning: Text) -> [Column<RecordRow>] {
    [
      Column(
        "record", Text("记录号", "Record"), .integer,
        Text("记录号，按写入次序", "number of the record, in the order of writing")
      ) {
        .integer(Int($0.record.number))
      },
      Column("id", id, .identifier, meaning) {
        .text($0.referent.reference)
      },
      Column("plan", Text("规划", "Plan"), .identifier, Text("规划编号", "plan id")) { .text($0.referent.plan.id) },
    ]
  }

  /// The columns of when and by whom.
  static var provenanceColumns: [Column<RecordRow>] {
    [
      Column("as_of", Text("截至日期", "As of"), .day, Text("所述日期", "date that it speaks of")) {
        .day($0.record.draft.asOf)
      },
      Column("recorded_at", Text("记录时间", "Recorded at"), .moment, Text("写入时间（UTC）", "moment of writing, UTC"))
      {
        .text($0.record.recordedAt.description)
      },
      Column("by", Text("记录人", "By"), .text, Text("记录人", "who recorded it")) { .text($0.record.draft.by) },
      Column(
        "department", Text("填报单位", "Department"), .text, Text("填报单位", "department that it was recorded for")
      ) {
        .text($0.record.draft.department)
      },
    ]
  }

  /// The columns behind what the record says.
  /// - Parameter reason: What the reasons are of.
  static func trailingColumns(reason: Text) -> [Column<RecordRow>] {
    [
      Column("source", Text("来源", "Source"), .text, Text("来源或佐证", "source or evidence")) {
        .text($0.record.draft.source)
      },
      Column("note", Text("备注", "Note"), .text, Text("备注", "note")) { .text($0.record.draft.note) },
      Column(
        "reason", Text("原因", "Reason"), .text, reason
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
        Text("替代或撤回它的记录号，空为有效", "number of the record that replaces or withdraws it; empty where it holds")
      ) {
        $0.replacement.map { .integer(Int($0.number)) } ?? .absent
      },
    ]
  }
}
