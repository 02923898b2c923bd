// The ledger that a command writes to, opened once.

import YanglaoStore

/// The ledger that is written to, opened once in the life of a command.
final class OpenedLedger {
  private var ledger: SQLiteLedger?

  func forWriting(_ path: String) throws -> SQLiteLedger {
    if let ledger { return ledger }
    let opened = try SQLiteLedger(path: path, mode: .writing, clock: { Clock.now })
    ledger = opened
    return opened
  }

  /// Closes it, so that what was written stands in its one file where nobody else has it open.
  func close() { ledger = nil }
}
