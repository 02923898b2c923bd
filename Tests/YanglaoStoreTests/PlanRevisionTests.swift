// Plans of one's own on the real SQLite: added, revised, closed and exported.

import Foundation
import Testing
import YanglaoCore
import YanglaoData

@testable import YanglaoStore

struct PlanRevisionTests {
  /// The file of a bundled plan, with some of its text changed.
  private func document(_ plan: String = "jingyuan", _ changes: (String, String)...) throws -> [UInt8] {
    var text = String(decoding: try #require(BundledData.bytes(of: "plans/\(plan).json")), as: UTF8.self)
    for (from, to) in changes {
      try #require(text.contains(from), "\(from)")
      text = text.replacing(from, with: to)
    }
    return Array(text.utf8)
  }

  func added(_ id: String, by: String = "张三") throws -> PlanChange {
    let bytes = try document("jingyuan", (#""id": "jingyuan""#, "\"id\": \"\(id)\""))
    return PlanChange(.added(try PlanReader.plan(from: bytes, file: id)), document: bytes, by: by)
  }

  /// Revision 2 of jingyuan, without its last task, and with another target of its first indicator or a named one.
  func revised(
    _ revision: Int = 2, target: String = "90", due: Day? = nil, of named: String? = nil
  ) throws -> PlanChange {
    let bytes = try document()
    let plan = try PlanReader.plan(from: bytes, file: "jingyuan")
    let gone = try #require(plan.tasks.last)
    let indicator = try #require(plan.indicators.first { named == nil || $0.id == named })
    let target = Target(
      aim: .atLeast(Sample.number(target)), due: due ?? indicator.targets[0].due,
      quotations: indicator.targets[0].quotations)
    let new = Plan(
      id: plan.id, revision: revision, title: plan.title, kind: plan.kind, jurisdiction: plan.jurisdiction,
      period: plan.period, source: plan.source, sections: plan.sections, passages: plan.passages,
      tasks: plan.tasks.filter { $0.id != gone.id },
      indicators: plan.indicators.map {
        $0.id == indicator.id
          ? Indicator(
            id: $0.id, measure: $0.measure, name: $0.name, kind: $0.kind, unit: $0.unit,
            counting: $0.counting,
            attribute: $0.attribute, tasks: $0.tasks, baseline: $0.baseline, targets: [target]) : $0
      }.filter { !$0.tasks.contains(gone.id) })
    let text = Array(PlanWriter.json(of: new).utf8)
    return PlanChange(.revised(new), document: text, by: "李四", reason: "中期调整")
  }

  func lines(_ ledger: SQLiteLedger) throws -> [String] {
    var lines: [String] = []
    try ledger.export { lines.append($0) }
    return lines
  }

  func restored(_ lines: [String], _ workplace: Workplace, _ name: String = "copy.db") throws
    -> SQLiteLedger
  {
    var rest = lines[...]
    try SQLiteLedger.restore({ rest.popFirst().map { Array($0.utf8) } }, to: workplace.path(name))
    return try workplace.ledger(.reading, name)
  }

  @Test(arguments: [false, true])
  func aPlanIsOfEveryPlaceThatItWasOf(withByteOrderMark: Bool) throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    let bytes =
      (withByteOrderMark ? [0xEF, 0xBB, 0xBF] : [])
      + (try document(
        "jingyuan", (#""revision": 1"#, #""revision": 2"#), (#""code": "640424""#, #""code": "640425""#),
        (#""name": "泾源县""#, #""name": "彭阳县""#)))
    let plan = try PlanReader.plan(from: bytes, file: "jingyuan")
    _ = try ledger.writing {
      try ledger.append(PlanChange(.revised(plan), document: bytes, by: "李四", reason: "更正"))
    }
    _ = try ledger.writing { try ledger.append(revised(3)) }
    for (code, plans) in [("640424", ["jingyuan"]), ("640425", ["jingyuan"]), ("530112", ["xishan"])] {
      #expect(try ledger.plans(ofPlaces: [code]) == Set(plans))
    }
  }

  @Test func namesThatDifferInBytesAreTwoDepartments() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    try ledger.writing {
      for (id, name) in [("one", "caf\u{E9}"), ("other", "cafe\u{301}")] {
        let bytes = try document(
          "jingyuan", (#""id": "jingyuan""#, "\"id\": \"\(id)\""), ("泾源县财政局", "泾源县\(name)局"))
        let plan = try PlanReader.plan(from: bytes, file: id)
        _ = try ledger.append(PlanChange(.added(plan), document: bytes, by: "张三"))
      }
    }
    #expect(try ledger.check() == [])
    let documents = try ledger.catalogue()
    for (id, name) in [("one", "caf\u{E9}"), ("other", "cafe\u{301}")] {
      let wanted = try #require(try ledger.departments(named: "泾源县\(name)局"))
      #expect(wanted == documents.departments(named: "泾源县\(name)局"))
      var filter = TaskFilter()
      filter.departments = wanted
      let tables = try Standing(ledger, CatalogueScope(filter), on: Sample.day("2025-01-01"), values: .none)
      let whole = try Standing(ledger, .documents(), on: Sample.day("2025-01-01"), values: .none)
      #expect(
        tables.obligations(filter, kinds: [.task]).map(\.reference)
          == whole.obligations(filter, kinds: [.task]).map(\.reference))
      #expect(Set(whole.obligations(filter, kinds: [.task]).map(\.plan.id)) == [id])
    }
  }

  @Test func aBodyOfManyIsOfNoFamily() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    let body = #"{"families":[],"collectiveBodies":[{"name":"泾源县民政局","nameEn":"Everybody"}]}"#
    try ledger.writing { try ledger.appendDepartments(Array(body.utf8), by: "张三") }
    let tables = try ledger.departments(named: "民政")?.departments
    #expect(tables == (try ledger.catalogue().departments(named: "民政"))?.departments)
    #expect(tables?.contains { $0.name == "泾源县民政局" } == false)
    let summary = try Connection(path: workplace.path(), mode: .readWrite).integer(
      """
      SELECT count(*) FROM department_family AS f JOIN department AS d ON d.key = f.department
      WHERE d.name = '泾源县民政局'
      """)
    #expect(summary == 0)
  }

  @Test func everyChangeComesBackToTheByte() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    _ = try ledger.append(
      alone: Sample.value("52", of: .indicator(plan: "jingyuan", id: "nursing-bed-share")))
    _ = try ledger.append(alone: Sample.content(.urge, of: .task(plan: "jingyuan", id: "18")))
    workplace.now = Instant(microseconds: workplace.now.microseconds + 1)
    try ledger.writing {
      _ = try ledger.append(try added("own"))
      _ = try ledger.append(try revised())
      try ledger.appendDepartments(
        Array(
          #"{"families":[{"family":"wolf","name":"狼","nameEn":"Wolf","names":["狼办"]}],"collectiveBodies":[]}"#
            .utf8),
        by: "王五")
      _ = try ledger.append(
        PlanChange(
          .closed("own", on: Sample.day("2026-06-01")), document: Array(#"{"id": "own"}"#.utf8), by: "王五",
          reason: "“完”\n"))
    }
    #expect(try ledger.check() == [])
    let exported = try lines(ledger)
    #expect(
      exported.first == "{\"format\":\"yanglao-ledger\",\"version\":2,\"lines\":\(exported.count)}")
    let copy = try restored(exported, workplace)
    #expect(try lines(copy) == exported)
    #expect(try copy.check() == [])
    #expect(try copy.revisions(of: "own") == ledger.revisions(of: "own"))
    #expect(try copy.revisions(of: "jingyuan").map(\.revision) == [1, 2])
    #expect(try copy.catalogue().plans.map(\.id).last == "own")
    #expect(try copy.catalogue().families.last?.id == "wolf")
    #expect(
      String(describing: try copy.catalogue().plans) == String(describing: try ledger.catalogue().plans))
    #expect(try copy.finalEvaluation(of: "own") == Array(#"{"id":"own"}"#.utf8))
  }

  @Test func recordsStayWithWhatWasRemoved() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    let task = Subject.task(plan: "jingyuan", id: "18")
    let record = try ledger.append(alone: Sample.content(.urge, of: task))
    let value = try ledger.append(
      alone: Sample.value("52", of: .indicator(plan: "jingyuan", id: "nursing-bed-share")))
    try ledger.writing { _ = try ledger.append(try revised()) }
    #expect(try ledger.records(RecordFilter()) == [record, value])
    let plan = try #require(try ledger.catalogue().plan("jingyuan"))
    #expect(plan.history.tasks.map(\.thing.id) == ["18"] && plan.history.tasks.map(\.revision) == [2])
    #expect(plan.indicators[0].earlierTargets.map(\.revision) == [1])
    #expect(throws: LedgerError.removed(task, revision: 2)) {
      try ledger.append(alone: Sample.content(.urge, of: task))
    }
    let standing = try Standing(ledger, on: Sample.day("2026-06-30"), includingIndicators: true)
    let overdue = ObligationReport.overdue(
      standing, filter: TaskFilter(), kinds: [.task, .milestone], by: nil)
    #expect(!overdue.rows.contains { $0.obligation.reference.hasPrefix("jingyuan/18") })
    #expect(overdue.rows.contains { $0.obligation.reference == "jingyuan/17" })
    // A task that comes back keeps its records.
    let bytes = try document("jingyuan", (#""revision": 1"#, #""revision": 3"#))
    let again = PlanChange(
      .revised(try PlanReader.plan(from: bytes, file: "3")), document: bytes, by: "x", reason: "y")
    try ledger.writing { _ = try ledger.append(again) }
    #expect(try ledger.catalogue().plan("jingyuan")?.history.tasks.isEmpty == true)
    #expect(try ledger.append(alone: Sample.content(.urge, of: task)).number == 3)
    #expect(try ledger.check() == [])
  }

  @Test func aPlanIsThereOnceItIsAdded() throws {
    let ledger = try Workplace().ledger()
    let before = try ledger.catalogue(.titles, knownAt: nil).plans.map(\.id)
    try ledger.writing { _ = try ledger.append(try added("own")) }
    #expect(try ledger.catalogue(.titles, knownAt: nil).plans.map(\.id) == before + ["own"])
  }

  /// A clock that was set back writes no record before the plan that it is of.
  @Test func recordsAreWrittenNoEarlierThanTheirPlan() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    let revision = try ledger.writing { try ledger.append(try added("own")) }
    workplace.now = Instant(microseconds: workplace.now.microseconds - 3_600_000_000)
    let record = try ledger.append(alone: Sample.content(.urge, of: .task(plan: "own", id: "1")))
    #expect(record.recordedAt == revision.recordedAt)
  }

  @Test func aClosedPlanIsReadAsItWas() throws {
    let ledger = try Workplace().ledger()
    try ledger.writing {
      _ = try ledger.append(try added("own"))
      _ = try ledger.append(
        PlanChange(.closed("own", on: Sample.day("2026-06-01")), document: Array("{}".utf8), by: "x"))
    }
    #expect(try ledger.plan("own", revision: 1)?.tasks.count == 18)
  }

  @Test func earlierKnowledgeHasTheEarlierRevision() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    let before = workplace.now
    workplace.now = Instant(microseconds: before.microseconds + 1_000_000)
    try ledger.writing {
      _ = try ledger.append(try revised())
      _ = try ledger.append(try added("own"))
    }
    let then = try ledger.catalogue(knownAt: before)
    #expect(then.plan("jingyuan")?.revision == 1 && then.plan("own") == nil)
    #expect(then.plan("jingyuan")?.tasks.count == 18)
    let now = try ledger.catalogue(knownAt: workplace.now)
    #expect(now.plan("jingyuan")?.revision == 2 && now.plan("own") != nil)
    #expect(try ledger.plan("jingyuan", revision: 1)?.tasks.count == 18)
    #expect(try ledger.plan("jingyuan", revision: 2)?.tasks.count == 17)
    #expect(try ledger.plan("jingyuan", revision: 3) == nil)
  }

  @Test func refusesWhatDoesNotFollow() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    func write(_ change: PlanChange) throws { try ledger.writing { _ = try ledger.append(change) } }
    let closed = PlanChange(
      .closed("own", on: Sample.day("2026-06-01")), document: Array("{}".utf8), by: "x")
    #expect(throws: LedgerError.noSuchPlan("own")) { try write(closed) }
    try write(try added("own"))
    #expect(throws: LedgerError.planExists("own")) { try write(try added("own")) }
    #expect(throws: LedgerError.notARevision("jingyuan", found: 1, current: 1)) { try write(try revised(1)) }
    try write(closed)
    #expect(throws: LedgerError.planClosed("own", on: Sample.day("2026-06-01"))) { try write(closed) }
    #expect(throws: LedgerError.planClosed("own", on: Sample.day("2026-06-01"))) {
      try ledger.append(alone: Sample.content(.urge, of: .task(plan: "own", id: "1")))
    }
    #expect(throws: LedgerError.notWriting) { try ledger.append(try added("other")) }
    #expect(try ledger.check() == [])
  }

  /// A code stands for one place: its departments are known by it.
  @Test func givesACodeToOnePlace() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    func write(_ change: PlanChange) throws { try ledger.writing { _ = try ledger.append(change) } }
    func change(_ kind: (Plan) -> PlanChange.Content, _ changes: (String, String)...) throws -> PlanChange {
      var text = String(
        decoding: try document("jingyuan", (#""id": "jingyuan""#, #""id": "own""#)), as: UTF8.self)
      for (from, to) in changes { text = text.replacing(from, with: to) }
      return PlanChange(
        kind(try PlanReader.plan(from: Array(text.utf8), file: "own")), document: Array(text.utf8), by: "张三",
        reason: "更名")
    }
    let (code, name) = (#""code": "640424""#, #""name": "泾源县""#)
    let known = try #require(try ledger.catalogue().plan("jingyuan")).jurisdiction
    let other = Jurisdiction(name: "泾河县", level: known.level, code: known.code, within: known.within)
    #expect(throws: LedgerError.otherPlace(plan: "own", other, known: known)) {
      try write(try change(PlanChange.Content.added, (name, #""name": "泾河县""#)))
    }
    // A place of its own may be renamed by a revision, but not to a code that is another's.
    let own = (code, #""code": "640499""#)
    try write(try change(PlanChange.Content.added, own, (name, #""name": "泾河县""#)))
    try write(
      try change(
        PlanChange.Content.revised, own, (name, #""name": "泾阳县""#), (#""revision": 1"#, #""revision": 2"#)))
    #expect(try ledger.catalogue(.titles, knownAt: nil).plan("own")?.jurisdiction.name == "泾阳县")
    #expect(throws: LedgerError.self) {
      try write(
        try change(
          PlanChange.Content.revised, (name, #""name": "泾阳县""#), (#""revision": 1"#, #""revision": 3"#)))
    }
    #expect(try ledger.check() == [])
  }

  @Test func aFailureInTheMiddleLeavesNothing() throws {
    struct Broken: Error {}
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    let before = try lines(ledger)
    #expect(throws: Broken.self) {
      try ledger.writing {
        _ = try ledger.append(try added("own"))
        _ = try ledger.append(try revised())
        throw Broken()
      }
    }
    #expect(try lines(ledger) == before)
    #expect(try ledger.catalogue().plans.count == 5)
    #expect(throws: Broken.self) {
      let clock = { workplace.now }
      try SQLiteLedger.making(workplace.path("new.db"), clock: clock) { ledger in
        try ledger.writing { _ = try ledger.append(try added("own")) }
        throw Broken()
      }
    }
    #expect(try workplace.files.filter { $0.hasPrefix("new") } == [])
  }

  @Test func theSchemaRefusesChanges() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    try ledger.writing { _ = try ledger.append(try revised()) }
    let vandal = try Connection(path: workplace.path(), mode: .readWrite)
    let copy = "SELECT plan, 9, 'revised', NULL, 0, 'x', NULL, 0, 0, x'' FROM plan_revision LIMIT 1"
    let columns =
      "plan, revision, kind, as_of, recorded_at, recorded_by, reason, document_checksum, checksum, document"
    for sql in [
      "UPDATE plan_revision SET reason = 'x'", "DELETE FROM plan_revision",
      "INSERT OR REPLACE INTO plan_revision SELECT * FROM plan_revision WHERE number = 1",
      "INSERT INTO plan_revision (number, \(columns)) SELECT 9, * FROM (\(copy))",
      "INSERT INTO plan_revision (number, \(columns)) SELECT 7, * FROM (\(copy))",
      "UPDATE department_addition SET recorded_by = 'x'",
    ] {
      if sql.contains("department_addition") {
        try ledger.writing {
          try ledger.appendDepartments(Array(#"{"families":[],"collectiveBodies":[]}"#.utf8), by: "x")
        }
      }
      let error = #expect(throws: SQLiteError.self, "\(sql)") { try vandal.execute(sql) }
      #expect(error?.kind == .constraint, "\(sql)")
    }
    #expect(try ledger.check() == [])
  }

  // MARK: Exports

  @Test func faultsOfRevisionsAreNamedByTheirLines() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    try ledger.writing {
      _ = try ledger.append(try revised())
      _ = try ledger.append(try added("own"))
      _ = try ledger.append(
        PlanChange(.closed("own", on: Sample.day("2026-06-01")), document: Array("{}".utf8), by: "x"))
    }
    _ = try ledger.append(alone: Sample.value("1"))
    let whole = try lines(ledger)
    let first = try #require(whole.firstIndex { $0.hasPrefix("{\"revision\"") })
    func faults(_ change: (inout [String]) -> Void) throws -> [String] {
      var lines = whole
      change(&lines)
      let error = #expect(throws: LedgerRestoreError.self) { try restored(lines, workplace, "none.db") }
      #expect(try !workplace.files.contains("none.db"))
      return error?.faults.map {
        "\($0.line - first - 1): \(String(describing: $0.problem).prefix { $0 != "(" })"
      } ?? []
    }
    #expect(
      try faults { $0[first] = $0[first].replacing("\"by\"", with: "\"from\"") }.first == "0: malformed")
    #expect(
      try faults { $0[first] = $0[first].replacing("\"number\":2", with: "\"number\":3") }.first
        == "0: malformed")
    #expect(try faults { $0.swapAt(first + 1, first + 2) }.first == "1: outOfPlace")
    #expect(try faults { $0.insert($0[first], at: first + 1) }.first == "1: plansRefused")
    #expect(try faults { $0.append($0[first]) }.first == "4: outOfPlace")
    #expect(try faults { $0[first + 2] = $0[first + 2].replacing("{}", with: "{]") }.first == "2: malformed")
    #expect(
      try faults { $0[first + 1] = $0[first + 1].replacing("\"tasks\":[", with: "\"tasks\":[3,") }.first
        == "1: document")
    #expect(
      try faults {
        $0[first + 1] = $0[first + 1].replacing("recordedAt\":\"2026", with: "recordedAt\":\"2025")
      }.first
        == "1: plansRefused")
  }
}
