import Testing

@testable import YanglaoCore

struct ObligationReportTests {
  private typealias Key = GroupKey

  private func overdue(
    by grouping: ObligationReport.Grouping? = nil,
    kinds: Set<Obligation.Kind> = Set(Obligation.Kind.allCases),
    _ records: [Record] = [], _ change: (inout TaskFilter) -> Void = { _ in }
  ) throws -> ObligationReport {
    var filter = TaskFilter()
    change(&filter)
    return ObligationReport.overdue(try .sample(records), filter: filter, kinds: kinds, by: grouping)
  }

  private func names(_ rows: [ObligationReport.Row]) -> Set<String> {
    Set(rows.map { "\($0.obligation.reference) \($0.obligation.due)" })
  }

  @Test(arguments: ObligationReport.Grouping.allCases)
  func losesNothingInGroups(_ grouping: ObligationReport.Grouping) throws {
    let filters: [(inout TaskFilter) -> Void] = [
      { _ in }, { $0.roles = [.cooperating] }, { $0.sections = ["养老服务"] }, { $0.texts = ["床位"] },
      { $0.departments = DepartmentSelection(includesUnassigned: true) },
      {
        $0.departments = DepartmentSelection(
          departments: [.init(code: "640001", name: "西江县民政局")], includesUnassigned: true)
      },
    ]
    for (index, change) in filters.enumerated() {
      let report = try overdue(by: grouping) { change(&$0) }
      #expect(!report.rows.isEmpty, "filter \(index)")
      #expect(names(report.groups.flatMap(\.rows)) == names(report.rows), "filter \(index)")
      #expect(report.groups.allSatisfy { group in group.rows.allSatisfy { $0.group == group.key } })
      #expect(Set(report.groups.map(\.key)).count == report.groups.count)
    }
  }

  @Test func countsDistinctThings() throws {
    let report = try overdue()
    #expect(report.rows.count == 19)
    #expect(report.rows.count { $0.obligation.reference == "town/2" } == 12)
    let expected = ObligationReport.Counts(
      tasks: 4, milestones: 1, targets: 2, pairs: 13, unassigned: 2,
      days: try day("2024-12-31").days(
        until: day("2025-07-01"))...day("2021-06-30").days(
          until: day("2025-07-01")))
    #expect(report.counts == expected)
  }

  /// Few departments are told apart in another way than many.
  @Test(arguments: [3, 15, 16, 17, 40]) func namesEachDepartmentOnce(_ count: Int) throws {
    let names = (1...count).map { "西江县第\($0)局" }
    let departments = [Role.lead, .responsible].flatMap { role in
      names.map { Assignment(name: $0, asPrinted: $0, role: role) }
    }
    let plan = try plan([try task(due: "2024-12-31", departments: departments)])
    let found = plan.tasks.departments(TaskFilter(), in: plan)
    #expect(found.map(\.name) == names)
    #expect(found.allSatisfy { $0.role == .lead })
    let standing = try Standing.sample(
      of: Catalogue(plans: [plan], families: [], collectiveBodies: [], measures: []))
    let report = ObligationReport.overdue(standing, filter: TaskFilter(), kinds: [.task], by: .department)
    #expect(report.groups.count == count)
    #expect(report.groups.allSatisfy { $0.counts.tasks == 1 && $0.counts.pairs == count })
    #expect(report.counts.pairs == count)
  }

  @Test func countsATaskAndItsMilestonesAsThingsOfTheirOwn() throws {
    let milestones = try ["1", "2"].map {
      Milestone(
        id: $0, title: "节点", due: try day("2024-06-30"), firm: true, project: nil, quotations: [], note: nil)
    }
    let plan = try plan([try task(due: "2024-12-31").replacing(milestones: milestones)])
    let standing = try Standing.sample(
      of: Catalogue(plans: [plan], families: [], collectiveBodies: [], measures: []))
    let report = ObligationReport.overdue(
      standing, filter: TaskFilter(), kinds: [.task, .milestone], by: .plan)
    #expect((report.counts.tasks, report.counts.milestones) == (1, 2))
  }

  @Test func aTaskStandsOnceUnderAFamilyAndFamiliesInTheirOrder() throws {
    func assignment(_ name: String) -> Assignment {
      Assignment(name: name, asPrinted: name, role: .responsible)
    }
    func keys(_ names: String...) throws -> [(key: Key, rows: Int)] {
      let plan = try plan([try task(due: "2024-12-31", departments: names.map(assignment))])
      let standing = try Standing.sample(
        of: Catalogue(
          plans: [plan], families: SampleCatalogue.families, collectiveBodies: [], measures: []))
      let report = ObligationReport.overdue(standing, filter: TaskFilter(), kinds: [.task], by: .family)
      return report.groups.map { ($0.key, $0.rows.count) }
    }
    let both = try keys("某县卫健局", "某县卫生健康局")
    #expect(both.map(\.key) == [.family("health")])
    #expect(both.map(\.rows) == [1])
    #expect(
      try keys("某县人社局", "某县自然资源").map(\.key) == [.family("resources"), .family("personnel")])
  }

  /// The tables answer for all tasks alone: whatever a filter leaves out, the rules must count.
  @Test func tablesAreAskedOnlyOfAllTasks() throws {
    func question(
      by grouping: ObligationReport.Grouping = .department, kinds: Set<Obligation.Kind> = [.task],
      _ change: (inout TaskFilter) throws -> Void = { _ in }
    ) throws -> ObligationTally.Question? {
      var filter = TaskFilter()
      try change(&filter)
      let today = try day("2025-07-01")
      return ObligationTally.Question(filter, kinds: kinds, by: grouping, from: nil, before: today, on: today)
    }
    #expect(try question() != nil)
    #expect(try question { $0.plans = ["town"] } != nil)
    let changes: [(inout TaskFilter) throws -> Void] = [
      { $0.departments = DepartmentSelection(includesUnassigned: true) }, { $0.roles = [.lead] },
      { $0.sections = ["一"] }, { $0.texts = ["床位"] }, { $0.statuses = [.inProgress] },
      { $0.dueBefore = try day("2025-01-01") }, { $0.dueAfter = try day("2025-01-01") },
    ]
    for (index, change) in changes.enumerated() {
      let asked = try question { try change(&$0) }
      #expect(asked == nil, "filter \(index)")
    }
    #expect(try question(by: .plan) == nil && question(by: .section) == nil)
    #expect(try question(kinds: [.task, .indicator]) == nil)
  }

  @Test func countsAddUpWhicheverComesFirst() {
    let (early, late) = (
      ObligationReport.Counts(one: .task, days: 9, departments: 0),
      ObligationReport.Counts(one: .milestone, days: 3, departments: 2)
    )
    var sum = ObligationReport.Counts.none
    sum += early
    #expect(sum == early)
    sum += late
    sum += .none
    #expect(
      sum
        == ObligationReport.Counts(
          tasks: 1, milestones: 1, targets: 0, pairs: 2, unassigned: 1, days: 3...9))
  }

  @Test func countsTwoTargetsOfAnIndicatorAsTwo() throws {
    let period = try #require(Period(named: "2023-01-01..2026-12-31"))
    let report = ObligationReport.due(
      try .sample(), within: period, filter: TaskFilter(), kinds: [.indicator], by: .plan)
    #expect(report.rows.map(\.obligation.reference).count { $0 == "town/beds" } == 4)
    #expect(report.counts.targets == 3)
    #expect(report.counts.pairs == 8)
    #expect(report.groups.map(\.counts) == [report.counts])
  }

  @Test func countsAPairOnceForEachDepartmentThatIsAskedFor() throws {
    // 民政局 leads one task of the target and cooperates in the other.
    let report = try overdue(by: .department) {
      $0.departments = DepartmentSelection(departments: [.init(code: "640001", name: "西江县民政局")])
      $0.roles = [.cooperating]
    }
    #expect(report.groups.map(\.key) == [.department(.init(code: "640001", name: "西江县民政局"))])
    #expect(report.counts.tasks == 1)
    #expect(report.counts.targets == 1)
    #expect(report.counts.pairs == 2)
    #expect(report.groups.flatMap(\.rows).allSatisfy { $0.assignment?.role == .cooperating })
  }

  @Test func findsTheAskedRoleOfADepartmentThatHasSeveral() throws {
    // Both tasks deliver the target: in the first 民政局 leads, in the second it cooperates.
    let report = try overdue(by: .department, kinds: [.indicator]) { $0.roles = [.cooperating] }
    let own = Key.department(.init(code: "640001", name: "西江县民政局"))
    #expect(report.groups.first { $0.key == own }?.counts.targets == 1)
    #expect(report.counts.pairs == 2)
  }

  @Test func daysRunDownFromTheMostOverdue() throws {
    let days = try overdue().rows.map(\.days)
    #expect(days == days.sorted(by: >))
    #expect(try days.first == day("2021-06-30").days(until: day("2025-07-01")))
  }

  @Test func daysAheadCountUpFromTheNearest() throws {
    let period = try #require(Period(named: "2025-07-01..2026-12-31"))
    let report = ObligationReport.due(
      try .sample(), within: period, filter: TaskFilter(), kinds: [.task, .indicator], by: nil)
    #expect(report.rows.map(\.days) == [183, 548, 548])
    #expect(report.counts.days == 183...548)
    #expect(report.groups.isEmpty)
  }

  @Test func whatIsDueTodayIsNotOverdue() throws {
    let standing = try Standing.sample(on: "2024-06-30")
    let report = ObligationReport.overdue(standing, filter: TaskFilter(), kinds: [.task], by: nil)
    #expect(!report.rows.contains { $0.obligation.reference == "town/3" })
    let next = ObligationReport.overdue(
      try .sample(on: "2024-07-01"), filter: TaskFilter(), kinds: [.task], by: nil)
    #expect(next.rows.first { $0.obligation.reference == "town/3" }?.days == 1)
  }

  @Test func leavesOutWhatIsDone() throws {
    let done = try record(1, report(.done), on: "2025-01-01", subject: .task(plan: "city", id: "1"))
    #expect(try !overdue([done]).rows.contains { $0.obligation.reference == "city/1" })
  }

  @Test func plansStandInTheCataloguesOrder() throws {
    #expect(try overdue(by: .plan).groups.map(\.key) == [.plan("town"), .plan("city")])
  }

  @Test func sectionsStandInTheirPlansOrder() throws {
    #expect(
      try overdue(by: .section).groups.map(\.key) == [
        .section(plan: "town", section: "1"), .section(plan: "town", section: "2.1"),
        .noSection(plan: "town"),
        .section(plan: "city", section: "9"), .section(plan: "city", section: "3"),
      ])
  }

  @Test func yearsRunUp() throws {
    #expect(
      try overdue(by: .year).groups.map(\.key) == [.year(2021), .year(2022), .year(2023), .year(2024)])
  }

  @Test func departmentsWithTheMostRowsLeadAndTheUnassignedCloseTheList() throws {
    let groups = try overdue(by: .department).groups
    #expect(groups.first?.key == .department(.init(code: "640001", name: "西江县民政局")))
    #expect(groups.last?.key == .unassigned)
    #expect(groups.last?.counts.unassigned == 2)
    let counts = groups.dropLast().map(\.rows.count)
    #expect(counts == counts.sorted(by: >))
  }

  @Test func aMergedBureauStandsUnderEachOfItsFamilies() throws {
    let keys = try overdue(by: .family).groups.map(\.key)
    #expect(keys.contains(.family("housing")))
    #expect(keys.contains(.family("resources")))
    #expect(keys.contains(.withoutFamily(.init(code: "640001", name: "各乡（镇）"))))
    #expect(keys.contains(.withoutFamily(.init(code: "640002", name: "东江市某某中心"))))
  }

  @Test func anEmptyReportHasNoGroups() throws {
    let report = try overdue(by: .section) { $0.texts = ["没有的字"] }
    #expect(report.rows.isEmpty)
    #expect(report.groups.isEmpty)
    #expect(report.counts == ObligationReport.Counts())
  }
}
