// The same ledger once more, for another thread.

import TestSupport
import Testing
import YanglaoCore

@testable import YanglaoStore

struct AnotherLedgerTests {
  @Test func readsTheSameState() throws {
    let workplace = try Workplace()
    let written = try workplace.fill([Sample.value("1"), Sample.value("2")])
    let ledger = try workplace.ledger(.reading)
    try ledger.reading {
      let other = try #require(try ledger.another())
      // What somebody writes now is seen by neither.
      _ = try workplace.ledger().append(alone: Sample.value("3"))
      for reader in [ledger as any Ledger, other] { #expect(try reader.records(RecordFilter()) == written) }
    }
    #expect(try ledger.records(RecordFilter()).count == 3)
  }

  @Test func isNotThereOnceSomebodyHasWritten() throws {
    let workplace = try Workplace()
    let written = try workplace.fill([Sample.value("1")])
    let ledger = try workplace.ledger(.reading)
    try ledger.reading {
      #expect(try ledger.records(RecordFilter()) == written)
      _ = try workplace.ledger().append(alone: Sample.value("2"))
      #expect(try ledger.another() == nil)
    }
    let later = try ledger.reading { try ledger.another() }
    #expect(later != nil)
  }

  @Test func isNotThereWithoutAFileOrAState() throws {
    let workplace = try Workplace()
    try workplace.fill([Sample.value("1")])
    let ledger = try workplace.ledger(.reading)
    #expect(try ledger.another() == nil)
    let writing = try workplace.ledger()
    let whileWriting = try writing.writing { try writing.another() }
    #expect(whileWriting == nil)
    let header = LedgerExport.headerWithoutPlans(note: "示例")
    let inMemory = try SQLiteLedger(inMemory: [header])
    let besideMemory = try inMemory.reading { try inMemory.another() }
    #expect(besideMemory == nil)
  }
}
