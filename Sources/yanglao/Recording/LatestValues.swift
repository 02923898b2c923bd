// The value that a row of a file is held against, without a question to the ledger for each row.

import YanglaoCore

/// Remembers the last record of the indicator that rows speak of, while they follow one another.
struct LatestValues {
  private let ledger: any Ledger
  private var subject: Subject?
  /// The last of all records of the subject that hold.
  private var latest: Record?

  init(_ ledger: any Ledger) { self.ledger = ledger }

  /// The last record of a subject that holds on a day.
  mutating func last(of subject: Subject, asOf day: Day) throws -> Record? {
    if self.subject != subject {
      latest = try ledger.lastRecords(of: subject, asOf: .last, count: 1).last
      self.subject = subject
    }
    guard let latest, latest.draft.asOf > day else { return latest }
    return try ledger.lastRecords(of: subject, asOf: day, count: 1).last
  }

  /// Takes note of a record that was appended and replaces none.
  mutating func note(_ record: Record) {
    guard record.draft.subject == subject else { return }
    if let latest, latest.draft.asOf > record.draft.asOf { return }
    latest = record
  }
}
