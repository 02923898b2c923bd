// The value that a row of a file is held against, without a question to the ledger for each row.

import YanglaoCore

/// Remembers the last records of the indicators that rows speak of, while they come back to them.
struct LatestValues {
  private let ledger: any Ledger
  /// The last of all records of a subject that hold; nil for one that has none.
  private var latest: [Subject: Record?] = [:]

  /// Of how many indicators the last record is remembered.
  private static let most = 20_000

  init(_ ledger: any Ledger) { self.ledger = ledger }

  /// The last record of a subject that holds on a day.
  mutating func last(of subject: Subject, asOf day: Day) throws -> Record? {
    let latest: Record?
    if let known = self.latest[subject] {
      latest = known
    } else {
      latest = try ledger.lastRecords(of: subject, asOf: .last, count: 1).last
      if self.latest.count == Self.most { self.latest.removeAll(keepingCapacity: true) }
      self.latest[subject] = .some(latest)
    }
    guard let latest, latest.draft.asOf > day else { return latest }
    return try ledger.lastRecords(of: subject, asOf: day, count: 1).last
  }

  /// Takes note of a record that was appended and replaces none.
  mutating func note(_ record: Record) {
    guard let known = latest[record.draft.subject] else { return }
    if let known, known.draft.asOf > record.draft.asOf { return }
    latest[record.draft.subject] = .some(record)
  }
}
