// A ledger that was cut short or changed: said, not swallowed, and never read as something else.

import Foundation
import TestSupport
import Testing
import YanglaoCore

@testable import YanglaoStore

struct DamageTests {
  @Test func refusesALedgerCutShort() throws {
    let workplace = try Workplace()
    try workplace.fill(Sample.everyForm)
    let whole = try workplace.bytes()
    for length in [
      1, 50, 99, 100, 1000, 4095, 4096, 8192, whole.count / 2, whole.count - 4096, whole.count - 1,
    ] {
      try workplace.write(whole.prefix(length))
      for mode in [SQLiteLedger.Mode.reading, .writing] {
        let error = #expect(throws: LedgerError.self) {
          let ledger = try workplace.ledger(mode)
          _ = try ledger.everything()
        }
        switch error {
        case .notALedger: #expect(length < LedgerFormat.headerLength - 1)
        case .damaged: #expect(length >= LedgerFormat.headerLength - 1)
        default: #expect(Bool(false), "\(length): \(String(describing: error))")
        }
        #expect(try workplace.bytes() == Array(whole.prefix(length)))
      }
    }
  }

  @Test func noticesChangedBytes() throws {
    var random = SeededGenerator.printingItsSeed()
    let workplace = try Workplace()
    let written = try workplace.fill(Sample.everyForm + [Sample.milestone])
    let whole = try workplace.bytes()
    let truth = try workplace.ledger(.reading).everything()
    var noticed = 0
    for trial in 0..<60 {
      var bytes = whole
      // Half of the trials hit the pages at the end, where the records are.
      let range = trial.isMultiple(of: 2) ? 0..<bytes.count : bytes.count * 9 / 10..<bytes.count
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[Int.random(in: range, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      try workplace.write(bytes)
      var faults: [LedgerFault]?
      var text: String?
      do {
        let ledger = try workplace.ledger(.reading)
        faults = try ledger.check()
        for record in try ledger.records(RecordFilter()) {
          #expect(record == written[Int(record.number) - 1])
        }
        text = try ledger.everything()
        _ = try ledger.catalogue()
      } catch is LedgerError {
        // Said; that is what is asked.
      }
      if faults == [] { #expect(text == truth) }
      if faults != [] || text == nil { noticed += 1 }
      #expect(try workplace.bytes() == bytes)
      do {
        _ = try workplace.ledger().append(alone: Sample.value("1"))
      } catch is LedgerError {
        // Said.
      }
      for suffix in ["-wal", "-shm"] { unlink(workplace.path() + suffix) }
    }
    print("noticed \(noticed) of 60")
    #expect(noticed > 0)
  }

  @Test func findsEveryFault() throws {
    let workplace = try Workplace()
    try workplace.fill((1...9).map { Sample.value(String($0)) } + [Sample.content(.urge)])
    do {
      let vandal = try Connection(path: workplace.path(), mode: .readWrite)
      try vandal.execute(
        """
        DROP TRIGGER record_is_never_changed; DROP TRIGGER record_is_never_removed;
        PRAGMA ignore_check_constraints = ON;
        DELETE FROM record WHERE number IN (3, 4);
        UPDATE record SET note = 'x' WHERE number = 6;
        UPDATE record SET replaces = 8 WHERE number = 7;
        UPDATE record SET indicator = 9999 WHERE number = 9;
        DROP TRIGGER plan_revision_is_never_changed;
        UPDATE plan_revision SET document = CAST(replace(CAST(document AS TEXT), '养老', '养生') AS BLOB)
          WHERE plan = (SELECT key FROM plan WHERE id = 'xishan');
        """)
    }
    let faults = try workplace.ledger(.reading).check()
    for fault in [
      LedgerFault.record(5, .gap(from: 3)), .record(6, .changed), .record(7, .changed),
      .record(7, .replacesWrongly(8)), .record(9, .changed), .document(name: "xishan"),
      .danglingReference(table: "record", row: 9, parent: "indicator"),
    ] { #expect(faults.contains(fault), "\(fault) in \(faults)") }
    #expect(faults.contains { if case .structure = $0 { true } else { false } })
  }

  /// Values are read without the columns that they leave empty: what was changed there is no part of any answer, and is
  /// found by the check; what decides on other records is noticed at once.
  @Test(arguments: [
    ("note = 'x'", false), ("reason = 'x'", false), ("replaces = 1", true), ("value = '7'", true),
  ])
  func readsValuesAsTheyWereWritten(change: String, isNoticed: Bool) throws {
    let workplace = try Workplace()
    let written = try workplace.fill([Sample.value("1"), Sample.value("2"), Sample.value("3")])
    do {
      let vandal = try Connection(path: workplace.path(), mode: .readWrite)
      try vandal.execute(
        "DROP TRIGGER record_is_never_changed; UPDATE record SET \(change) WHERE number = 2")
    }
    let ledger = try workplace.ledger(.reading)
    var values = RecordFilter()
    values.kinds = [.observation]
    if isNoticed {
      #expect(throws: LedgerError.self) { try ledger.records(values) }
    } else {
      #expect(try ledger.records(values) == written)
    }
    #expect(throws: LedgerError.self) { try ledger.record(2) }
    #expect(try ledger.check().contains(.record(2, .changed)))
  }

  /// What follows from a damaged record is unknown; everything else is still looked at.
  @Test func aDamagedReportIsAFaultAmongOthers() throws {
    let workplace = try Workplace()
    try workplace.fill([Sample.content(.report(TaskReport(step: .inProgress))), Sample.value("1")])
    do {
      let vandal = try Connection(path: workplace.path(), mode: .readWrite)
      try vandal.execute(
        """
        DROP TRIGGER record_is_never_changed; UPDATE record SET note = 'x';
        UPDATE task SET recurrence = 'x' WHERE plan = (SELECT key FROM plan WHERE id = 'xishan');
        UPDATE task_standing SET due = '2099-12-31'
          WHERE task = (SELECT min(t.key) FROM task AS t JOIN plan ON plan.key = t.plan WHERE plan.id = 'wugang');
        """)
    }
    let faults = try workplace.ledger(.reading).check()
    for fault in [
      LedgerFault.record(1, .changed), .record(2, .changed), .standing(Sample.task),
      .planDiffers(id: "xishan"),
      .planDiffers(id: "wugang"),
    ] { #expect(faults.contains(fault), "\(fault) in \(faults)") }
  }

  @Test(arguments: ["target", "task_standing", "plan", "shared_document", "plan_revision"])
  func aMissingTableIsAFault(table: String) throws {
    let workplace = try Workplace()
    try workplace.fill([Sample.value("1")])
    do {
      let vandal = try Connection(path: workplace.path(), mode: .readWrite)
      try vandal.execute("PRAGMA foreign_keys = OFF; DROP TABLE \(table)")
    }
    let faults = try workplace.ledger(.reading).check()
    #expect(faults.contains { if case .structure = $0 { true } else { false } }, "\(faults)")
  }

  /// Runs decide what was known at a moment, and are in no record's checksum.
  @Test(arguments: [
    "DELETE FROM record WHERE number = 3", "UPDATE record SET provenance = 1 WHERE number = 3",
    "INSERT INTO provenance SELECT 2, recorded_at, recorded_by, department, source FROM provenance WHERE number = 1",
  ])
  func findsRunsThatDoNotFit(sql: String) throws {
    let workplace = try Workplace()
    try workplace.fill([Sample.value("1"), Sample.value("2"), Sample.value("3", by: "李四")])
    do {
      let vandal = try Connection(path: workplace.path(), mode: .readWrite)
      try vandal.execute(
        """
        DROP TRIGGER record_is_never_changed; DROP TRIGGER record_is_never_removed;
        DROP TRIGGER provenance_follows_the_last; \(sql)
        """)
    }
    let faults = try workplace.ledger(.reading).check()
    #expect(faults.contains { if case .record(_, .wrongRun) = $0 { true } else { false } }, "\(faults)")
  }

  /// A record's row holds the key of its indicator; the name is in another table, and belongs to the record too.
  @Test func findsADepartmentThatNoNameFinds() throws {
    let workplace = try Workplace()
    try workplace.fill([Sample.value("1")])
    do {
      let vandal = try Connection(path: workplace.path(), mode: .readWrite)
      try vandal.execute("UPDATE department SET folded = 'x' WHERE name = '泾源县民政局'")
    }
    #expect(try workplace.ledger(.reading).check() == [.planDiffers(id: "jingyuan")])
  }

  @Test(arguments: [-7, 1 << 62]) func aDepartmentThatThereCannotBeIsSaid(key: Int64) throws {
    let workplace = try Workplace()
    try workplace.fill([Sample.value("1")])
    do {
      let vandal = try Connection(path: workplace.path(), mode: .readWrite)
      try vandal.execute("PRAGMA foreign_keys = OFF; UPDATE task_department SET department = \(key)")
    }
    let day = Sample.day("2026-11-21")
    let question = try #require(
      ObligationTally.Question(
        TaskFilter(), kinds: [.task], by: .department, from: nil, before: day, on: day))
    #expect {
      try workplace.ledger(.reading).tally(question, knownAt: nil)
    } throws: {
      if case .damaged? = $0 as? LedgerError { true } else { false }
    }
  }

  @Test func noticesAChangedNameOfWhatARecordSpeaksOf() throws {
    let workplace = try Workplace()
    let written = try workplace.fill([Sample.value("1")])
    do {
      let vandal = try Connection(path: workplace.path(), mode: .readWrite)
      try vandal.query(
        "UPDATE indicator SET id = id || '-x' WHERE id = ?", [.text(written[0].draft.subject.id)])
    }
    let ledger = try workplace.ledger(.reading)
    #expect(throws: LedgerError.self) { try ledger.records(RecordFilter()) }
    #expect(try ledger.check().contains(.record(1, .changed)))
  }

  /// Changes a record in the file, with a checksum that fits, so that only the rules can find it.
  private func rewrite(
    _ record: Record, _ table: String, _ column: String, _ value: SQLiteValue, by vandal: Connection
  ) throws {
    let number = SQLiteValue.integer(record.number)
    try vandal.query("UPDATE \(table) SET \(column) = ? WHERE number = ?", [value, number])
    let checksum = try vandal.row(
      "SELECT \(RecordTable.selection) FROM record WHERE record.number = ?", [number]
    ) { row in
      let provenance = try #require(
        try ProvenanceTable.provenance(row.integer(RecordTable.columnCount + 1), in: vandal))
      return RecordReader.checksum(of: row, provenance).0 ^ RecordTable.tie(to: record.draft.subject)
    }
    try vandal.query("UPDATE record SET checksum = ? WHERE number = ?", [.integer(checksum ?? 0), number])
  }

  @Test func findsARecordWrittenBeforeTheOneBeforeIt() throws {
    let workplace = try Workplace()
    let written = try workplace.fill([Sample.value("1"), Sample.value("2", by: "李四")])
    do {
      let vandal = try Connection(path: workplace.path(), mode: .readWrite)
      try vandal.execute(
        "DROP TRIGGER record_is_never_changed; DROP TRIGGER provenance_is_never_changed")
      try rewrite(
        written[1], "provenance", "recorded_at", .integer(written[0].recordedAt.microseconds - 1), by: vandal)
    }
    #expect(try workplace.ledger(.reading).check() == [.record(2, .outOfOrder)])
  }

  @Test func findsRowsThatNeverWereRecords() throws {
    let workplace = try Workplace()
    let written = try workplace.fill([Sample.value("1"), Sample.value("2")])
    do {
      let vandal = try Connection(path: workplace.path(), mode: .readWrite)
      try vandal.execute(
        "DROP TRIGGER record_is_never_changed; DROP TRIGGER provenance_is_never_changed")
      try rewrite(
        written[0], "provenance", "recorded_at", .integer(written[1].recordedAt.microseconds + 1), by: vandal)
      try rewrite(written[1], "record", "as_of", .text("2026-02-30"), by: vandal)
    }
    #expect(try workplace.ledger(.reading).check() == [.record(2, .unreadable(column: "as_of"))])
    do {
      let vandal = try Connection(path: workplace.path(), mode: .readWrite)
      try vandal.execute("DELETE FROM task WHERE plan = 1 AND id = (SELECT max(id) FROM task WHERE plan = 1)")
    }
    #expect(
      try workplace.ledger(.reading).check().contains { if case .planDiffers = $0 { true } else { false } })
  }
}
