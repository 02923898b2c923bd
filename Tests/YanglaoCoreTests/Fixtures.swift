// Small plans and records that the tests of rules are about.

import Testing

@testable import YanglaoCore

func day(_ text: String) throws -> Day { try #require(Day(iso: text)) }

func number(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }

func record(
  _ number: Int64, _ content: RecordContent, on asOf: String, replaces: Int64? = nil,
  subject: Subject = .indicator(plan: "p", id: "i")
) throws -> Record {
  Record(
    number: number,
    draft: RecordDraft(
      subject: subject, content: content, asOf: try day(asOf), by: "tester", replaces: replaces),
    recordedAt: Instant(microseconds: number))
}

/// Two names that Unicode calls equal, and that are two names to the ledger.
let lookAlikes = ["西江县caf\u{E9}局", "西江县cafe\u{301}局"]

/// The names in UTF-8: what Unicode calls equal differs there.
func bytes(_ names: some Sequence<String>) -> [[UInt8]] { names.map { Array($0.utf8) } }

func value(_ text: String) throws -> RecordContent {
  let parts = text.split(separator: "/").map(String.init)
  if parts.count == 2 {
    return .observation(
      .quantity(
        .fraction(
          numerator: try YanglaoCoreTests.number(parts[0]), denominator: try YanglaoCoreTests.number(parts[1])
        )))
  }
  return .observation(.quantity(.number(try YanglaoCoreTests.number(text))))
}

func report(_ step: TaskStep, percent: String? = nil) -> RecordContent {
  .report(TaskReport(step: step, percent: percent.flatMap { ExactDecimal($0) }))
}

func indicator(
  _ targets: [Target], kind: Indicator.Kind = .share, unit: String? = "%",
  counting: Indicator.Counting = .level,
  baseline: Baseline? = nil
) -> Indicator {
  Indicator(
    id: "i", measure: "i", name: "指标", kind: kind, unit: unit, counting: counting, attribute: .expected,
    tasks: ["1"],
    baseline: baseline, targets: targets)
}

func target(_ aim: Aim, due: String, recurrence: Recurrence = .once) throws -> Target {
  Target(aim: aim, due: try day(due), recurrence: recurrence, quotations: [])
}

func task(due: String, recurrence: Recurrence = .once, departments: [Assignment] = []) throws -> PolicyTask {
  PolicyTask(
    id: "1", number: nil, section: "1", title: "任务", text: "正文", departments: departments,
    deadline: Deadline(due: try day(due), basis: .plan, recurrence: recurrence))
}

func plan(_ tasks: [PolicyTask], _ indicators: [Indicator] = []) throws -> Plan {
  Plan(
    id: "p", revision: 1, title: "规划", kind: .workPlan,
    jurisdiction: Jurisdiction(name: "某县", level: .county, code: "640424", within: nil),
    period: try #require(Period(from: try day("2021-01-01"), to: try day("2025-12-31"))), source: "s",
    sections: [Section(id: "1", number: nil, title: "一")], tasks: tasks, indicators: indicators)
}
