// The value that a row of a file is held against, without a question to the ledger for each row.

import YanglaoCore

/// Remembers the last records of the indicators that rows speak of, while they come back to them.
struct LatestValues {
  private let ledger: any Ledger
  /// The last of all records of a subject that hold; nil for one that has none.
  private var latest: [Subject: Record?] = [:]

  /// The one of ``latest`` that was asked for last: rows of one indicator follow one another.
  private var current: (subject: Subject, record: Record?)?

  /// Of how many indicators the last record is remembered.
  private static let most = 20_000

  init(_ ledger: any Ledger) { self.ledger = ledger }

  /// The last record of a subject that holds on a day.
  mutating func last(of subject: Subject, asOf day: Day) throws -> Record? {
    if current?.subject != subject {
      leave()
      current = (
        subject,
        try latest[subject] ?? ledger.lastRecords(of: subject, asOf: .last, count: 1).last
      )
    }
    guard let last = current?.record, last.draft.asOf > day else { return current?.record }
    return try ledger.lastRecords(of: subject, asOf: day, count: 1).last
  }

  /// The first value of a later day than one for which ``last(of:asOf:)`` was just asked; see ``Ledger/valueAfter``.
  func next(after day: Day, of indicator: Indicator, _ subject: Subject) throws -> Record? {
    guard let last = current?.record, last.draft.asOf > day else { return nil }
    return try ledger.valueAfter(day, of: indicator, subject)
  }

  /// Takes note of a record that was appended and replaces none; ``last(of:asOf:)`` was asked for its subject before.
  mutating func note(_ record: Record) {
    guard let (subject, known) = current, subject == record.draft.subject else { return }
    if let known, known.draft.asOf > record.draft.asOf { return }
    current?.record = record
  }

  /// Keeps what is known of the indicator that rows have left.
  private mutating func leave() {
    guard let current else { return }
    if latest.count == Self.most { latest.removeAll(keepingCapacity: true) }
    latest[current.subject] = .some(current.record)
  }
}
