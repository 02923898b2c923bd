// A plan's evaluation: which day it is as of, which targets it judges, and what it counts.

import Testing

@testable import YanglaoCore

struct PlanEvaluationTests {
  private func period(_ from: String?, _ to: String) throws -> Plan {
    Plan(
      id: "p", revision: 1, title: "规划", kind: .workPlan,
      jurisdiction: Jurisdiction(name: "某县", level: .county, code: "640424", within: nil),
      period: try #require(Period(from: try from.map(day), to: try day(to))), source: "s", sections: [],
      tasks: [], indicators: [])
  }

  @Test(arguments: [
    ("2021-01-01", "2025-12-31", "2023-06-30"), ("2025-01-01", "2027-12-31", "2026-06-30"),
    ("2023-01-01", "2023-12-31", "2023-06-30"), ("2024-01-01", "2027-12-31", "2025-12-31"),
    ("2022-07-01", "2025-06-30", "2023-12-31"), ("2023-05-01", "2023-05-31", "2023-04-30"),
    ("2023-06-01", "2023-06-30", "2023-05-31"),
  ]) func theMiddleIsTheEndOfAMonth(_ from: String, _ to: String, _ middle: String) throws {
    #expect(try period(from, to).midterm == day(middle))
  }

  @Test func withoutABeginningThereIsNoMiddle() throws {
    #expect(try period(nil, "2025-12-31").midterm == nil)
  }

  private func evaluation(
    _ stage: PlanEvaluation.Stage, on today: String, _ values: [(String, String)]
  ) throws -> PlanEvaluation {
    let judged = indicator([
      try target(.atLeast(try number("60")), due: "2025-12-31"),
      try target(.atLeast(try number("80")), due: "2030-12-31"),
    ])
    let plan = try plan([try task(due: "2025-12-31")], [judged])
    let records = try values.enumerated().map { try record(Int64($0 + 1), value($1.0), on: $1.1) }
    let catalogue = Catalogue(plans: [plan], families: [], collectiveBodies: [], measures: [])
    return PlanEvaluation(
      plan,
      try Standing(RecordingLedger(catalogue, records), on: try day(today), includingIndicators: true),
      stage: stage)
  }

  private func told(_ evaluation: PlanEvaluation) -> [String] {
    evaluation.indicators.map { "\($0.evaluation.verdict.name) \($0.evaluation.instance.due)" }
  }

  /// The final evaluation shows what a plan left undone, although it is owed no longer.
  @Test func aClosedPlanKeepsWhatItLeftOverdue() throws {
    let plan = try plan([try task(due: "2025-06-30")]).closing(
      PlanClosing(on: try day("2025-09-01"), reason: nil))
    let catalogue = Catalogue(plans: [plan], families: [], collectiveBodies: [], measures: [])
    let standing = try Standing(RecordingLedger(catalogue, []), on: try day("2025-09-01"))
    #expect(PlanEvaluation(plan, standing, stage: .final).sections.map(\.overdue) == [1])
    #expect(PlanEvaluation(plan, standing).sections.map(\.overdue) == [0])
  }

  @Test func atTheEndWhatFellDueIsMetOrMissed() throws {
    #expect(
      told(try evaluation(.final, on: "2025-12-31", [("59.96", "2025-12-31")])) == ["missed 2025-12-31"])
    #expect(told(try evaluation(.final, on: "2025-12-31", [("60", "2025-12-31")])) == ["met 2025-12-31"])
    // A value of the next day comes too late to count.
    #expect(
      told(try evaluation(.final, on: "2025-12-31", [("50", "2025-12-31"), ("60", "2026-01-01")]))
        == ["missed 2025-12-31"])
    #expect(
      told(try evaluation(.final, on: "2026-06-30", [("50", "2025-12-31"), ("60", "2026-01-01")]))
        == ["metLate 2025-12-31"], "later days judge the same target")
    #expect(
      told(try evaluation(.interim, on: "2025-12-31", [("59.96", "2025-12-31")])) == [
        "unknownPace 2025-12-31"
      ])
    #expect(
      told(try evaluation(.interim, on: "2026-01-01", [("59.96", "2025-12-31")])) == [
        "unknownPace 2030-12-31"
      ])
  }

  /// Only on the plan's last day is the day behind it looked at.
  @Test func afterTheEndADeadlineThatWasExtendedHasItsLastDayStill() throws {
    let plan = try plan([try task(due: "2025-12-31")])
    let extended = try record(
      1, .extended(until: day("2026-06-30"), late: false), on: "2025-12-01",
      subject: .task(plan: "p", id: "1"))
    let catalogue = Catalogue(plans: [plan], families: [], collectiveBodies: [], measures: [])
    for (today, overdue) in [("2025-12-31", 0), ("2026-06-30", 0), ("2026-07-01", 1)] {
      let standing = try Standing(RecordingLedger(catalogue, [extended]), on: try day(today))
      #expect(PlanEvaluation(plan, standing, stage: .final).sections.map(\.overdue) == [overdue], "\(today)")
    }
  }

  @Test func namesTheIrregularitiesOfTasksAndOfIndicators() throws {
    func fault(tasks: [String] = [], indicators: [String] = []) -> Irregularity {
      Irregularity(
        place: "正文", quote: nil, note: Note(chinese: "缺", english: nil), tasks: tasks, indicators: indicators)
    }
    let plan = try plan([try task(due: "2025-12-31")]).replacing(irregularities: [
      fault(tasks: ["1"]), fault(indicators: ["i"]), fault(),
    ])
    let catalogue = Catalogue(plans: [plan], families: [], collectiveBodies: [], measures: [])
    let standing = try Standing(RecordingLedger(catalogue), on: try day("2025-12-31"))
    #expect(PlanEvaluation(plan, standing).irregularities.count == 2)
  }

  @Test func tasksAreOverdueAtTheEnd() throws {
    let final = try evaluation(.final, on: "2025-12-31", [])
    #expect(final.sections.map(\.overdue) == [1])
    #expect(final.sections.map { $0.count(.notReported) } == [1])
    #expect(try evaluation(.interim, on: "2025-12-31", []).sections.map(\.overdue) == [0])
  }

  @Test func countsAddUp() throws {
    let standing = try Standing.sample(on: "2025-07-01")
    for plan in standing.catalogue.plans {
      for stage in PlanEvaluation.Stage.allCases {
        let found = PlanEvaluation(plan, standing, stage: stage)
        #expect(found.verdicts.reduce(0) { $0 + $1.indicators } == plan.indicators.count)
        #expect(
          found.verdicts.reduce(0) { $0 + $1.binding }
            == plan.indicators.count { $0.attribute == .binding })
        #expect(found.sections.reduce(0) { $0 + $1.tasks.count } == plan.tasks.count)
        for row in found.sections {
          #expect(TaskStatus.allCases.reduce(0) { $0 + row.count($1) } == row.tasks.count)
        }
      }
    }
  }
}
