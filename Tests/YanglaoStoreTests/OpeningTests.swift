// What is no ledger, or no ledger of ours, is refused and left as it was.

import Foundation
import Glibc
import TestSupport
import Testing
import YanglaoCore

@testable import YanglaoStore

struct OpeningTests {
  private func refusal(_ workplace: Workplace, _ mode: SQLiteLedger.Mode, _ path: String) -> LedgerError? {
    #expect(throws: LedgerError.self) { try SQLiteLedger(path: path, mode: mode) { workplace.now } }
  }

  /// Both ways of opening refuse the file, which then is as it was, with nothing beside it.
  private func expectRefusal(_ workplace: Workplace, _ expected: (LedgerError?) -> Bool) throws {
    let before = (try workplace.bytes(), try workplace.files)
    for mode in [SQLiteLedger.Mode.reading, .writing] {
      let error = refusal(workplace, mode, workplace.path())
      #expect(expected(error), "\(String(describing: error))")
      #expect(try workplace.bytes() == before.0)
      #expect(try workplace.files == before.1)
    }
  }

  @Test func refusesWhatNamesNoFile() throws {
    let workplace = try Workplace()
    for name in [":memory:", "", "file:ledger.db", "file::memory:?cache=shared", "a/b/", "a\u{0}b"] {
      for mode in [SQLiteLedger.Mode.reading, .writing] {
        #expect(refusal(workplace, mode, name) == .notAFile(path: name))
      }
      #expect(!SQLiteLedger.exists(name))
    }
  }

  @Test func refusesAMissingFileForReading() throws {
    let workplace = try Workplace()
    let path = workplace.path()
    #expect(refusal(workplace, .reading, path) == .cannotOpen(path: path, errno: ENOENT, detail: ""))
    #expect(try workplace.files.isEmpty)
    let below = path + "/ledger.db"
    try workplace.write([1])
    #expect(refusal(workplace, .writing, below) == .cannotOpen(path: below, errno: ENOTDIR, detail: ""))
  }

  @Test func refusesLinksFoldersPipesAndDevices() throws {
    let workplace = try Workplace()
    try workplace.fill([Sample.value("1")], "real.db")
    let before = try workplace.bytes("real.db")
    symlink(workplace.path("real.db"), workplace.path("link.db"))
    symlink(workplace.path("nothing"), workplace.path("dangling.db"))
    mkdir(workplace.path("folder.db"), 0o700)
    mkfifo(workplace.path("pipe.db"), 0o600)
    let names = ["link.db", "dangling.db", "folder.db", "pipe.db"]
    for path in names.map({ workplace.path($0) }) + ["/dev/null", "/dev/zero"] {
      #expect(SQLiteLedger.exists(path))
      for mode in [SQLiteLedger.Mode.reading, .writing] {
        #expect(refusal(workplace, mode, path) == .notAPlainFile(path: path))
      }
    }
    #expect(try workplace.bytes("real.db") == before)
    #expect(try workplace.files == (names + ["real.db"]).sorted())
    // A link on the way to the file does no harm.
    symlink(workplace.folder.path, workplace.path("here"))
    let ledger = try SQLiteLedger(path: workplace.path("here/real.db"), mode: .reading) { workplace.now }
    #expect(try ledger.records(RecordFilter()).count == 1)
  }

  @Test func refusesFilesOfOtherPrograms() throws {
    let workplace = try Workplace()
    let notALedger = { (error: LedgerError?) in error == .notALedger(path: workplace.path()) }
    for bytes in [[], Array("指标,数值\n".utf8), [UInt8](repeating: 7, count: 8192)] {
      try workplace.write(bytes)
      try expectRefusal(workplace, notALedger)
    }
    try FileManager.default.removeItem(atPath: workplace.path())
    do {
      let other = try Connection(path: workplace.path())
      try other.execute("CREATE TABLE record(a); PRAGMA user_version = 1")
    }
    try expectRefusal(workplace, notALedger)
  }

  @Test func refusesANewerVersion() throws {
    let workplace = try Workplace()
    try workplace.fill([Sample.value("1")])
    let newer = { (error: LedgerError?) in
      error
        == .newerVersion(
          path: workplace.path(), found: Migration.all.count + 1, supported: Migration.all.count)
    }
    do {
      let future = try Connection(path: workplace.path(), mode: .readWrite)
      try future.execute("PRAGMA user_version = \(Migration.all.count + 1)")
    }
    try expectRefusal(workplace, newer)
  }

  @Test func refusesANewerVersionThatStandsInTheLogOnly() throws {
    let workplace = try Workplace()
    try workplace.fill([Sample.value("1")])
    do {
      let future = try Connection(path: workplace.path(), mode: .readWrite)
      try future.execute("PRAGMA user_version = \(Migration.all.count + 1)")
      // As it would lie there after a power cut.
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(
          atPath: workplace.path() + suffix, toPath: workplace.path("cut.db") + suffix)
      }
    }
    let before = try (workplace.bytes("cut.db"), workplace.bytes("cut.db-wal"))
    #expect(!before.1.isEmpty)
    for mode in [SQLiteLedger.Mode.reading, .writing] {
      let error = refusal(workplace, mode, workplace.path("cut.db"))
      #expect(
        error
          == .newerVersion(
            path: workplace.path("cut.db"), found: Migration.all.count + 1, supported: Migration.all.count))
      #expect(try workplace.bytes("cut.db") == before.0)
    }
  }

  @Test func readsWhatAPowerCutLeft() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    for number in 1...20 {
      let written = try ledger.append(alone: Sample.value(String(number)))
      let cut = "cut\(number).db"
      for suffix in ["", "-wal"] {
        try FileManager.default.copyItem(
          atPath: workplace.path() + suffix, toPath: workplace.path(cut) + suffix)
      }
      let copy = try workplace.ledger(number.isMultiple(of: 2) ? .reading : .writing, cut)
      #expect(try copy.records(RecordFilter()).last == written)
      #expect(try copy.check() == [])
    }
  }
}
