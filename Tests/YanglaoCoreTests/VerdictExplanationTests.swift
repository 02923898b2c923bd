// What is said to change a verdict does change it, and a little less does not.

import TestSupport
import Testing

@testable import YanglaoCore

struct VerdictExplanationTests {
  private func explanation(
    _ indicator: Indicator, on today: String, _ values: [(String, String)], method: PaceMethod = .linear
  ) throws -> VerdictExplanation {
    let records = try values.enumerated().map { try record(Int64($0 + 1), value($1.0), on: $1.1) }
    return try #require(
      VerdictExplanation(
        indicator, in: try plan([], [indicator]), on: try day(today), records, method: method))
  }

  private func baseline(_ value: String) throws -> Baseline {
    Baseline(
      value: try number(value), on: try day("2020-12-31"), quotation: Quotation(text: "x"), note: nil)
  }

  private func rising() throws -> Indicator {
    indicator(
      [try target(.atLeast(try number("60")), due: "2025-12-31")], baseline: try baseline("45"))
  }

  private func told(_ explanation: VerdictExplanation) -> [String] {
    explanation.thresholds.map { "\($0.value.map { "\($0)" } ?? "") \($0.verdict.name)" }
  }

  @Test func theValuesThatWouldDo() throws {
    let found = try explanation(rising(), on: "2023-12-31", [("52", "2023-12-31")])
    // 45 + 15 × 1095 ÷ 1826 = 53.9951…, and 45 + 15 × 0.8 × 1095 ÷ 1826 = 52.1960…
    #expect(told(found) == ["60.00 met", "54.00 onTrack", "52.20 behind"])
    #expect(found.verdictBelow == .atRisk)
    let falling = indicator(
      [try target(.atMost(try number("12")), due: "2025-12-31")], kind: .count, unit: "起",
      baseline: try baseline("20"))
    // 20 − 8 × 0.5997 = 15.2…: 15 at most, 16 for behind.
    #expect(
      told(try explanation(falling, on: "2023-12-31", [("18", "2023-12-31")]))
        == ["12 met", "15 onTrack", "16 behind"])
  }

  @Test func whatIsAchievedOrDueIsSettled() throws {
    let built = indicator([try target(.achieved, due: "2025-12-31")], kind: .achievement, unit: nil)
    #expect(told(try explanation(built, on: "2025-06-01", [])) == [" met"])
    #expect(told(try explanation(built, on: "2026-06-01", [])) == [" metLate"])
    #expect(told(try explanation(rising(), on: "2026-06-30", [("61", "2025-12-31")])).isEmpty)
    #expect(told(try explanation(rising(), on: "2026-06-30", [("51", "2025-12-31")])) == ["60.00 metLate"])
  }

  @Test func risingEveryYearAsksForMoreThanTheYearBefore() throws {
    let every = indicator([try target(.increasing, due: "2025-12-31", recurrence: .yearly)])
    let found = try explanation(every, on: "2022-06-30", [("3.14", "2021-12-31")])
    #expect(told(found) == ["3.15 met"])
    #expect(found.verdictBelow == .unknownPace)
  }

  @Test func timeAloneMakesItLateStaleAndMissed() throws {
    let found = try explanation(rising(), on: "2023-12-31", [("54", "2023-12-31")])
    #expect(
      found.turns.map { "\($0.on) \($0.verdict.name)" } == [
        "2024-01-01 behind", "2024-02-01 stale", "2026-01-01 missed",
      ])
    #expect(found.recentFrom == (try day("2023-11-01")))
    #expect(try explanation(rising(), on: "2023-12-31", [("60", "2023-12-31")]).turns.isEmpty)
  }

  /// Days on which nothing can change are not looked at one by one, however many there are before the due date.
  @Test func whatTimeAloneMakesIsFoundHoweverFarAwayTheDueDateIs() throws {
    let far = indicator([try target(.atLeast(try number("60")), due: "9998-12-31")])
    let found = try explanation(far, on: "2023-12-31", [("54", "2023-12-31")])
    #expect(
      found.turns.map { "\($0.on) \($0.verdict.name)" } == ["2024-02-01 stale", "9999-01-01 missed"])
    #expect(try explanation(far, on: "2023-12-31", []).turns.isEmpty)
  }

  @Test func saysWhichTargetIsInForceAndWhy() throws {
    let two = indicator([
      try target(.atLeast(try number("80")), due: "2023-12-31"),
      try target(.atLeast(try number("98")), due: "2025-12-31"),
    ])
    let first = try explanation(two, on: "2023-12-31", [])
    #expect(first.inForce == .firstNotDue(before: nil))
    #expect(first.next?.due == (try day("2025-12-31")))
    let second = try explanation(two, on: "2024-01-01", [])
    #expect(second.inForce == .firstNotDue(before: try day("2023-12-31")))
    #expect((second.place, second.count) == (2, 2))
    #expect(second.next == nil)
    #expect(try explanation(two, on: "2026-01-01", []).inForce == .lastOfAll)
    #expect(try explanation(rising(), on: "2023-01-01", []).inForce == .only)
    let rivals = indicator(
      try ["2023-12-31", "2023-12-31", "2025-12-31"].map { try target(.atLeast(try number("80")), due: $0) })
    #expect(try explanation(rivals, on: "2023-12-31", []).next?.due == day("2025-12-31"))
  }

  // MARK: Whatever the numbers

  @Test func aValueThatIsSaidToDoDoesAndOneShortOfItDoesNot() throws {
    var random = SeededGenerator.printingItsSeed()
    let rank: [String: Int] = ["met": 0, "onTrack": 1, "behind": 2]
    var seen: Set<String> = []
    for trial in 0..<90 {
      let isFalling = Bool.random(using: &random)
      let goal = try #require(ExactDecimal(mantissa: .random(in: 1...900, using: &random), scale: 1))
      let start = try number("\(Int.random(in: 1...90, using: &random))")
      let judged = indicator(
        [try target(isFalling ? .atMost(goal) : .atLeast(goal), due: "2025-12-31")],
        kind: .random(using: &random), unit: "个",
        baseline: Bool.random(using: &random)
          ? Baseline(value: start, on: try day("2020-12-31"), quotation: Quotation(text: "x"), note: nil)
          : nil)
      let today = try day("2021-03-01").advanced(by: .random(in: 0...1700, using: &random))
      let values = [
        ("\(Int.random(in: 1...90, using: &random))", "2021-01-31"),
        ("\(Int.random(in: 1...90, using: &random))", "2021-02-28"),
      ]
      let method: PaceMethod = trial.isMultiple(of: 3) ? .cagr : .linear
      let found = try explanation(judged, on: today.description, values, method: method)
      for threshold in found.thresholds {
        let value = try #require(threshold.value)
        let unit = try #require(ExactDecimal(mantissa: isFalling ? 1 : -1, scale: value.scale))
        let enough = try explanation(
          judged, on: today.description, values + [(value.description, today.description)], method: method
        ).evaluation.verdict
        let short = try explanation(
          judged, on: today.description,
          values + [(try #require(value.adding(unit)).description, today.description)], method: method
        ).evaluation.verdict
        #expect(enough == threshold.verdict, "\(value) by \(method) on \(today): \(judged)")
        #expect(
          rank[short.name] ?? 3 > rank[enough.name] ?? 3, "\(value) by \(method) on \(today): \(judged)")
        seen.insert(enough.name)
      }
      for (turn, before) in zip(found.turns, [found.evaluation.verdict] + found.turns.map(\.verdict)) {
        #expect(
          try explanation(judged, on: turn.on.description, values, method: method).evaluation.verdict
            == turn.verdict)
        #expect(
          try explanation(judged, on: turn.on.advanced(by: -1).description, values, method: method).evaluation
            .verdict == before)
      }
    }
    #expect(seen == ["met", "onTrack", "behind"])
  }
}

extension Indicator.Kind {
  /// A kind whose values are numbers.
  fileprivate static func random(using random: inout SeededGenerator) -> Self {
    Bool.random(using: &random) ? .count : .amount
  }
}
