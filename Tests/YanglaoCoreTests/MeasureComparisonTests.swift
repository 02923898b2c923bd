// One measure across plans: all targets, the one in force, and what differs.

import Testing

@testable import YanglaoCore

struct MeasureComparisonTests {
  private func counted(
    _ counting: Indicator.Counting, id: String = "i", unit: String = "个", numerator: String? = nil,
    in plan: String
  ) throws -> Plan {
    let goal = try number("10")
    let indicator = Indicator(
      id: id, measure: "m", name: "指标", kind: .count, unit: unit, numerator: numerator, counting: counting,
      attribute: .expected,
      targets: [
        try target(.atLeast(goal), due: "2023-12-31"), try target(.atLeast(goal), due: "2025-12-31"),
      ])
    return Plan(
      id: plan, revision: 1, title: plan, kind: .workPlan,
      jurisdiction: Jurisdiction(name: "某县", level: .county, code: "640424", within: nil),
      period: try #require(Period(from: try day("2021-01-01"), to: try day("2025-12-31"))), source: "s",
      sections: [], tasks: [], indicators: [indicator])
  }

  private func comparison(_ plans: [Plan], on today: String) throws -> MeasureComparison {
    let measure = Measure(
      id: "m", name: "指标", nameInEnglish: "m", kind: .count, unit: "个", direction: .up)
    let catalogue = Catalogue(plans: plans, families: [], collectiveBodies: [], measures: [measure])
    return MeasureComparison(
      measure, try Standing(RecordingLedger(catalogue), on: try day(today), includingIndicators: true))
  }

  @Test func everyTargetOfEveryPlan() throws {
    let plans = [try counted(.level, in: "a"), try counted(.level, in: "b")]
    let found = try comparison(plans, on: "2024-01-01")
    #expect(found.rows.map(\.plan.id) == ["a", "a", "b", "b"])
    #expect(found.rows.map(\.isInForce) == [false, true, false, true])
    #expect(try comparison(plans, on: "2023-12-31").rows.map(\.isInForce) == [true, false, true, false])
    #expect(try comparison(plans, on: "2026-12-31").rows.map(\.isInForce) == [false, true, false, true])
    #expect(found.indicators == 2)
    #expect(found.differences.isEmpty)
  }

  @Test func whatDiffersIsTold() throws {
    let plans = [
      try counted(.level, in: "a"), try counted(.withinYear, in: "b"), try counted(.level, in: "c"),
    ]
    let found = try comparison(plans, on: "2024-01-01").differences
    #expect(found.map(\.aspect) == [.counting])
    #expect(found.first?.variants.map(\.references) == [["a", "c"], ["b"]])
  }

  @Test func whatOnlyOneSaysAndTheWidthOfAUnitDifferInNothing() throws {
    let said = [try counted(.level, numerator: "床位", in: "a"), try counted(.level, in: "b")]
    #expect(try comparison(said, on: "2024-01-01").differences.isEmpty)
    let units = [try counted(.level, unit: "%", in: "a"), try counted(.level, unit: "％", in: "b")]
    #expect(try comparison(units, on: "2024-01-01").differences.isEmpty)
  }
}
