// Every question is answered from indexes.

import Testing
import YanglaoCore

@testable import YanglaoStore

struct QueryPlanTests {
  /// Puts every question that the ledger's protocol knows, in every combination that gives other SQL.
  private func askEverything(_ ledger: SQLiteLedger) throws {
    let subjects: [Subject?] = [nil, Sample.task, Sample.indicator]
    for bits in 0..<128 {
      for subject in subjects {
        var filter = RecordFilter()
        filter.subject = subject
        if bits & 1 != 0 { filter.plans = ["xishan", "jingyuan"] }
        if bits & 2 != 0 { filter.kinds = [.urge, .report] }
        if bits & 4 != 0 { filter.since = Instant(microseconds: 5) }
        if bits & 8 != 0 { filter.until = Instant(microseconds: .max) }
        if bits & 16 != 0 { filter.by = "张三" }
        if bits & 32 != 0 {
          filter.departments = RecordedDepartments(
            names: ["泾源县民政局", "泾源县财政局"], local: [.init(code: "640424", name: "各乡（镇）")])
        }
        if bits & 64 != 0 { filter.limit = 3 }
        _ = try ledger.records(filter)
      }
    }
    for scope in [
      RecordScope.subject(Sample.task), .subject(Sample.indicator), .tasks(CatalogueScope(plans: [])),
      .tasks(CatalogueScope(plans: ["xishan"])), .indicators(CatalogueScope(plans: [])),
      .indicators(CatalogueScope(plans: ["xishan"])),
    ] {
      try ledger.effectiveRecords(scope, asOf: Sample.day("2026-12-31"), knownAt: nil) { _, _ in }
    }
    _ = try ledger.departments(named: "民政")
    _ = try ledger.references(.department, beginningWith: "泾源县", limit: 3)
    _ = try ledger.catalogue(naming: "xishan/2.1", orSimilar: false)
    _ = try ledger.replacedRecords(knownAt: nil)
    _ = try ledger.lastRecords(of: Sample.indicator, asOf: .last, count: 1)
    _ = try ledger.record(1)
    _ = try ledger.replacement(of: 1, knownAt: nil)
    _ = try ledger.info()
    _ = try ledger.append(alone: Sample.value("1", replaces: 1))
  }

  /// What is asked of some plans looks these up, and comes in the order in which indexes have it.
  @Test func readsSomePlansWithoutTheOthers() throws {
    let workplace = try Workplace()
    try workplace.fill(Sample.everyForm)
    let ledger = try workplace.ledger()
    let scope = CatalogueScope(plans: ["xishan", "wugang"])
    #expect(try ledger.catalogue(scope, knownAt: nil).plans.count == 2)
    for records in [RecordScope.tasks(scope), .indicators(scope)] {
      try ledger.effectiveRecords(records, asOf: Sample.day("2026-12-31"), knownAt: nil) { _, _ in }
    }
    let statements = ledger.connection.preparedStatements.filter { $0.contains("json_each(?1)") }
    #expect(statements.count >= 6)
    for sql in statements {
      let plan = try ledger.connection.rows("EXPLAIN QUERY PLAN " + sql) { $0.text(3) }
      let wide = plan.filter { step in
        step.contains("TEMP B-TREE FOR ORDER BY")
          || ["plan", "task", "t", "indicator", "i", "target", "o"].contains {
            step.hasPrefix("SCAN \($0) ") || step == "SCAN \($0)"
          }
      }
      #expect(wide.isEmpty, "\(sql): \(plan)")
    }
  }

  @Test func searchesRecordsByIndexOnly() throws {
    let workplace = try Workplace()
    try workplace.fill(Sample.everyForm)
    let ledger = try workplace.ledger()
    try askEverything(ledger)
    let statements = ledger.connection.preparedStatements
    #expect(statements.count > 300)
    var scans: Set<String> = []
    for sql in statements {
      let plan = try ledger.connection.rows("EXPLAIN QUERY PLAN " + sql) { $0.text(3) }
      if plan.contains(where: {
        $0.hasPrefix("SCAN record") || $0.hasPrefix("SCAN later") || $0.hasPrefix("SCAN provenance")
      }) {
        scans.insert(sql)
      }
      if sql.contains("NOT EXISTS"), sql.contains("CROSS JOIN") {
        #expect(!plan.contains { $0.contains("TEMP B-TREE") }, "\(plan)")
      }
    }
    // Everything is asked for, or so many of the first or last ones by their numbers.
    let last = "SELECT record.number, provenance.recorded_at FROM \(RecordTable.source)"
    #expect(
      scans == [
        RecordTable.all, RecordTable.all + " DESC LIMIT ?", last + "\nORDER BY record.number DESC LIMIT 1",
        "SELECT count(*) FROM record", ProvenanceTable.moment("ASC"), ProvenanceTable.moment("DESC"),
      ])
  }
}
