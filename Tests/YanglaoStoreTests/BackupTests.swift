// Copies of a ledger, taken while others write.

import Foundation
import Testing
import YanglaoCore

@testable import YanglaoStore

struct BackupTests {
  @Test func copiesTheWholeLedger() throws {
    let workplace = try Workplace()
    let written = try workplace.fill(Sample.everyForm)
    let ledger = try workplace.ledger(.reading)
    try ledger.backup(to: workplace.path("copy.db"))
    let copy = try workplace.ledger(.writing, "copy.db")
    #expect(!copy.wasCreated)
    #expect(try copy.records(RecordFilter()) == written)
    #expect(try copy.everything() == ledger.everything())
    #expect(try copy.check() == [])
    #expect(try copy.append(alone: Sample.value("1")).number == Int64(written.count) + 1)
    let mode = try FileManager.default.attributesOfItem(atPath: workplace.path("copy.db"))[.posixPermissions]
    #expect(mode as? Int == 0o600)
  }

  @Test func copiesOneMomentWhileAnotherWrites() throws {
    let workplace = try Workplace()
    let writer = try workplace.ledger()
    let ledger = try workplace.ledger(.reading)
    _ = try writer.append(alone: Sample.value("1"))
    try writer.writing {
      for _ in 0..<200 { _ = try writer.append(Sample.value("2")) }
      try ledger.backup(to: workplace.path("copy.db"))
    }
    let copy = try workplace.ledger(.reading, "copy.db")
    #expect(try copy.records(RecordFilter()).count == 1)
    #expect(try copy.check() == [])
    #expect(try ledger.records(RecordFilter()).count == 201)
  }

  @Test func overwritesNothing() throws {
    let workplace = try Workplace()
    try workplace.fill([Sample.value("1")])
    let ledger = try workplace.ledger(.reading)
    try workplace.write([1, 2, 3], "copy.db")
    symlink(workplace.path("nothing"), workplace.path("link.db"))
    for name in ["copy.db", "link.db", "ledger.db"] {
      #expect(throws: LedgerError.alreadyExists(path: workplace.path(name))) {
        try ledger.backup(to: workplace.path(name))
      }
    }
    #expect(throws: LedgerError.notAFile(path: ":memory:")) { try ledger.backup(to: ":memory:") }
    let nowhere = workplace.path("none/copy.db")
    #expect(throws: LedgerError.cannotOpen(path: nowhere, errno: ENOENT, detail: "")) {
      try ledger.backup(to: nowhere)
    }
    #expect(try workplace.bytes("copy.db") == [1, 2, 3])
    #expect(try workplace.files.filter { $0.contains(".new-") } == [])
  }

  @Test func tellsSizeAndCounts() throws {
    let workplace = try Workplace()
    let written = try workplace.fill(Sample.everyForm)
    let info = try workplace.ledger(.reading).info()
    #expect(info.path == workplace.path())
    #expect(info.bytes >= Int64(try workplace.bytes().count))
    #expect(info.version == Migration.all.count)
    #expect(info.plans.map(\.id).contains("jingyuan"))
    #expect(info.recordCount == written.count)
    #expect(info.records[.report] == TaskStep.allCases.count + 1)
    #expect(info.records[.withdrawal] == nil)
    #expect(info.firstRecordedAt == written.first?.recordedAt)
    #expect(info.lastRecordedAt == written.last?.recordedAt)
  }
}
