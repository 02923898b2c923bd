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
    let columns = "number, kind, indicator, as_of, recorded_at, recorded_by, value, replaces, checksum"
    for sql in [
      "UPDATE record SET value = '9' WHERE number = 1", "UPDATE record SET note = note",
      "UPDATE OR REPLACE record SET number = 2 WHERE number = 1",
      "DELETE FROM record WHERE number = 4", "DELETE FROM record",
      """
      INSERT OR REPLACE INTO record (\(columns))
      SELECT number, kind, indicator, as_of, recorded_at, recorded_by, '9', replaces, 0
      FROM record WHERE number = 1
      """,
      """
      INSERT OR REPLACE INTO record (\(columns))
      SELECT 5, kind, indicator, as_of, recorded_at, recorded_by, '9', replaces, 0
      FROM record WHERE number = 4
      """,
    ] {
      _ = refusal(sql, ledger)
      #expect(try ledger.everything() == before, "\(sql)")
    }
    #expect(try ledger.check() == [])
  }

  @Test(arguments: [
    "as_of = '2026-6-30'", "recorded_at = 0", "number = 7", "number = 2", "number = 0", "replaces = 5",
    "replaces = 2", "replaces = 3", "replaces = 99", "kind = 'other'", "kind = 'withdrawal'",
    "kind = 'urge'", "task = 1", "indicator = NULL", "value = NULL", "value = '1e3'", "value = 'x'",
    "numerator = '1'", "achieved = 1", "step = 'done'", "percent = '5'", "progress = 'x'", "late = 1",
    "extended_until = '2026-06-30'", "assigned_department = 'x'", "role = 'lead'", "indicator = 9999",
    "recorded_by = NULL",
    "number = NULL", "late = 2", "denominator = '1'",
  ])
  func refusesARowThatNoRecordHas(change: String) throws {
    let workplace = try Workplace()
    let ledger = try ledger(workplace)
    let before = try ledger.everything()
    try ledger.connection.execute("CREATE TEMP TABLE draft AS SELECT * FROM record WHERE number = 1")
    try ledger.connection.execute("UPDATE draft SET number = 5")
    // As it is, the row is one that a record could have.
    try ledger.connection.execute(
      "SAVEPOINT s; INSERT INTO record SELECT * FROM draft; ROLLBACK TO s; RELEASE s")
    try ledger.connection.execute("UPDATE draft SET \(change)")
    _ = refusal("INSERT INTO record SELECT * FROM draft", ledger)
    #expect(try ledger.everything() == before)
  }

  @Test func findsARowThatWasChangedInTheFile() throws {
    let workplace = try Workplace()
    let ledger = try ledger(workplace)
    try ledger.connection.execute("DROP TRIGGER record_is_never_changed")
    try ledger.connection.execute("UPDATE record SET value = '9' WHERE number = 1")
    let error = #expect(throws: LedgerError.self) { try ledger.record(1) }
    #expect(error == .damaged(path: workplace.path(), detail: "record 1: checksum"))
    #expect(try ledger.check() == [.record(1, .changed)])
    #expect(try ledger.record(2) != nil)
  }
}
