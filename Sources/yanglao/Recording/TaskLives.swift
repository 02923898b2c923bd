// The records of the tasks that rows of a file report on, without a question to the ledger for each row.

import YanglaoCore

/// Remembers the records of tasks while rows come back to them.
struct TaskLives {
  private let ledger: any Ledger
  /// The records that hold, of whatever day, by date and then by number.
  private var records: [Subject: [Record]] = [:]
  private var count = 0

  /// Of how many records the tasks are remembered.
  private static let most = 100_000

  init(_ ledger: any Ledger) { self.ledger = ledger }

  /// What was recorded of a task, what the file brought among it.
  mutating func life(of task: PolicyTask, in plan: String) throws -> TaskLife {
    let subject = Subject.task(plan: plan, id: task.id)
    if let known = records[subject] { return TaskLife(task, known) }
    let found = try ledger.effectiveRecords(of: subject, on: .last)
    if count + found.count > Self.most { (records, count) = ([:], 0) }
    records[subject] = found
    count += found.count
    return TaskLife(task, found)
  }

  /// Takes note of a record that was appended and replaces none.
  mutating func note(_ record: Record) {
    guard var known = records.removeValue(forKey: record.draft.subject) else { return }
    let later = known.reversed().prefix { $0.draft.asOf > record.draft.asOf }.count
    known.insert(record, at: known.endIndex - later)
    records[record.draft.subject] = known
    count += 1
  }
}
