// What the schema itself refuses, whoever opens the file.

import Testing
import YanglaoCore

@testable import YanglaoStore

struct RecordTableTests {
  /// A ledger with four records, the third replaced by the fourth.
  private func ledger(_ workplace: Workplace) throws -> SQLiteLedger {
    try workplace.fill([
      Sample.value("1"), Sample.content(.urge), Sample.value("2"), Sample.value("3", replaces: 3),
    ])
    return try workplace.ledger()
  }

  private func refusal(_ sql: String, _ ledger: SQLiteLedger) -> String? {
    let error = #expect(throws: SQLiteError.self) { try ledger.connection.execute(sql) }
    #expect(error?.kind == .constraint)
    return error?.message
  }

  @Test func refusesEveryChange() throws {
    let workplace = try Workplace()
    let ledger = try ledger(workplace)
    let before = try ledger.everything()
    let columns = "number, provenance, kind, indicator, as_of, value, replaces, checksum"
    for sql in [
      "UPDATE record SET value = '9' WHERE number = 1", "UPDATE record SET note = note",
      "UPDATE OR REPLACE record SET number = 2 WHERE number = 1",
      "DELETE FROM record WHERE number = 4", "DELETE FROM record",
      "UPDATE provenance SET recorded_by = '李四' WHERE number = 1", "DELETE FROM provenance WHERE number = 1",
      "UPDATE OR REPLACE provenance SET number = 2 WHERE number = 1",
      """
      INSERT OR REPLACE INTO provenance (number, recorded_at, recorded_by)
      SELECT number, recorded_at, '李四' FROM provenance WHERE number = 3
      """,
      """
      INSERT OR REPLACE INTO record (\(columns))
      SELECT number, provenance, kind, indicator, as_of, '9', replaces, 0
      FROM record WHERE number = 1
      """,
      """
      INSERT OR REPLACE INTO record (\(columns))
      SELECT 5, provenance, kind, indicator, as_of, '9', replaces, 0
      FROM record WHERE number = 4
      """,
    ] {
      _ = refusal(sql, ledger)
      #expect(try ledger.everything() == before, "\(sql)")
    }
    #expect(try ledger.check() == [])
  }

  @Test(arguments: [
    "as_of = '2026-6-30'", "provenance = 1", "provenance = 5", "provenance = NULL", "number = 7",
    "number = 2", "number = 0", "replaces = 5",
    "replaces = 2", "replaces = 3", "replaces = 99", "kind = 'other'", "kind = 'withdrawal'",
    "kind = 'urge'", "task = 1", "indicator = NULL", "value = NULL", "value = '1e3'", "value = 'x'",
    "numerator = '1'", "achieved = 1", "step = 'done'", "percent = '5'", "progress = 'x'", "late = 1",
    "extended_until = '2026-06-30'", "assigned_department = 'x'", "role = 'lead'", "indicator = 9999",
    "number = NULL", "late = 2", "denominator = '1'", "milestone = '1'",
  ])
  func refusesARowThatNoRecordHas(change: String) throws {
    let workplace = try Workplace()
    let ledger = try ledger(workplace)
    let before = try ledger.everything()
    try ledger.connection.execute("CREATE TEMP TABLE draft AS SELECT * FROM record WHERE number = 1")
    try ledger.connection.execute("UPDATE draft SET number = 5, provenance = 3")
    // As it is, the row is one that a record could have.
    try ledger.connection.execute(
      "SAVEPOINT s; INSERT INTO record SELECT * FROM draft; ROLLBACK TO s; RELEASE s")
    try ledger.connection.execute("UPDATE draft SET \(change)")
    _ = refusal("INSERT INTO record SELECT * FROM draft", ledger)
    #expect(try ledger.everything() == before)
  }

  @Test(arguments: [
    "number = 6", "number = 4", "number = NULL", "recorded_at = recorded_at - 1", "recorded_at = NULL",
    "recorded_by = NULL",
  ])
  func refusesAProvenanceThatNoRecordCanHave(change: String) throws {
    let workplace = try Workplace()
    let ledger = try ledger(workplace)
    try ledger.connection.execute("CREATE TEMP TABLE draft AS SELECT * FROM provenance WHERE number = 3")
    try ledger.connection.execute("UPDATE draft SET number = 5")
    try ledger.connection.execute(
      "SAVEPOINT s; INSERT INTO provenance SELECT * FROM draft; ROLLBACK TO s; RELEASE s")
    try ledger.connection.execute("UPDATE draft SET \(change)")
    _ = refusal("INSERT INTO provenance SELECT * FROM draft", ledger)
  }

  /// Records that one person writes at once, for one department, share a row of provenance.
  @Test func sharesProvenanceInRuns() throws {
    let workplace = try Workplace()
    let ledger = try ledger(workplace)
    func runs() throws -> [Int64] {
      try ledger.connection.rows("SELECT provenance FROM record ORDER BY number") { $0.integer(0) }
    }
    #expect(try runs() == [1, 2, 3, 3])
    try ledger.writing {
      for value in ["5", "6"] { _ = try ledger.append(Sample.value(value, on: "2026-07-01")) }
    }
    #expect(try runs() == [1, 2, 3, 3, 5, 5])
    #expect(try ledger.check() == [])
  }

  /// Many records that are written as one change are guarded together; the guard is there again afterwards.
  @Test func writesManyAtOnce() throws {
    let workplace = try Workplace()
    let ledger = try ledger(workplace)
    let plan = try #require(try ledger.catalogue().plan("jingyuan"))
    let subjects = [Sample.indicator] + plan.indicators.prefix(2).map { .indicator(plan: plan.id, id: $0.id) }
    try ledger.writingMany {
      for number in 1...100 {
        let subject = subjects[number % subjects.count]
        let by = number % 40 < 20 ? "张三" : "李四"
        let record = try ledger.append(Sample.value(String(number), of: subject, on: "2026-07-01", by: by))
        // What was appended is there for every question, whether it was written yet or not.
        if number % 7 == 0 {
          #expect(try ledger.record(record.number) == record)
          #expect(try ledger.records(RecordFilter()).count == 4 + number)
        }
      }
      _ = try ledger.append(Sample.content(.urge))
      #expect(try ledger.lastRecords(of: Sample.task, asOf: .last, count: 1).last?.number == 105)
    }
    #expect(try ledger.check() == [])
    #expect(try ledger.records(RecordFilter()).count == 105)
    for sql in [
      "INSERT INTO record SELECT 107, provenance, kind, task, indicator, as_of, note, reason, NULL, value, numerator, denominator, achieved, step, percent, progress, problems, next_steps, extended_until, late, assigned_department, role, checksum, NULL FROM record WHERE number = 105",
      "INSERT OR REPLACE INTO record SELECT * FROM record WHERE number = 3",
    ] { _ = refusal(sql, ledger) }
    struct Stop: Error {}
    let before = try ledger.everything()
    #expect(throws: Stop.self) {
      try ledger.writingMany {
        for number in 1...20 { _ = try ledger.append(Sample.value(String(number), on: "2026-08-01")) }
        throw Stop()
      }
    }
    #expect(try ledger.everything() == before)
    _ = refusal("INSERT OR REPLACE INTO record SELECT * FROM record WHERE number = 3", ledger)
  }

  /// What was read in a change that was undone is forgotten: its numbers and keys are given anew.
  @Test func forgetsWhatWasUndone() throws {
    struct Stop: Error {}
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    var read: Record?
    #expect(throws: Stop.self) {
      try ledger.writing {
        _ = try ledger.append(Sample.value("1", by: "张三"))
        read = try ledger.record(1)
        throw Stop()
      }
    }
    #expect(read?.draft.by == "张三")
    let record = try ledger.append(alone: Sample.value("1", by: "李四"))
    #expect(record.number == 1)
    #expect(try ledger.record(1) == record)
  }

  /// A record that is refused leaves no provenance behind, on which no later one could follow.
  @Test func goesOnBehindARefusedRecord() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    try ledger.writing {
      _ = try ledger.append(Sample.value("1"))
      #expect(throws: LedgerError.self) { try ledger.append(Sample.content(.withdrawal)) }
    }
    #expect(try ledger.append(alone: Sample.value("3")).number == 2)
    #expect(try ledger.check() == [])
  }

  /// Among many records, one that is refused undoes them all, whether the caller minds or not.
  @Test func keepsNothingOfManyBesideARefusedRecord() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    let before = try ledger.everything()
    #expect(throws: LedgerError.self) {
      try ledger.writingMany {
        _ = try ledger.append(Sample.value("1"))
        _ = try? ledger.append(Sample.content(.withdrawal))
        _ = try? ledger.append(Sample.value("2"))
      }
    }
    #expect(try ledger.everything() == before)
    #expect(try ledger.append(alone: Sample.value("3")).number == 1)
  }

  /// What breaks a rule among many records undoes them all.
  @Test func refusesManyWithAGap() throws {
    let workplace = try Workplace()
    let ledger = try ledger(workplace)
    let before = try ledger.everything()
    let error = #expect(throws: LedgerError.self) {
      try ledger.writingMany {
        _ = try ledger.append(Sample.value("5"))
        _ = try ledger.records(RecordFilter())
        try ledger.connection.execute(
          """
          INSERT INTO record (number, provenance, kind, indicator, as_of, value, checksum)
          SELECT 9, provenance, kind, indicator, as_of, value, checksum FROM record WHERE number = 5
          """)
      }
    }
    if case .damaged = error {} else { #expect(Bool(false), "\(String(describing: error))") }
    #expect(try ledger.everything() == before)
  }

  @Test func missesNoRecordWithoutProvenance() throws {
    let workplace = try Workplace()
    let ledger = try ledger(workplace)
    try ledger.connection.execute(
      "PRAGMA foreign_keys = OFF; DROP TRIGGER provenance_is_never_removed; DELETE FROM provenance WHERE number = 3"
    )
    #expect(throws: LedgerError.self) { try ledger.records(RecordFilter()) }
    #expect(throws: LedgerError.self) { try ledger.record(4) }
    let faults = try ledger.check()
    #expect(faults.contains(.record(3, .changed)))
    #expect(faults.contains(.danglingReference(table: "record", row: 3, parent: "provenance")))
  }

  @Test func findsARowThatWasChangedInTheFile() throws {
    let workplace = try Workplace()
    let ledger = try ledger(workplace)
    try ledger.connection.execute("DROP TRIGGER record_is_never_changed")
    try ledger.connection.execute("UPDATE record SET value = '9' WHERE number = 1")
    let error = #expect(throws: LedgerError.self) { try ledger.record(1) }
    #expect(
      error
        == .damaged(path: workplace.path(), detail: .row(DamagedRow(table: "record", row: "1", column: nil))))
    #expect(try ledger.check() == [.record(1, .changed)])
    #expect(try ledger.record(2) != nil)
  }

  @Test func countsItsColumns() { #expect(RecordTable.columns.count == RecordTable.columnCount) }
}
