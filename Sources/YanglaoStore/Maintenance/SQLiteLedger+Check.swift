// Whether a ledger is whole: SQLite's own tests, then the rules that records keep.

import YanglaoCore
import YanglaoData

extension SQLiteLedger {
  /// Every fault of the ledger; empty where all is well. Damage is a fault here, and not an error.
  /// - Throws: ``LedgerError`` where the ledger cannot be read for another reason than damage.
  public func check() throws -> [LedgerFault] {
    var faults: [LedgerFault] = []
    let parts = [structure, references, documents, records, replacements]
    try reading {
      for part in parts {
        do {
          try part { faults.append($0) }
        } catch let error as SQLiteError where error.kind == .corrupt {
          faults.append(.structure(error.message))
        }
      }
    }
    var seen: Set<LedgerFault> = []
    return faults.filter { seen.insert($0).inserted }
  }

  private func structure(_ report: (LedgerFault) -> Void) throws {
    try connection.query("PRAGMA integrity_check(100)") { row in
      let finding = row.text(0)
      if finding != "ok" { report(.structure(finding)) }
    }
  }

  private func references(_ report: (LedgerFault) -> Void) throws {
    try connection.query("PRAGMA foreign_key_check") { row in
      report(.danglingReference(table: row.text(0), row: row.optionalInteger(1), parent: row.text(2)))
    }
  }

  private func documents(_ report: (LedgerFault) -> Void) throws {
    do {
      let catalogue = try CatalogueStorage(connection).catalogue()
      for plan in catalogue.plans {
        let tasks = try ids("task", of: plan)
        let indicators = try ids("indicator", of: plan)
        if tasks != plan.tasks.map(\.id) || indicators != plan.indicators.map(\.id) {
          report(.planDiffers(id: plan.id))
        }
      }
    } catch let row as DamagedRow {
      report(.document(name: row.row))
    } catch let error as PlanFileError {
      report(.document(name: error.faults.first?.file ?? ""))
    }
  }

  private func ids(_ table: String, of plan: Plan) throws -> [String] {
    try connection.rows(
      "SELECT s.id FROM plan JOIN \(table) AS s ON s.plan = plan.key WHERE plan.id = ? ORDER BY s.position",
      [.text(plan.id)]
    ) { $0.text(0) }
  }

  private func records(_ report: (LedgerFault) -> Void) throws {
    var expected: Int64 = 1
    var moment = Int64.min
    try connection.query("SELECT \(RecordTable.selection) FROM record ORDER BY number") { row in
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
