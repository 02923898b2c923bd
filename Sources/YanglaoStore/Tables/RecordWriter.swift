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
    let provenance: Int64
    let key: Int64
    let tie: Int64
  }

  /// How many records a statement writes, and which of their columns.
  private struct Insertion: Hashable {
    let count: Int
    let filled: RecordTable.Filled
  }

  /// How many records are written with one statement where they are gathered.
  private static let gathered = 16

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
    if let run, run.provenance == provenance {
      waiting.append(Waiting(record: record, provenance: run.number, key: key, tie: tie))
      if !gathers || waiting.count == Self.gathered { try flush() }
      return
    }
    try flush()
    // No run is there without its first record.
    try connection.savepoint {
      try begin(provenance, at: record.number)
      waiting.append(Waiting(record: record, provenance: record.number, key: key, tie: tie))
      try flush()
    }
    run = Run(number: record.number, provenance: provenance)
  }

  private func begin(_ provenance: Provenance, at number: Int64) throws {
    let statement = try beginning ?? connection.statement(ProvenanceTable.insertion)
    beginning = statement
    try connection.run(statement) { row in
      row.bind(number)
      row.bind(provenance.recordedAt)
      row.add(provenance.by)
      row.add(provenance.department)
      row.add(provenance.source)
    }
  }

  /// Writes what waits.
  func flush() throws {
    guard !waiting.isEmpty else { return }
    defer { forget() }
    let isPlain = waiting.allSatisfy { RecordTable.Filled($0.record) == .plainValue }
    let insertion = Insertion(count: waiting.count, filled: isPlain ? .plainValue : .any)
    try connection.run(try statement(insertion)) { row in
      for one in waiting {
        RecordTable.bind(
          one.record, provenance: one.provenance, key: one.key, tie: one.tie, filling: insertion.filled,
          to: &row)
      }
    }
  }

  /// Lets go of what waits.
  func forget() { waiting.removeAll(keepingCapacity: true) }

  private func statement(_ insertion: Insertion) throws -> Statement {
    if let statement = insertions[insertion] { return statement }
    let statement = try connection.statement(
      RecordTable.insertion(of: insertion.count, filling: insertion.filled))
    insertions[insertion] = statement
    return statement
  }
}
