// Keeps the table of where tasks stand in step with the records.

import YanglaoCore

/// What records come to for their tasks, written beside them and held against them.
struct TaskStandings {
  private let connection: Connection
  private let subjects: SubjectKeys
  private let reader: RecordReader

  init(_ connection: Connection, _ subjects: SubjectKeys? = nil) {
    self.connection = connection
    self.subjects = subjects ?? SubjectKeys(connection)
    reader = RecordReader(self.subjects)
  }

  /// Writes what the records of a task now come to.
  func update(_ task: Int64) throws {
    guard let outcome = try outcome(of: task) else { return }
    try TaskStandingTable.update(outcome, of: task, in: connection)
  }

  /// Writes what the records of every task of a plan come to.
  func update(ofPlan plan: Int64) throws {
    let tasks = try connection.rows("SELECT key FROM task WHERE plan = ?", [.integer(plan)]) { $0.integer(0) }
    for task in tasks { try update(task) }
  }

  /// Writes what all records come to.
  func updateAll() throws {
    for task in try tasksWithRecords() { try update(task) }
  }

  /// Gives every task, by its key, whose row is not what its records come to.
  func eachFault(_ report: (Int64) throws -> Void) throws {
    let recorded = Set(try tasksWithRecords())
    for task in try connection.rows("SELECT key FROM task ORDER BY key", [], { $0.integer(0) }) {
      do {
        let expected = recorded.contains(task) ? try outcome(of: task) : try outcome(of: [], of: task)
        guard let expected else { continue }
        if try !TaskStandingTable.holds(expected, of: task, in: connection) { try report(task) }
      } catch is DamagedRow {
        // Of a damaged record nothing follows.
        try report(task)
      }
    }
  }

  private func outcome(of task: Int64) throws -> TaskStandingTable.Outcome? {
    guard let subject = try subjects.subject(task: task, indicator: nil)?.subject else { return nil }
    let selection = RecordSelection(
      effective: subject, key: task, asOf: .last, knownAt: nil)
    let records = try connection.rows(selection.sql, selection.values) {
      try reader.record(in: $0)
    }
    return try outcome(of: records, of: task)
  }

  private func outcome(of records: [Record], of task: Int64) throws -> TaskStandingTable.Outcome? {
    try TaskStandingTable.recurrence(of: task, in: connection).map {
      TaskStandingTable.Outcome(records, recurrence: $0)
    }
  }

  private func tasksWithRecords() throws -> [Int64] {
    try connection.rows("SELECT DISTINCT task FROM record WHERE task IS NOT NULL ORDER BY task") {
      $0.integer(0)
    }
  }
}
