// Rows of records → records, each held against its checksum.

import YanglaoCore

/// Reads the rows of ``RecordTable/selection``; what follows one another shares its texts.
final class RecordReader {
  private let subjects: SubjectKeys
  /// The last provenance met, by its number.
  private var last: (number: Int64, provenance: Provenance)?

  init(_ subjects: SubjectKeys) { self.subjects = subjects }

  /// The record of a row.
  /// - Throws: ``DamagedRow`` where the row is not what was written.
  func record(in row: Statement) throws -> Record {
    let count = RecordTable.columns.count
    guard let tied = try subjects.subject(task: row.optionalInteger(2), indicator: row.optionalInteger(3)),
      row.checksum(ofFirst: count) ^ tied.tie == row.integer(count)
    else { throw damaged(row, nil) }
    guard let kind = RecordContent.Kind(rawValue: row.text(1)) else { throw damaged(row, 1) }
    guard let asOf = Day(iso: row.text(4)) else { throw damaged(row, 4) }
    guard let content = content(kind, row) else { throw damaged(row, 12) }
    let provenance = provenance(row, row.integer(count + 1))
    let draft = RecordDraft(
      subject: tied.subject, content: content, asOf: asOf, by: provenance.by,
      department: provenance.department, source: provenance.source, note: row.optionalText(9),
      replaces: row.optionalInteger(11), reason: row.optionalText(10))
    return Record(
      number: row.integer(0), draft: draft, recordedAt: Instant(microseconds: provenance.recordedAt))
  }

  /// Most records are values, and most values are numbers.
  private func content(_ kind: RecordContent.Kind, _ row: Statement) -> RecordContent? {
    if kind == .observation, let value = row.optionalText(12) {
      return ExactDecimal(value).map { .observation(.quantity(.number($0))) }
    }
    return ContentRow(row, from: 12).content(kind)
  }

  private func provenance(_ row: Statement, _ number: Int64) -> Provenance {
    if let last, last.number == number { return last.provenance }
    let provenance = Provenance(
      recordedAt: row.integer(5), by: row.text(6), department: row.optionalText(7),
      source: row.optionalText(8))
    last = (number, provenance)
    return provenance
  }

  /// Lets go of what was read in a change that is undone: its numbers are given anew.
  func forget() { last = nil }

  private func damaged(_ row: Statement, _ column: Int?) -> DamagedRow {
    DamagedRow(
      table: "record", row: String(row.integer(0)),
      column: column.map { RecordTable.columns[$0].split(separator: ".").last.map(String.init) ?? "" })
  }
}
