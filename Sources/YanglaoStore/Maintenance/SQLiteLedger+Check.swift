// Whether a ledger is whole: SQLite's own tests, then the rules that records keep.

import YanglaoCore
import YanglaoData

extension SQLiteLedger {
  /// Every fault of the ledger; empty where all is well. Damage is a fault here, and not an error.
  /// - Throws: ``LedgerError`` where the ledger cannot be read for another reason than damage.
  public func check() throws -> [LedgerFault] {
    var faults: [LedgerFault] = []
    let parts = [structure, references, documents, revisions, records, runs, replacements, standings]
    try reading {
      for part in parts {
        do {
          try part { faults.append($0) }
        } catch let error as SQLiteError where error.kind == .corrupt || error.isOfSchema {
          faults.append(.structure(.structure(error.message)))
        } catch let row as DamagedRow {
          faults.append(.structure(.row(row)))
        }
      }
    }
    var seen: Set<LedgerFault> = []
    return faults.filter { seen.insert($0).inserted }
  }

  private func structure(_ report: (LedgerFault) -> Void) throws {
    try connection.query("PRAGMA integrity_check(100)") { row in
      let finding = row.text(0)
      if finding != "ok" { report(.structure(.structure(finding))) }
    }
  }

  private func references(_ report: (LedgerFault) -> Void) throws {
    try connection.query("PRAGMA foreign_key_check") { row in
      report(.danglingReference(table: row.text(0), row: row.optionalInteger(1), parent: row.text(2)))
    }
  }

  private func documents(_ report: (LedgerFault) -> Void) throws {
    do {
      _ = try storage.departmentRegister()
      _ = try storage.measures()
      try storage.eachPlan { plan in
        let tasks = try ids("task", of: plan)
        let indicators = try ids("indicator", of: plan)
        let removed = (plan.history.tasks.map(\.thing.id), plan.history.indicators.map(\.thing.id))
        if try tasks.present != plan.tasks.map(\.id) || indicators.present != plan.indicators.map(\.id)
          || tasks.removed != removed.0.sorted() || indicators.removed != removed.1.sorted()
          || !holdsInTables(plan)
        {
          report(.planDiffers(id: plan.id))
        }
      }
    } catch let row as DamagedRow {
      report(.document(name: row.row))
    } catch let error as PlanFileError {
      report(.document(name: error.faults.first?.file ?? ""))
    }
  }

  /// The same as ``tablesHold(_:)``, where damage is an answer.
  private func holdsInTables(_ plan: Plan) throws -> Bool {
    do { return try tablesHold(plan) } catch is DamagedRow { return false }
  }

  private func ids(_ table: String, of plan: Plan) throws -> (present: [String], removed: [String]) {
    let rows = try connection.rows(
      """
      SELECT s.id, s.position FROM plan JOIN \(table) AS s ON s.plan = plan.key
      WHERE plan.id = ? ORDER BY s.position
      """, [.text(plan.id)]
    ) { (id: $0.text(0), position: $0.integer(1)) }
    return (
      rows.filter { $0.position >= 0 }.map(\.id), rows.filter { $0.position < 0 }.map(\.id).sorted()
    )
  }

  /// Whether the revisions of plans follow one another, and every plan has one.
  private func revisions(_ report: (LedgerFault) -> Void) throws {
    var moment = Int64.min
    var expected: Int64 = 1
    var known: [String: PlanRevision] = [:]
    do {
      for entry in try PlanRevisionTable.entries(in: connection) {
        let revision = entry.revision
        let previous = known.updateValue(revision, forKey: revision.plan)
        let follows =
          switch revision.kind {
          case .added: previous == nil
          case .revised: previous.map { $0.kind != .closed && $0.revision < revision.revision } ?? false
          case .closed: previous.map { $0.kind != .closed && $0.revision == revision.revision } ?? false
          }
        let time = revision.recordedAt?.microseconds ?? .min
        if !follows || entry.number != expected || time < moment {
          report(.revision(plan: revision.plan, revision: revision.revision))
        }
        (moment, expected) = (max(time, moment), entry.number < .max ? entry.number + 1 : entry.number)
      }
      try connection.query("SELECT id, revision FROM plan") { row in
        if known[row.text(0)]?.revision != Int(row.integer(1)) { report(.planDiffers(id: row.text(0))) }
      }
    } catch let row as DamagedRow {
      report(.document(name: row.row))
    }
  }

  private func records(_ report: (LedgerFault) -> Void) throws {
    var expected: Int64 = 1
    var moment = Int64.min
    try connection.query(RecordTable.all) { row in
      let number = row.integer(0)
      if number > expected { report(.record(number, .gap(from: expected))) }
      do {
        let recordedAt = try record(in: row).recordedAt.microseconds
        if recordedAt < moment { report(.record(number, .outOfOrder)) }
        moment = recordedAt
      } catch let damaged as DamagedRow {
        report(.record(number, damaged.column.map { .unreadable(column: $0) } ?? .changed))
      }
      expected = number < .max ? number + 1 : number
    }
  }

  /// Whether every record is of the run in which it stands, and every run has records.
  private func runs(_ report: (LedgerFault) -> Void) throws {
    guard hasRuns else { return }
    try connection.query(RecordTriggers.runsAtFault, [.integer(1)]) {
      report(.record($0.integer(0), .wrongRun))
    }
  }

  private func replacements(_ report: (LedgerFault) -> Void) throws {
    try connection.query(
      """
      SELECT record.number, record.replaces
      FROM record JOIN record AS earlier ON earlier.number = record.replaces
      WHERE earlier.number >= record.number
        OR earlier.task IS NOT record.task OR earlier.indicator IS NOT record.indicator
      """
    ) { row in report(.record(row.integer(0), .replacesWrongly(row.integer(1)))) }
  }
}
