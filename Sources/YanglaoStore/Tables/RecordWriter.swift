// Appends records to their table, and to the provenance a row for each run of them.

import YanglaoCore

/// Writes records one behind the other, by statements that are prepared once.
final class RecordWriter {
  /// The records that come from one provenance, up to the last record of all.
  struct Run {
    /// The number of the first.
    let number: Int64
    let provenance: Provenance
  }

  /// A record that waits to be written.
  private struct Waiting {
    let record: Record
    /// The number of its provenance; where ``begins`` is there, that begins with this record.
    let run: Int64
    let begins: Provenance?
    let key: Int64
    let tie: Int64
  }

  /// How many records a statement writes, and which of their columns.
  private struct Insertion: Hashable {
    let count: Int
    let filled: RecordTable.Filled
  }

  /// How many records are written with one statement where they are gathered.
  private static let together = 16
  /// How many of them are written while further ones are gathered.
  private static let gathered = 128

  private let connection: Connection
  private var insertions: [Insertion: Statement] = [:]
  private var beginning: Statement?
  private var waiting: [Waiting] = []

  /// Whether records may wait until there are some to be written together, or until ``flush()``.
  var gathers = false

  init(_ connection: Connection) { self.connection = connection }

  /// Adds a record that has its number and its moment; the schema refuses what does not follow the last one.
  /// - Parameters:
  ///   - key: The key of its task or indicator.
  ///   - tie: What ``RecordTable/tie(to:)`` gives for that.
  ///   - run: The run of the last record, where it is known; that of this one afterwards.
  func add(_ record: Record, key: Int64, tie: Int64, run: inout Run?) throws {
    let provenance = Provenance(record.draft, recordedAt: record.recordedAt.microseconds)
    let known = run?.provenance == provenance ? run : nil
    let (number, begins) = known.map { ($0.number, nil) } ?? (record.number, provenance)
    waiting.append(Waiting(record: record, run: number, begins: begins, key: key, tie: tie))
    if !gathers || waiting.count == Self.gathered { try flush() }
    if known == nil { run = Run(number: record.number, provenance: provenance) }
  }

  /// Writes what waits; where records are gathered, behind whoever gathers more.
  func flush() throws(SQLiteError) {
    guard !waiting.isEmpty else { return }
    let batch = waiting
    forget()
    try connection.behind { () throws(SQLiteError) in try self.write(batch[...]) }
  }

  private func write(_ batch: ArraySlice<Waiting>) throws(SQLiteError) {
    var rest = batch
    while let first = rest.first {
      var part = rest.prefix(Self.together)
      if let end = part.dropFirst().firstIndex(where: { $0.begins != nil }) { part = part[..<end] }
      rest = rest[part.endIndex...]
      guard let provenance = first.begins else {
        try insert(part)
        continue
      }
      // No run is there without its first record.
      try connection.step { () throws(SQLiteError) in
        try begin(provenance, at: first.run)
        try insert(part)
      }
    }
  }

  private func begin(_ provenance: Provenance, at number: Int64) throws(SQLiteError) {
    if beginning == nil { beginning = try connection.statement(ProvenanceTable.insertion) }
    guard let beginning else { return }
    try connection.run(beginning) { row in
      row.bind(number)
      row.bind(provenance.recordedAt)
      row.add(provenance.by)
      row.add(provenance.department)
      row.add(provenance.source)
    }
  }

  private func insert(_ part: ArraySlice<Waiting>) throws(SQLiteError) {
    let isPlain = part.allSatisfy { RecordTable.Filled($0.record) == .plainValue }
    let insertion = Insertion(count: part.count, filled: isPlain ? .plainValue : .any)
    try connection.run(try statement(insertion)) { row in
      for one in part {
        RecordTable.bind(
          one.record, provenance: one.run, key: one.key, tie: one.tie, filling: insertion.filled, to: &row)
      }
    }
  }

  /// Lets go of what waits.
  func forget() { waiting.removeAll(keepingCapacity: true) }

  private func statement(_ insertion: Insertion) throws(SQLiteError) -> Statement {
    if let statement = insertions[insertion] { return statement }
    let statement = try connection.statement(
      RecordTable.insertion(of: insertion.count, filling: insertion.filled))
    insertions[insertion] = statement
    return statement
  }
}
