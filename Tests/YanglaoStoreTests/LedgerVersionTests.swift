// Ledgers that earlier versions made: read as they are, upgraded by the first writing.

import Foundation
import Testing
import YanglaoCore
import YanglaoData

@testable import YanglaoStore

struct LedgerVersionTests {
  /// Makes a ledger as version 1 made it: by its migration alone, with documents in the table of plans.
  private func makeVersion1(_ workplace: Workplace) throws {
    let connection = try Connection(path: workplace.path())
    try connection.transaction {
      try Migration.all[0].run(on: connection)
      try connection.execute("PRAGMA application_id = \(LedgerFormat.applicationID); PRAGMA user_version = 1")
      let current = try workplace.ledger(.reading, "current.db")
      for table in [
        "jurisdiction", "shared_document", "section", "task", "milestone", "project", "family", "department",
        "department_family", "task_department", "measure", "indicator", "indicator_task", "target", "record",
        "plan",
      ] {
        let names = try connection.rows("SELECT name FROM pragma_table_info('\(table)')") { $0.text(0) }
        let shared = names.filter { table != "plan" || ($0 != "document" && $0 != "checksum") }
        let source =
          table == "record"
          ? "(SELECT record.*, recorded_at, recorded_by, department, source FROM \(RecordTable.source))"
          : table
        try current.connection.query("SELECT \(shared.joined(separator: ", ")) FROM \(source)") { row in
          var values: [SQLiteValue] = shared.indices.map { column in
            if row.isNull(column) { return .null }
            if table == "shared_document", shared[column] == "document" { return .blob(row.bytes(column)) }
            let text = row.text(column)
            return Int64(text).map {
              String($0) == text && !["id", "number", "code"].contains(shared[column])
                ? .integer($0) : .text(text)
            } ?? .text(text)
          }
          if table == "plan" {
            let id = row.text(1)
            let bytes = BundledData.bytes(of: "plans/\(id).json") ?? []
            values += [.integer(Checksum.of([.text(id), .blob(bytes)])), .blob(bytes)]
          }
          let columns = shared + (table == "plan" ? ["checksum", "document"] : [])
          try connection.query(
            "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")))",
            values)
        }
      }
    }
  }

  @Test func aLedgerOfVersion1IsReadAsItIsAndUpgradedByTheFirstWriting() throws {
    let workplace = try Workplace()
    try workplace.fill(Sample.everyForm, "current.db")
    let expected = try workplace.ledger(.reading, "current.db").everything()
    try makeVersion1(workplace)
    let before = try workplace.bytes()
    do {
      let old = try workplace.ledger(.reading)
      #expect(try old.info().version == 1)
      #expect(try old.check() == [])
      #expect(try old.everything() == expected)
      #expect(try old.catalogue().plans.map(\.id) == BundledData.planIds)
      #expect(try old.revisions(of: "xishan") == [PlanRevision(plan: "xishan", revision: 1, kind: .added)])
      #expect(throws: LedgerError.readOnly(path: workplace.path())) { try old.writing {} }
    }
    #expect(try workplace.bytes() == before)
    do {
      // A change that is refused leaves it to the programs that wrote it.
      let refusing = try workplace.ledger()
      #expect(throws: LedgerError.noSuchRecord(4711)) {
        try refusing.append(alone: Sample.withdrawal(of: 4711))
      }
      #expect(try refusing.info().version == 1)
      #expect(try refusing.everything() == expected)
    }
    #expect(try workplace.ledger(.reading).info().version == 1)
    let ledger = try workplace.ledger()
    try ledger.writing {}
    #expect(try ledger.info().version == Migration.all.count)
    #expect(try ledger.check() == [])
    #expect(try ledger.everything() == expected)
    _ = try ledger.append(alone: Sample.value("7"))
    #expect(try ledger.check() == [])
  }

  /// Records that are written together are held against those of before, which are read beside them as they were.
  @Test(arguments: 1...Migration.all.count) func manyRecordsAreWrittenToALedgerOfEachVersion(
    version: Int
  ) throws {
    let workplace = try Workplace()
    try workplace.fill([Sample.value("1")], "current.db")
    try make(version, workplace)
    let ledger = try workplace.ledger()
    #expect(throws: LedgerError.noSuchRecord(4711)) {
      try ledger.writingMany { _ = try ledger.append(Sample.withdrawal(of: 4711)) }
    }
    #expect(try ledger.info().version == version)
    try ledger.writingMany {
      // Of the version before, too: else each question waits for all that was written.
      #expect((ledger.before != nil) == (version >= Migration.versionWithMilestones))
      let plan = try ledger.catalogue(CatalogueScope(plans: ["xishan"]), knownAt: nil).plan("xishan")
      #expect(plan?.tasks.isEmpty == false)
      let last = try ledger.lastRecords(of: Sample.indicator, asOf: .last, count: 1)
      #expect(last.map(\.number) == [1])
      _ = try ledger.append(Sample.value("2"))
      let now = try ledger.lastRecords(of: Sample.indicator, asOf: .last, count: 1)
      #expect(now.map(\.number) == [2])
      _ = try ledger.append(Sample.content(.urge))
    }
    #expect(try ledger.info().version == Migration.all.count)
    #expect(try ledger.check() == [])
    #expect(try ledger.records(RecordFilter()).map(\.number) == [1, 2, 3])
  }

  /// Makes a ledger as a version made it, of the records of `current.db`.
  private func make(_ version: Int, _ workplace: Workplace) throws {
    try makeVersion1(workplace)
    let connection = try Connection(path: workplace.path())
    try connection.transaction {
      for migration in Migration.all[1..<version] { try migration.run(on: connection) }
      if Migration.versionWithRows..<Migration.versionWithStatuses ~= version {
        // As these versions kept it, with the statuses of all tasks wrong: it is not asked, and made anew.
        let hasStatus =
          try connection.integer(
            "SELECT count(*) FROM pragma_table_info('task_standing') WHERE name = 'status'")
          > 0
        try connection.execute(
          hasStatus
            ? """
            INSERT INTO task_standing (task, first_due, due, is_changed, status, checksum)
              SELECT key, '0001-01-01', '0001-01-01', 0, 'verified', 0 FROM task
            """ : "INSERT INTO task_standing (task, first_due) SELECT key, '0001-01-01' FROM task")
      }
      try connection.execute("PRAGMA user_version = \(version)")
    }
  }

  /// A ledger as each version left it says the same as one of today, before it is upgraded and behind that.
  @Test(arguments: 1..<Migration.all.count) func everyVersionSaysTheSame(version: Int) throws {
    let workplace = try Workplace()
    try workplace.fill(Sample.everyForm, "current.db")
    let current = try workplace.ledger(.reading, "current.db")
    let expected = try current.everything()
    try make(version, workplace)
    let scope = CatalogueScope(plans: ["jingyuan"])
    let known = try current.catalogue(scope, knownAt: nil).plans.flatMap { $0.tasks.map(\.title) }
    let owed = try owed(in: current)
    #expect(owed.contains { $0.hasPrefix("jingyuan/") })
    for mode in [SQLiteLedger.Mode.reading, .writing] {
      let ledger = try workplace.ledger(mode)
      if mode == .writing {
        #expect(try ledger.everything() == expected)
        try ledger.writing {}
      }
      #expect(try ledger.info().version == (mode == .reading ? version : Migration.all.count))
      #expect(try ledger.everything() == expected)
      #expect(try ledger.catalogue(scope, knownAt: nil).plans.flatMap { $0.tasks.map(\.title) } == known)
      #expect(try self.owed(in: ledger) == owed)
      // Without tables it takes everything to tell.
      let isTold = mode == .writing || version >= Migration.versionWithFoldedNames
      #expect(try ledger.plansWithAssignments() == (isTold ? ["jingyuan"] : nil))
      #expect(try ledger.check() == [])
    }
    let ledger = try workplace.ledger()
    _ = try ledger.append(alone: Sample.value("7"))
    #expect(try ledger.check() == [])
  }

  /// What the departments of a family owed on a day, as lists ask for it.
  private func owed(in ledger: SQLiteLedger) throws -> [String] {
    let day = Sample.day("2026-11-21")
    var filter = TaskFilter()
    filter.departments =
      try ledger.departments(named: "民政") ?? ledger.catalogue().departments(named: "民政")
    var scope = CatalogueScope(filter, owed: .init(before: day, on: day))
    (scope.statusOn, scope.needsDepartments) = (day, false)
    return try Standing(ledger, scope, on: day, values: .none).obligations(filter, kinds: [.task]).filter {
      $0.isOpen && $0.due < day
    }.map(\.reference)
  }

  @Test func aDamagedLedgerOfVersion1IsNotUpgraded() throws {
    let workplace = try Workplace()
    try workplace.fill([Sample.value("1")], "current.db")
    try makeVersion1(workplace)
    do {
      let vandal = try Connection(path: workplace.path(), mode: .readWrite)
      try vandal.execute("UPDATE plan SET document = x'7b7d' WHERE id = 'wugang'")
    }
    #expect(
      throws: LedgerError.damaged(
        path: workplace.path(), detail: .row(DamagedRow(table: "plan", row: "wugang", column: nil)))
    ) {
      try workplace.ledger().writing {}
    }
    #expect(try workplace.ledger(.reading).info().version == 1)
  }
}
