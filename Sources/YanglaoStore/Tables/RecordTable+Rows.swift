// A record as the values of its row, and back.

import YanglaoCore

extension RecordTable {
  /// Every column but the checksum, in the order of the table.
  private static let columns = [
    "number", "kind", "task", "indicator", "as_of", "recorded_at", "recorded_by", "department", "source",
    "note", "reason", "replaces", "value", "numerator", "denominator", "achieved", "step", "percent",
    "progress", "problems", "next_steps", "extended_until", "late", "assigned_department", "role",
  ]

  private static let insertion =
    "INSERT INTO record (\(columns.joined(separator: ", ")), checksum) VALUES ("
    + String(repeating: "?, ", count: columns.count) + "?)"

  /// Adds a record that has its number and its moment; the schema refuses what does not follow the last one.
  /// - Parameter key: The key of its task or indicator.
  static func add(_ record: Record, key: Int64, to connection: Connection) throws {
    try connection.query(insertion, values(of: record, key: key))
  }

  /// The columns that ``record(in:subject:)`` reads.
  static let selection = (columns + ["checksum"]).map { "record.\($0)" }.joined(separator: ", ")

  private static func values(of record: Record, key: Int64) -> [SQLiteValue] {
    let draft = record.draft
    let (task, indicator): (SQLiteValue, SQLiteValue) =
      switch draft.subject {
      case .task: (.integer(key), .null)
      case .indicator: (.null, .integer(key))
      }
    var values: [SQLiteValue] = [
      .integer(record.number), .text(draft.content.kind.rawValue), task, indicator,
      .text(draft.asOf.description), .integer(record.recordedAt.microseconds), .text(draft.by),
      .optional(draft.department), .optional(draft.source), .optional(draft.note), .optional(draft.reason),
      .optional(draft.replaces),
    ]
    values.append(contentsOf: ContentRow(draft.content).values)
    values.append(.integer(Checksum.of(values) ^ tie(to: draft.subject)))
    return values
  }

  /// What ties a row's checksum to the name of its task or indicator, since the row itself holds only the key: a
  /// name that was changed in its own table is noticed when the record is read.
  static func tie(to subject: Subject) -> Int64 { Checksum.of([.text(subject.reference)]) }

  /// The record of a row.
  /// - Parameter subject: Finds the task (first) or the indicator (second) of a key.
  /// - Throws: ``DamagedRow`` where the row is not what was written.
  static func record(
    in row: Statement, subject: (_ task: Int64?, _ indicator: Int64?) throws -> Subject?
  ) throws -> Record {
    let number = row.integer(0)
    func damaged(_ column: Int?) -> DamagedRow {
      DamagedRow(table: "record", row: String(number), column: column.map { columns[$0] })
    }
    guard let subject = try subject(row.optionalInteger(2), row.optionalInteger(3)),
      row.checksum(ofFirst: columns.count) ^ tie(to: subject) == row.integer(columns.count)
    else { throw damaged(nil) }
    guard let kind = RecordContent.Kind(rawValue: row.text(1)) else { throw damaged(1) }
    guard let asOf = Day(iso: row.text(4)) else { throw damaged(4) }
    guard let content = ContentRow(row, from: 12).content(kind) else { throw damaged(12) }
    let draft = RecordDraft(
      subject: subject, content: content, asOf: asOf, by: row.text(6), department: row.optionalText(7),
      source: row.optionalText(8), note: row.optionalText(9), replaces: row.optionalInteger(11),
      reason: row.optionalText(10))
    return Record(
      number: number, draft: draft, recordedAt: Instant(microseconds: row.integer(5)))
  }
}
