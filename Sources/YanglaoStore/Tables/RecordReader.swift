// Rows of records → records, each held against its checksum.

import YanglaoCore

/// Reads the rows of ``RecordTable/selection`` and ``RecordTable/valueSelection``; what follows one another shares its
/// texts.
final class RecordReader {
  private let subjects: SubjectKeys
  /// The last provenance met, and its number.
  private var last: Provenance?
  private var lastNumber: Int64 = 0

  /// The columns that are looked at by themselves.
  private enum Column {
    static var number: Int { 0 }
    static var kind: Int { 1 }
    static var task: Int { 2 }
    static var indicator: Int { 3 }
    static var asOf: Int { 4 }
    static var note: Int { RecordTable.columnsBeforeProvenance }
    static var reason: Int { note + 1 }
    static var replaces: Int { note + 2 }
    static var content: Int { note + 3 }
    static var checksum: Int { RecordTable.columnCount }
    static var provenance: Int { checksum + 1 }
    static var milestone: Int { provenance + 1 }
  }

  /// The columns of ``RecordTable/valueSelection``.
  private enum ValueColumn {
    static var number: Int { 0 }
    static var indicator: Int { 1 }
    static var asOf: Int { 2 }
    static var value: Int { 3 }
    static var checksum: Int { 4 }
    static var provenance: Int { 5 }
    static var replaces: Int { 6 }
  }

  init(_ subjects: SubjectKeys) { self.subjects = subjects }

  /// The record of a row of a selection.
  func record(of selection: RecordSelection, in row: Statement) throws -> Record {
    try selection.isOfValues ? value(in: row) : record(in: row)
  }

  /// The record of a row of ``RecordTable/selection``.
  /// - Throws: ``DamagedRow`` where the row is not what was written.
  func record(in row: Statement) throws -> Record {
    let (task, indicator) = (row.optionalInteger(Column.task), row.optionalInteger(Column.indicator))
    guard let tied = try subjects.subject(task: task, indicator: indicator),
      let provenance = try provenance(of: row)
    else { throw damaged(row, nil) }
    let (checksum, filled) = Self.checksum(of: row, provenance)
    guard checksum ^ tied.tie == row.integer(Column.checksum) else { throw damaged(row, nil) }
    guard let asOf = row.day(Column.asOf) else { throw damaged(row, Column.asOf) }
    guard let content = try content(of: row, filled) else { throw damaged(row, Column.content) }
    func text(_ column: Int) -> String? { filled & 1 << UInt64(column) == 0 ? nil : row.text(column) }
    let draft = RecordDraft(
      subject: tied.subject, content: content, asOf: asOf, by: provenance.by,
      department: provenance.department, source: provenance.source, note: text(Column.note),
      replaces: row.optionalInteger(Column.replaces), reason: text(Column.reason))
    return Record(
      number: row.integer(Column.number), draft: draft,
      recordedAt: Instant(microseconds: provenance.recordedAt))
  }

  /// The record of a row of ``RecordTable/valueSelection``.
  ///
  /// Its checksum tells whether it was written as a plain value, which fills no other column. Any other record is read
  /// from its whole row, and so is one that is not what was written.
  /// - Throws: ``DamagedRow`` where the row is not what was written.
  func value(in row: Statement) throws -> Record {
    let number = row.integer(ValueColumn.number)
    if let value = try plainValue(number, in: row) { return value }
    guard let whole = try row.connection.row(RecordTable.ofNumber, [.integer(number)], record) else {
      throw DamagedRow(table: "record", row: String(number), column: nil)
    }
    return whole
  }

  /// The record of a row of ``RecordTable/valueSelection``; nil where it is no plain value.
  private func plainValue(_ number: Int64, in row: Statement) throws -> Record? {
    guard row.isNull(ValueColumn.replaces), let indicator = row.optionalInteger(ValueColumn.indicator),
      let tied = try subjects.subject(task: nil, indicator: indicator),
      let provenance = try provenance(row.integer(ValueColumn.provenance), in: row.connection)
    else { return nil }
    // In the order of ``RecordTable/columns``.
    var checksum = Checksum()
    checksum.add(number)
    checksum.add(text: "observation")
    checksum.addNulls(1)
    checksum.add(indicator)
    let asOf = row.withText(ValueColumn.asOf) { text in
      checksum.add(text: text)
      return Day(iso: text)
    }
    provenance.add(to: &checksum)
    checksum.addNulls(3)
    let value = row.withText(ValueColumn.value) { text in
      checksum.add(text: text)
      return ExactDecimal(text)
    }
    checksum.addNulls(12)
    guard checksum.value ^ tied.tie == row.integer(ValueColumn.checksum), let asOf, let value else {
      return nil
    }
    return Record(
      number: number,
      draft: RecordDraft(
        subject: tied.subject, content: .observation(.quantity(.number(value))), asOf: asOf,
        by: provenance.by,
        department: provenance.department, source: provenance.source),
      recordedAt: Instant(microseconds: provenance.recordedAt))
  }

  /// The checksum of a row with its provenance, which is not tied to its subject.
  /// - Returns: With it, a bit for each column that is not null.
  static func checksum(of row: Statement, _ provenance: Provenance) -> (Int64, filled: UInt64) {
    var checksum = Checksum()
    let before = RecordTable.columnsBeforeProvenance
    var filled = row.add(0..<before, to: &checksum)
    provenance.add(to: &checksum)
    filled |= row.add(before..<RecordTable.columnCount, to: &checksum)
    if !row.isNull(Column.milestone) { _ = row.add(Column.milestone..<Column.milestone + 1, to: &checksum) }
    return (checksum.value, filled)
  }

  /// Most records are values, and most values are numbers.
  private func content(of row: Statement, _ filled: UInt64) throws -> RecordContent? {
    if filled & 1 << UInt64(Column.content) != 0, row.isText("observation", in: Column.kind) {
      return row.withText(Column.content) { ExactDecimal($0) }.map { .observation(.quantity(.number($0))) }
    }
    guard let kind = RecordContent.Kind(rawValue: row.text(Column.kind)) else {
      throw damaged(row, Column.kind)
    }
    return ContentRow(row, from: Column.content, milestone: Column.milestone).content(kind)
  }

  /// The provenance of a row; nil where it has lost it.
  func provenance(of row: Statement) throws -> Provenance? {
    try provenance(row.integer(Column.provenance), in: row.connection)
  }

  private func provenance(_ number: Int64, in connection: Connection) throws -> Provenance? {
    if let last, lastNumber == number { return last }
    guard let found = try ProvenanceTable.provenance(number, in: connection) else { return nil }
    (last, lastNumber) = (found, number)
    return found
  }

  /// Lets go of what was read in a change that is undone: its numbers are given anew.
  func forget() { last = nil }

  private func damaged(_ row: Statement, _ column: Int?) -> DamagedRow {
    DamagedRow(
      table: "record", row: String(row.integer(Column.number)), column: column.map { RecordTable.columns[$0] }
    )
  }
}
