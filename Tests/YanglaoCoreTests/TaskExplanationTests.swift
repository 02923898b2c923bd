// Why a task has its light, and which steps and days change it.

import TestSupport
import Testing

@testable import YanglaoCore

struct TaskExplanationTests {
  private let subject = Subject.task(plan: "p", id: "1")

  private func explanation(
    on today: String, _ records: [Record] = [], indicators: [Indicator] = [], recurrence: Recurrence = .once,
    closed closing: String? = nil
  ) throws -> TaskExplanation {
    let judged = try task(due: "2025-12-31", recurrence: recurrence)
    let plan = try plan([judged], indicators).closing(
      closing.map { PlanClosing(on: try day($0), reason: nil) })
    let catalogue = Catalogue(plans: [plan], families: [], collectiveBodies: [], measures: [])
    let standing = try Standing(
      RecordingLedger(catalogue, records), on: try day(today), includingIndicators: true)
    return TaskExplanation(judged, in: plan, standing)
  }

  @Test func timeMakesItYellowAndRed() throws {
    let found = try explanation(on: "2025-06-30")
    #expect(found.cause == .nothing)
    #expect(found.turns.map { "\($0.on) \($0.light)" } == ["2025-12-01 yellow", "2026-01-01 red"])
    #expect(try explanation(on: "2025-12-01").cause == .pressing(due: try day("2025-12-31"), laggards: false))
    let late = try explanation(on: "2026-01-01")
    #expect(late.cause == .overdue(since: try day("2025-12-31")))
    #expect(late.turns.isEmpty)
  }

  @Test func stepsChangeTheLight() throws {
    let late = try explanation(on: "2026-01-10")
    #expect(
      late.steps.map { "\($0.step) \($0.light)" } == [
        "notStarted red", "inProgress red", "done green", "suspend grey",
      ])
    let done = try explanation(
      on: "2026-01-10", [try record(1, report(.done), on: "2025-12-01", subject: subject)])
    #expect(done.steps.map { "\($0.step) \($0.light)" } == ["verify grey", "sendBack red"])
    #expect(done.evaluation.light == .green)
  }

  @Test func everyStepThatIsToldIsTrue() throws {
    for today in ["2025-06-30", "2025-12-15", "2026-02-01"] {
      for history in [[], [TaskStep.inProgress], [.done], [.done, .verify], [.suspend]] {
        let records = try history.enumerated().map {
          try record(Int64($0 + 1), report($1), on: "2025-06-0\($0 + 1)", subject: subject)
        }
        let found = try explanation(on: today, records)
        #expect(found.steps.map(\.step) == found.evaluation.state.legalSteps)
        for (step, light) in found.steps {
          let next = try record(Int64(records.count + 1), report(step), on: today, subject: subject)
          #expect(try explanation(on: today, records + [next]).evaluation.light == light, "\(step), \(today)")
        }
        for turn in found.turns {
          #expect(try explanation(on: turn.on.description, records).evaluation.light == turn.light)
          #expect(
            try explanation(on: turn.on.advanced(by: -1).description, records).evaluation.light != turn.light)
        }
      }
    }
  }

  @Test func nothingIsOwedOfAClosedPlan() throws {
    let found = try explanation(on: "2026-01-10", closed: "2026-01-05")
    #expect(found.evaluation.light == .grey)
    #expect(found.cause == .untracked(.closed(on: try day("2026-01-05"))))
    #expect(found.steps.isEmpty)
    let done = try ["2025-06-01", "2025-07-01"].enumerated().map {
      try record(Int64($0 + 1), report([.done, .verify][$0]), on: $1, subject: subject)
    }
    #expect(try explanation(on: "2026-01-10", done, closed: "2026-01-05").cause == .closed(.verified))
  }

  @Test func whatEndedTheTrackingIsTold() throws {
    let judged = try task(due: "2025-12-31")
    let removed = try plan([]).following([try plan([judged])])
    let today = try day("2025-06-30")
    #expect(removed.endOfTracking(of: judged, on: today) == .removed(revision: removed.revision))
    #expect(try plan([judged]).endOfTracking(of: judged, on: today) == nil)
    let closed = try plan([judged]).closing(PlanClosing(on: today, reason: nil))
    #expect(closed.endOfTracking(of: judged, on: today) == .closed(on: today))
    #expect(closed.endOfTracking(of: judged, on: today.advanced(by: -1)) == nil)
  }

  @Test func anExtensionPutsItOff() throws {
    let extended = try record(
      1, .extended(until: try day("2026-06-30"), late: false), on: "2025-12-01", subject: subject)
    let found = try explanation(on: "2026-01-10", [extended])
    #expect(found.cause == .nothing)
    #expect(found.turns.map { "\($0.on) \($0.light)" } == ["2026-05-31 yellow", "2026-07-01 red"])
    #expect(found.steps.first { $0.step == .done }?.light == .green)
  }

  /// Every day is asked by itself.
  @Test func theDaysThatAreToldAreThoseOnWhichTheLightChanges() throws {
    var random = SeededGenerator.printingItsSeed()
    var told = 0
    for _ in 0..<40 {
      func day() -> String {
        "2025-\(["03-31", "05-15", "09-30", "12-31"].randomElement(using: &random) ?? "")"
      }
      let recurrence = Recurrence.allCases.randomElement(using: &random) ?? .once
      let indicators = try (0..<Int.random(in: 0...2, using: &random)).map { _ in
        indicator(
          [
            try target(.atLeast(try number("60")), due: day()),
            try target(
              .atLeast(try number("80")), due: "2025-12-31",
              recurrence: Recurrence.allCases.randomElement(using: &random) ?? .once),
          ],
          baseline: Bool.random(using: &random)
            ? Baseline(
              value: try number("40"), on: try YanglaoCoreTests.day("2020-12-31"),
              quotation: Quotation(text: "x"),
              note: nil) : nil)
      }
      let records = try (1...3).map { number in
        try Bool.random(using: &random)
          ? record(
            Int64(number), value("\(Int.random(in: 40...85, using: &random))"), on: "2025-0\(number)-28")
          : record(Int64(number), report(.done), on: "2025-0\(number)-28", subject: subject)
      }
      let today = try YanglaoCoreTests.day("2025-04-10")
      let found = try explanation(
        on: today.description, records, indicators: indicators, recurrence: recurrence)
      var (light, expected) = (found.evaluation.light, [TaskExplanation.Turn]())
      // Up to the day behind the last one on which anything is due.
      for distance in 1...266 {
        let day = today.advanced(by: distance)
        let next = try explanation(
          on: day.description, records, indicators: indicators, recurrence: recurrence)
        if next.evaluation.light != light {
          light = next.evaluation.light
          expected.append(.init(on: day, light: light, cause: next.cause))
        }
      }
      #expect(found.turns == expected, "\(recurrence)")
      told += expected.count
    }
    #expect(told > 0)
  }

  @Test func aCenturyOfMonthsIsToldAsWell() throws {
    let plan = try plan(
      [try task(due: "2025-12-31")],
      [
        indicator(
          (1...5).map { number in
            Target(
              aim: .atLeast(ExactDecimal(mantissa: Int64(number)) ?? .one),
              due: .last(ofMonth: 12, year: 2120) ?? .last,
              recurrence: .monthly, quotations: [])
          })
      ])
    let catalogue = Catalogue(plans: [plan], families: [], collectiveBodies: [], measures: [])
    let standing = try Standing(
      RecordingLedger(catalogue), on: try day("2021-01-01"), includingIndicators: true)
    let found = TaskExplanation(plan.tasks[0], in: plan, standing)
    #expect(found.turns.map { "\($0.on) \($0.light)" } == ["2025-12-01 yellow", "2026-01-01 red"])
  }

  @Test func timeThatAPaceDoesNotKeepUpWithMakesItYellowUntilItsValueIsOld() throws {
    let slipping = indicator(
      [try target(.atLeast(try number("60")), due: "2025-12-31")],
      baseline: Baseline(
        value: try number("40"), on: try day("2020-12-31"), quotation: Quotation(text: "x"), note: nil))
    let value = try record(1, value("57.2"), on: "2025-03-28")
    let found = try explanation(on: "2025-04-10", [value], indicators: [slipping])
    // 40 + 20 × 1570 ÷ 1826 = 57.1960…, and a day later 57.2070….
    #expect(
      found.turns.map { "\($0.on) \($0.light)" } == [
        "2025-04-20 yellow", "2025-05-01 green", "2025-12-01 yellow", "2026-01-01 red",
      ])
  }

  @Test func aTargetThatFallsDueBehindItsTaskIsWaitedFor() throws {
    let later = indicator([try target(.atLeast(try number("60")), due: "2026-06-30")])
    let records = [
      try record(1, report(.done), on: "2025-03-01", subject: subject),
      try record(2, value("50"), on: "2025-03-28"),
    ]
    let found = try explanation(on: "2025-04-10", records, indicators: [later])
    #expect(found.turns.map { "\($0.on) \($0.light)" } == ["2026-07-01 yellow"])
  }

  @Test func aLaggardMakesItYellow() throws {
    let missed = indicator([try target(.atLeast(try number("60")), due: "2024-12-31")])
    let value = try record(1, value("50"), on: "2024-12-31")
    let found = try explanation(on: "2025-06-30", [value], indicators: [missed])
    #expect(found.evaluation.light == .yellow)
    #expect(found.cause == .pressing(due: nil, laggards: true))
    #expect(found.laggards.map(\.evaluation.verdict) == [.missed])
    #expect(found.turns.map { "\($0.on) \($0.light)" } == ["2026-01-01 red"])
  }
}
