// What has changed is told by the revisions that were known.

import Testing
import YanglaoCore
import YanglaoData

@testable import YanglaoStore

extension PlanRevisionTests {
  @Test func aTargetThatIsMovedIsJudgedByAllValuesThatWereKnown() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    let rate = "elder-health-management-rate"
    let subject = Subject.indicator(plan: "jingyuan", id: rate)
    for (value, day) in [("70", "2026-06-01"), ("85", "2026-06-15"), ("70", "2026-08-01")] {
      workplace.now = Instant(endOf: Sample.day(day))
      _ = try ledger.append(alone: Sample.value(value, of: subject, on: day))
    }
    workplace.now = Instant(endOf: Sample.day("2026-10-15"))
    let change = try revised(target: "80", due: Sample.day("2026-06-30"), of: rate)
    _ = try ledger.writing { try ledger.append(change) }
    func changes(since: String) throws -> [String] {
      var filter = TaskFilter()
      filter.plans = ["jingyuan"]
      return try ChangeReport(
        ledger, since: Sample.day(since), until: Sample.day("2026-11-01"), filter: filter
      ).rows.filter { $0.thing.id == rate }.map { "\($0.kind) \($0.on.map(\.description) ?? "")" }
    }
    #expect(try changes(since: "2026-10-01") == [])
    #expect(try changes(since: "2026-06-10") == ["met 2026-06-15"])
  }

  /// Whether a plan is new is asked of itself: the documents of others, here one that cannot be read, are left alone.
  @Test func changesOfANewPlanReadNoOther() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    let document = try #require(BundledData.bytes(of: "plans/jingyuan.json"))
    let text = String(decoding: document, as: UTF8.self).replacing(
      #""id": "jingyuan""#, with: #""id": "own""#)
    let plan = try PlanReader.plan(from: Array(text.utf8), file: "own")
    workplace.now = Instant(endOf: Sample.day("2026-10-15"))
    try ledger.writing {
      _ = try ledger.append(PlanChange(.added(plan), document: Array(text.utf8), by: "张三"))
    }
    try Connection(path: workplace.path(), mode: .readWrite).execute(
      """
      DROP TRIGGER plan_revision_is_never_changed;
      UPDATE plan_revision SET document = x'7B7D' WHERE plan = (SELECT key FROM plan WHERE id = 'wugang')
      """)
    var filter = TaskFilter()
    filter.plans = ["own"]
    func changes() throws -> ChangeReport {
      try ChangeReport(
        workplace.ledger(.reading), since: Sample.day("2026-10-01"), until: Sample.day("2027-01-01"),
        filter: filter)
    }
    #expect(try !changes().rows.isEmpty)
    filter.plans.insert("wugang")
    #expect(throws: LedgerError.self) { try changes() }
  }
}
