// The same ledger once more, for another thread.

import YanglaoCore

extension SQLiteLedger {
  public func another() throws -> (any Ledger)? {
    guard place != nil, mode == .reading, connection.isInTransaction else { return nil }
    let other = try SQLiteLedger(path: path, mode: .reading, clock: clock)
    return try LedgerError.reporting(path) {
      // The transaction ends with the connection.
      try other.connection.execute("BEGIN")
      return try other.state() == state() ? other : nil
    }
  }

  /// What tells one state of a ledger from all others: its version, and the last entry of each kind.
  private func state() throws -> [Int64?] {
    let lastEntries = try ["record", "plan_revision", "department_addition"].flatMap { table in
      try connection.row("SELECT number, checksum FROM \(table) ORDER BY number DESC LIMIT 1") {
        [$0.integer(0), $0.integer(1)]
      } ?? [nil, nil]
    }
    return try lastEntries + [connection.integer("PRAGMA user_version")]
  }
}
