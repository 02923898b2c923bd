// What differs between two plans, and what a plan keeps of its earlier revisions.

import Testing

@testable import YanglaoCore

@Suite struct PlanDifferenceTests {
  private func sample() throws -> Plan { try #require(try SampleCatalogue.make().plans.first) }

  private func revised(
    _ plan: Plan, _ revision: Int, tasks: [PolicyTask]? = nil, indicators: [Indicator]? = nil
  )
    -> Plan
  {
    Plan(
      id: plan.id, revision: revision, title: plan.title, kind: plan.kind, jurisdiction: plan.jurisdiction,
      period: plan.period, source: plan.source, sections: plan.sections, passages: plan.passages,
      tasks: tasks ?? plan.tasks, indicators: indicators ?? plan.indicators)
  }

  private func target(_ value: Int64, _ due: String) throws -> Target {
    Target(
      aim: .atLeast(try #require(ExactDecimal(mantissa: value))), due: try day(due),
      quotations: [Quotation(text: "x", asPrinted: "x")])
  }

  @Test func aPlanDoesNotDifferFromItself() throws {
    for plan in try SampleCatalogue.make().plans {
      #expect(PlanDifference(from: plan, to: plan).isEmpty)
    }
  }

  @Test func tellsWhatWasAddedRemovedAndChanged() throws {
    let plan = try sample()
    let (first, last) = (try #require(plan.tasks.first), try #require(plan.tasks.last))
    let later = first.replacing(
      deadline: Deadline(due: first.deadline.due.advanced(by: 1), basis: .plan))
    let copy = PolicyTask(
      id: "new", number: nil, section: first.section, title: "新任务", text: "x", departments: [],
      deadline: first.deadline)
    let new = revised(plan, 2, tasks: [later] + plan.tasks.dropFirst().dropLast() + [copy])
    let difference = PlanDifference(from: plan, to: new)
    let told = difference.changes.filter { $0.kind == .task }.map { "\($0.id) \($0.field)" }
    #expect(told == ["\(first.id) deadline", "new added", "\(last.id) removed"])
    #expect(difference.changes.first { $0.field == .deadline }?.from == .day(first.deadline.due))
    #expect(difference.added(.task) == 1 && difference.removed(.task) == 1 && difference.changed(.task) == 1)
    // The other way round, what was added is removed.
    let back = PlanDifference(from: new, to: plan)
    #expect(back.added(.task) == 1 && back.changes.contains { $0.id == "new" && $0.field == .removed })
  }

  @Test func projectsOfOneNameAreComparedInTheirOrder() throws {
    func project(_ investment: Int64) -> Project {
      Project(
        name: "养老院改造", investment: ExactDecimal(mantissa: investment), period: nil,
        quotations: [], note: nil)
    }
    let plan = try sample()
    let task = try #require(plan.tasks.first)
    func changes(_ old: [Int64], _ new: [Int64]) -> [String] {
      PlanDifference(
        from: revised(plan, 1, tasks: [task.replacing(projects: old.map(project))]),
        to: revised(plan, 2, tasks: [task.replacing(projects: new.map(project))])
      ).changes.filter { $0.kind == .project }.map { "\($0.field)" }
    }
    #expect(changes([100, 200], [100, 200]) == [])
    #expect(changes([100, 200], [100, 300]) == ["investment"])
    #expect(changes([100, 200], [100, 200, 300]) == ["added"])
    #expect(changes([100, 200, 300], [100]) == ["removed", "removed"])
  }

  @Test func whatStandsTwiceIsComparedTwice() throws {
    let plan = try sample()
    let fault = try #require(plan.irregularities.first)
    let (once, twice) = (
      plan.replacing(irregularities: [fault]), plan.replacing(irregularities: [fault, fault])
    )
    #expect(PlanDifference(from: twice, to: once).changes.map(\.field) == [.irregularity])
    #expect(PlanDifference(from: once, to: twice).changes.map(\.field) == [.irregularity])
    let duties = ["每月", "逐月"].map {
      ReportingDuty(what: "进展", recurrence: .monthly, quotations: [Quotation(text: $0)])
    }
    let reporting = plan.replacing(reporting: duties)
    #expect(PlanDifference(from: reporting, to: reporting).isEmpty)
    #expect(
      PlanDifference(from: reporting, to: plan.replacing(reporting: duties.reversed())).changes.map(\.field)
        == [.quotation, .quotation])
  }

  @Test func targetsOfOneDayBelongTogether() throws {
    let plan = try sample()
    let indicator = try #require(plan.indicators.first)
    let old = indicator.replacing(targets: [try target(50, "2025-12-31"), try target(60, "2027-12-31")])
    let new = indicator.replacing(
      targets: [try target(50, "2025-12-31"), try target(55, "2026-12-31"), try target(70, "2027-12-31")])
    let changes = PlanDifference(
      from: revised(plan, 1, indicators: [old]), to: revised(plan, 2, indicators: [new])
    ).changes
    #expect(changes.count == 2 && changes.allSatisfy { $0.field == .target })
    guard case .target(let from, _, _, _, _)? = changes.first?.from,
      case .target(let to, _, _, _, _)? = changes.first?.to
    else { return #expect(Bool(false), "\(changes)") }
    #expect(from == old.targets[1].aim && to == new.targets[2].aim)
    #expect(changes.last?.from == nil)
  }

  @Test func keepsWhatEarlierRevisionsHad() throws {
    let plan = try sample()
    let indicator = try #require(plan.indicators.first)
    func with(_ revision: Int, _ targets: [Target], _ tasks: [PolicyTask]) -> Plan {
      revised(plan, revision, tasks: tasks, indicators: [indicator.replacing(targets: targets)])
    }
    let (a, b) = (try target(50, "2027-12-31"), try target(60, "2027-12-31"))
    let revisions = [
      with(1, [a], plan.tasks), with(2, [a], Array(plan.tasks.dropLast())), with(4, [b], plan.tasks),
      with(5, [a], Array(plan.tasks.dropFirst())),
    ]
    let last = try #require(revisions.last).following(Array(revisions.dropLast()))
    #expect(last.history.tasks.map(\.thing.id) == [try #require(plan.tasks.first).id])
    #expect(last.history.tasks.map(\.revision) == [5])
    #expect(last.indicators[0].earlierTargets.map(\.revision) == [2, 4])
    #expect(last.indicators[0].earlierTargets.map { $0.targets[0].aim } == [a.aim, b.aim])
    let second = revisions[1].following([revisions[0]])
    #expect(second.history.tasks.map(\.revision) == [2])
    #expect(second.indicators[0].earlierTargets.isEmpty)
  }

  @Test func aClosedPlanOwesNothingFromTheDayOn() throws {
    let catalogue = try SampleCatalogue.make()
    let plans = catalogue.plans.map { $0.closing(PlanClosing(on: Day(iso: "2030-01-01")!, reason: nil)) }
    let closed = Catalogue(
      plans: plans, families: catalogue.families, collectiveBodies: catalogue.collectiveBodies,
      measures: catalogue.measures)
    func overdue(_ day: String) throws -> Int {
      let standing = try Standing(
        RecordingLedger(closed), on: try YanglaoCoreTests.day(day), includingIndicators: true)
      let kinds = Set(Obligation.Kind.allCases)
      return ObligationReport.overdue(standing, filter: TaskFilter(), kinds: kinds, by: nil).rows.count
    }
    #expect(try overdue("2029-12-31") > 0)
    #expect(try overdue("2030-01-01") == 0)
    let standing = try Standing(RecordingLedger(closed), on: try day("2030-01-01"), includingIndicators: true)
    let task = try #require(plans[0].tasks.first)
    #expect(standing.evaluation(of: task, in: plans[0]).light == .grey)
    let period = try #require(Period(from: try day("2030-01-01"), to: try day("2030-01-31")))
    let missing = try MissingReport(
      RecordingLedger(closed), for: period, filter: TaskFilter(), on: try day("2030-03-01"))
    #expect(missing.groups.isEmpty)
  }

  @Test func departmentsAreAddedOrRefused() throws {
    var register = DepartmentRegister(
      families: [DepartmentFamily(id: "health", name: "卫生健康", nameInEnglish: "Health", names: ["卫健局"])],
      collectiveBodies: [CollectiveBody(name: "各乡镇", nameInEnglish: "Townships")])
    let counts = try register.add(
      DepartmentRegister(
        families: [
          DepartmentFamily(id: "health", name: "卫生健康", nameInEnglish: "Health", names: ["卫健局", "卫计局"]),
          DepartmentFamily(id: "wolf", name: "狼", nameInEnglish: "Wolf", names: ["狼办"]),
        ], collectiveBodies: []))
    #expect(counts == (2, 1, 0))
    #expect(register.families.map(\.names) == [["卫健局", "卫计局"], ["狼办"]])
    let before = register.families.map(\.names)
    let error = #expect(throws: DepartmentConflicts.self) {
      try register.add(
        DepartmentRegister(
          families: [
            DepartmentFamily(id: "health", name: "健康", nameInEnglish: "x", names: []),
            DepartmentFamily(id: "wolf", name: "狼", nameInEnglish: "Wolf", names: ["卫健局", "各乡镇"]),
          ], collectiveBodies: []))
    }
    #expect(
      error?.conflicts == [
        .renamesFamily("health", from: "卫生健康", to: "健康"),
        .nameOfAnotherFamily("卫健局", family: "wolf", other: "health"), .nameOfCollectiveBody("各乡镇"),
      ])
    #expect(register.families.map(\.names) == before)
  }
}
