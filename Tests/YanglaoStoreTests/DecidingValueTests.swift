// The values that decide are the same, whether they are asked for or picked from all.

import Testing
import YanglaoCore

@testable import YanglaoStore

struct DecidingValueTests {
  /// The verdicts and paces on an indicator by the values that decide, and by all.
  private func expectTheSame(
    of indicator: Subject, on day: String, _ wanted: Standing.Values, _ drafts: [RecordDraft],
    method: PaceMethod = .linear
  ) throws {
    let workplace = try Workplace()
    try workplace.fill(drafts)
    let ledger = try workplace.ledger(.reading)
    func told(_ values: Standing.Values) throws -> [String] {
      let standing = try Standing(
        ledger, .documents(), on: Sample.day(day), values: values, method: method)
      let plan = try #require(standing.catalogue.plan(indicator.plan))
      let judged = try #require(plan.indicator(indicator.id))
      var evaluations = [try #require(standing.evaluation(of: judged, in: plan))]
      if case .ofEveryInstance = wanted {
        evaluations = judged.instances(from: plan.period.from).map {
          standing.evaluation(of: $0, of: judged, in: plan)
        }
      }
      return evaluations.map {
        "\($0.verdict) \($0.reason.name) \($0.judged?.number ?? 0) \(String(describing: $0.pace?.start))"
      }
    }
    let all = try told(.all)
    #expect(try told(wanted) == all)
  }

  @Test func theStartIsTheLastOfTheFirstDay() throws {
    try expectTheSame(
      of: Sample.indicator, on: "2023-10-31", .ofInstanceInForce(),
      [
        Sample.value("5", on: "2023-06-30"), Sample.value("50", on: "2023-06-30"),
        Sample.value("51", on: "2023-10-31"),
      ])
  }

  @Test func aValueOfTheFirstDayOfAllIsAmongThem() throws {
    let indicator = Subject.indicator(plan: "wugang", id: "monthly-home-visits")
    try expectTheSame(
      of: indicator, on: "2025-06-30", .ofEveryInstance,
      [Sample.value("1", of: indicator, on: "0001-01-01")])
  }

  @Test func growthStartsFromTheLastValueOfTheFirstYear() throws {
    try expectTheSame(
      of: Sample.indicator, on: "2025-06-30", .ofInstanceInForce(),
      [
        Sample.value("40", on: "2023-06-30"), Sample.value("45", on: "2023-11-30"),
        Sample.value("50", on: "2024-12-31"), Sample.value("52", on: "2025-05-31"),
      ], method: .cagr)
  }

  @Test func aRisingValueIsHeldAgainstTheYearBefore() throws {
    let funding = Subject.indicator(plan: "xishan", id: "elderly-care-funding")
    try expectTheSame(
      of: funding, on: "2025-06-30", .ofInstanceInForce(),
      [("10", "2023-12-31"), ("12", "2024-12-31"), ("11", "2025-05-31")].map {
        Sample.value($0, of: funding, on: $1)
      })
  }

  @Test func theFirstValueThatReachesAPastTargetIsAmongThem() throws {
    let beds = Subject.indicator(plan: "xishan", id: "nursing-bed-share")
    try expectTheSame(
      of: beds, on: "2026-07-31", .ofInstanceInForce(),
      [("50", "2025-12-31"), ("61", "2026-03-31"), ("55", "2026-06-30")].map {
        Sample.value($0, of: beds, on: $1)
      })
  }

  @Test func whatIsNoValueStartsNothing() throws {
    let urge = RecordDraft(
      subject: Sample.indicator, content: .urge, asOf: Sample.day("2023-01-31"), by: "张三")
    try expectTheSame(
      of: Sample.indicator, on: "2023-10-31", .ofInstanceInForce(),
      [urge, Sample.value("50", on: "2023-06-30"), Sample.value("51", on: "2023-10-31")])
  }
}
