// What has changed is told by the revisions that were known.

import Testing
import YanglaoCore

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
}
