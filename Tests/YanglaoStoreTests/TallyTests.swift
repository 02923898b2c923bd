// Counts from the tables are those of the rules at their edges too.

import Testing
import YanglaoCore
import YanglaoData

@testable import YanglaoStore

struct TallyTests {
  /// What the tables count of a plan, with what they leave to the documents, and what the rules list.
  /// - Parameter period: What falls due within it; nil for what is overdue.
  private func counts(
    _ ledger: SQLiteLedger, of plan: String, within period: Period? = nil,
    by grouping: ObligationReport.Grouping,
    on day: Day
  ) throws -> (tables: [String], rules: [String]) {
    var filter = TaskFilter()
    filter.plans = [plan]
    let kinds: Set<Obligation.Kind> = [.task, .milestone]
    func report(_ standing: Standing) -> ObligationReport {
      period.map { .due(standing, within: $0, filter: filter, kinds: kinds, by: grouping) }
        ?? .overdue(standing, filter: filter, kinds: kinds, by: grouping)
    }
    let question = try #require(
      ObligationTally.Question(
        filter, kinds: kinds, by: grouping, from: period?.from, before: period?.to.advanced(by: 1) ?? day,
        on: day))
    let tally = try #require(try ledger.tally(question, knownAt: nil))
    let rest = try Standing(ledger, question.rest, on: day, values: .none)
    let whole = try Standing(ledger, .documents(), on: day, values: .none)
    func lines(_ report: ObligationReport) -> [String] { report.groups.map { "\($0.key) \($0.counts)" } }
    return (lines(report(rest).adding(tally, rest.catalogue)), lines(report(whole)))
  }

  @Test func whatIsDueOnTheDayIsNotOverdue() throws {
    let ledger = try Workplace().ledger()
    let plan = try #require(try ledger.catalogue().plan("jingyuan"))
    let days = Set(plan.tasks.map(\.deadline.due) + plan.tasks.flatMap(\.milestones).map(\.due)).sorted()
    var found: Set<[String]> = []
    for day in days.prefix(3) + days.suffix(1) {
      for day in [day, day.advanced(by: 1)] {
        let (tables, rules) = try counts(ledger, of: plan.id, by: .year, on: day)
        #expect(tables == rules, "\(day)")
        found.insert(rules)
      }
    }
    #expect(found.count > 4, "\(found)")
  }

  @Test func aPeriodHasItsFirstDayAndItsLast() throws {
    let ledger = try Workplace().ledger()
    let plan = try #require(try ledger.catalogue().plan("jingyuan"))
    let days = Set(plan.tasks.map(\.deadline.due) + plan.tasks.flatMap(\.milestones).map(\.due)).sorted()
    for day in days.prefix(3) + days.suffix(1) {
      let period = try #require(Period(from: day, to: day))
      let (tables, rules) = try counts(ledger, of: plan.id, within: period, by: .year, on: day)
      #expect(tables == rules && !rules.isEmpty, "\(day)")
    }
  }

  /// What was reported on the day itself, on the one before, or the one after, counts once.
  @Test(arguments: [-1, 0, 1]) func aTaskReportedOnTheDayCountsOnce(_ days: Int) throws {
    let ledger = try Workplace().ledger()
    let report = Sample.content(.report(TaskReport(step: .inProgress)))
    _ = try ledger.append(alone: report)
    let (tables, rules) = try counts(
      ledger, of: report.subject.plan, by: .department, on: report.asOf.advanced(by: days))
    #expect(tables == rules && !rules.isEmpty)
  }

  @Test func aTaskOfTwoDepartmentsOfAFamilyCountsOnceUnderIt() throws {
    let ledger = try Workplace().ledger()
    try addPlan(to: ledger, calling: "泾源县民社局")
    let (tables, rules) = try counts(ledger, of: "own", by: .family, on: Sample.day("2027-01-01"))
    #expect(tables == rules)
  }

  /// Adds a plan `own`, in which the finance department of another one is called otherwise.
  private func addPlan(to ledger: SQLiteLedger, calling name: String) throws {
    let text = String(decoding: try #require(BundledData.bytes(of: "plans/jingyuan.json")), as: UTF8.self)
      .replacing(#""id": "jingyuan""#, with: #""id": "own""#).replacing("泾源县财政局", with: name)
    let document = Array(text.utf8)
    try ledger.writing {
      _ = try ledger.append(
        PlanChange(.added(try PlanReader.plan(from: document, file: "own")), document: document, by: "张三"))
    }
  }

  /// Records stay what they come to, and nothing else is counted than the rules do.
  @Test func aDepartmentIsCountedUnderAFamilyThatItGetsLater() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    try addPlan(to: ledger, calling: "泾源县云朵中心")
    for task in try #require(try ledger.catalogue().plan("own")).tasks.prefix(4) {
      _ = try ledger.append(
        alone: RecordDraft(
          subject: .task(plan: "own", id: task.id), content: .report(TaskReport(step: .done)),
          asOf: Sample.day("2026-01-01"), by: "张三"))
    }
    let day = Sample.day("2027-01-01")
    let (first, rules) = try counts(ledger, of: "own", by: .family, on: day)
    #expect(first == rules && first.contains { $0.contains("云朵中心") })
    let register = """
      {"families": [{"family": "clouds", "name": "云", "nameEn": "Clouds", "names": ["云朵中心"]}], "collectiveBodies": []}
      """
    try ledger.writing { try ledger.appendDepartments(Array(register.utf8), by: "张三") }
    let (second, rulesOfFamilies) = try counts(ledger, of: "own", by: .family, on: day)
    #expect(second == rulesOfFamilies && second.contains { $0.contains("clouds") })
    #expect(second.count == first.count && second != first)
    #expect(try ledger.check() == [])
  }
}
