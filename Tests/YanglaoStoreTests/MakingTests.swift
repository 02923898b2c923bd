// A ledger that is made together with its first changes.

import Testing
import YanglaoCore

@testable import YanglaoStore

struct MakingTests {
  /// Closing leaves changes in the log where another connection is open or the disk fails, and says nothing of it.
  @Test func leavesNoFoldersBehindWhereItIsRefused() throws {
    let workplace = try Workplace()
    let path = workplace.path("new/folders/ledger.db")
    func refused(_ ledger: SQLiteLedger) throws { throw LedgerError.noSuchRecord(1) }
    #expect(throws: LedgerError.noSuchRecord(1)) {
      try SQLiteLedger.making(path, clock: { workplace.now }, refused)
    }
    #expect(throws: (any Error).self) { try SQLiteLedger.restore({ nil }, to: path) }
    #expect(try workplace.files == [])
    func taken(_ ledger: SQLiteLedger) {}
    try SQLiteLedger.making(path, clock: { workplace.now }, taken)
    #expect(try SQLiteLedger(path: path, mode: .reading, clock: { workplace.now }).check() == [])
  }

  @Test func appearsWithWhatClosingWouldLeaveInTheLog() throws {
    let workplace = try Workplace()
    let clock = { workplace.now }
    var other: SQLiteLedger?
    let written = try SQLiteLedger.making(workplace.path(), clock: clock) { ledger in
      other = try SQLiteLedger(path: ledger.path, mode: .reading, clock: clock)
      return try ledger.append(alone: Sample.value("1"))
    }
    // The file as it lies there, before that connection carries anything over.
    try withExtendedLifetime(other) { try workplace.write(try workplace.bytes(), "copy.db") }
    let made = try workplace.ledger(.reading, "copy.db")
    #expect(try made.records(RecordFilter()) == [written])
    #expect(try made.check() == [])
    #expect(try workplace.files.filter { $0.contains(".new-") } == [])
  }
}
