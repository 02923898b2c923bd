// A disk that is full or may not be written: said, and the ledger as it was.

import Foundation
import Glibc
import Testing
import YanglaoCore

@testable import YanglaoStore

struct FullDiskTests {
  private static let isRoot = geteuid() == 0

  /// A record that needs pages of its own.
  private var large: RecordDraft {
    var draft = Sample.value("1")
    draft.note = String(repeating: "长", count: 20_000)
    return draft
  }

  /// Writes until the disk is full, and expects that nothing but the last change is missing.
  private func fillUp(_ ledger: SQLiteLedger) throws {
    var written: [Record] = []
    let error = #expect(throws: LedgerError.self) {
      while written.count < 1000 { written.append(try ledger.append(alone: large)) }
    }
    #expect(error == .diskFull(path: ledger.path))
    #expect(!written.isEmpty)
    #expect(try ledger.records(RecordFilter()) == written)
    // A caller that goes on after an error gets what it was told, or nothing.
    var added: [Record] = []
    do {
      try ledger.writing {
        for _ in 0..<100 {
          if let record = try? ledger.append(large) { added.append(record) }
        }
      }
    } catch {
      #expect(error as? LedgerError == .diskFull(path: ledger.path))
      added = []
    }
    #expect(try ledger.records(RecordFilter()) == written + added)
    #expect(try ledger.check() == [])
  }

  @Test func keepsTheLedgerWhereItMayNotGrow() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    let pages = try ledger.connection.integer("PRAGMA page_count")
    #expect(try ledger.connection.integer("PRAGMA max_page_count = \(pages + 40)") == pages + 40)
    try fillUp(ledger)
  }

  @Test(.enabled(if: isRoot, "Mounting needs root."))
  func keepsTheLedgerOnAFullDisk() throws {
    let workplace = try Workplace()
    guard Workplace.run("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", workplace.folder.path) else {
      return
    }
    defer { Workplace.run("umount", "-l", workplace.folder.path) }
    do { try fillUp(try workplace.ledger()) }
    #expect(try workplace.ledger(.reading).check() == [])
    // Neither a second ledger nor a backup finds room, and nothing of them stays.
    let files = try workplace.files
    #expect(throws: LedgerError.diskFull(path: workplace.path("two.db"))) {
      try workplace.ledger(.writing, "two.db")
    }
    let ledger = try workplace.ledger(.reading)
    #expect(throws: LedgerError.diskFull(path: workplace.path("copy.db"))) {
      try ledger.backup(to: workplace.path("copy.db"))
    }
    #expect(try workplace.files.filter { !$0.hasPrefix("ledger.db") } == [])
    #expect(files.contains("ledger.db"))
  }

  @Test(.enabled(if: isRoot, "Mounting needs root."))
  func readsFromAReadOnlyMedium() throws {
    let workplace = try Workplace()
    guard Workplace.run("mount", "-t", "tmpfs", "-o", "size=9m", "tmpfs", workplace.folder.path) else {
      return
    }
    defer { Workplace.run("umount", "-l", workplace.folder.path) }
    let written = try workplace.fill(Sample.everyForm, "led%67 er?#.db")
    #expect(Workplace.run("mount", "-o", "remount,ro", workplace.folder.path))
    let path = workplace.path("led%67 er?#.db")
    let ledger = try SQLiteLedger(path: path, mode: .reading) { workplace.now }
    #expect(try ledger.records(RecordFilter()) == written)
    #expect(try ledger.check() == [])
    #expect(throws: LedgerError.readOnly(path: path)) {
      try SQLiteLedger(path: path, mode: .writing) { workplace.now }
    }
    #expect(throws: LedgerError.readOnly(path: workplace.path("new.db"))) {
      try workplace.ledger(.writing, "new.db")
    }
    #expect(throws: LedgerError.readOnly(path: workplace.path("copy.db"))) {
      try ledger.backup(to: workplace.path("copy.db"))
    }
  }
}
