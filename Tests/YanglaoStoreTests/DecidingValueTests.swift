// The values that decide are the same, whether they are asked for or picked from all.

import Testing
import YanglaoCore

@testable import YanglaoStore

struct DecidingValueTests {
  /// The verdicts and paces on an indicator by the values that decide, and by all.
  private func expectTheSame(
    of indicator: Subject, on day: String, _ wanted: Standing.Values, _ drafts: [RecordDraft]
  ) throws {
    let workplace = try Workplace()
    try workplace.fill(drafts)
    let ledger = try workplace.ledger(.reading)
    func told(_ values: Standing.Values) throws -> [String] {
      let standing = try Standing(ledger, .documents(), on: Sample.day(day), values: values)
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
}
