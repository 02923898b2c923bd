import Testing

@testable import YanglaoCore

struct ProgressReportTests {
  private static let beds = Subject.indicator(plan: "town", id: "beds")
  private static let age = Subject.indicator(plan: "town", id: "age")

  private func task(_ reference: String) -> Subject {
    let parts = reference.split(separator: "/").map(String.init)
    return .task(plan: parts[0], id: parts[1])
  }

  /// On 2025-07-01: city/1 closed in time, city/2 closed late, town/3 suspended, town/2 overdue.
  private func records() throws -> [Record] {
    [
      try record(1, report(.done), on: "2021-06-30", subject: task("city/1")),
      try record(2, report(.verify), on: "2021-09-01", subject: task("city/1")),
      try record(3, report(.done), on: "2023-01-01", subject: task("city/2")),
      try record(4, report(.verify), on: "2023-01-02", subject: task("city/2")),
      try record(5, report(.suspend), on: "2024-01-01", subject: task("town/3")),
      try record(6, value("79.9"), on: "2024-12-31", subject: Self.age),
    ]
  }

  private func progress(
    by grouping: ProgressReport.Grouping? = nil, on day: String = "2025-07-01", _ records: [Record]? = nil,
    _ change: (inout TaskFilter) -> Void = { _ in }
  ) throws -> ProgressReport {
    var filter = TaskFilter()
    change(&filter)
    return ProgressReport(
      try .sample(on: day, records ?? self.records()), filter: filter, by: grouping)
  }

  @Test func namesThatLookAlikeAreGroupsOfTheirOwn() throws {
    let assignments = try lookAlikes.enumerated().map { index, name in
      try record(
        Int64(index + 1), .assignment(department: name, role: .lead), on: "2024-01-01",
        subject: task("town/3"))
    }
    let report = try progress(by: .department, assignments)
    for name in lookAlikes {
      let row = report.rows.first { $0.group == .department(.init(code: "640001", name: name)) }
      #expect(row?.counts.tasks == 1)
    }
    #expect(report.total.pairs == 11)
  }

  @Test func countsEveryState() throws {
    let counts = try progress().total
    #expect(counts.tasks == 5)
    #expect(counts[.red] == 1)
    #expect(counts[.green] == 1)
    #expect(counts[.grey] == 3)
    #expect(counts[.verified] == 2)
    #expect(counts[.suspended] == 1)
    #expect(counts[.notReported] == 2)
    #expect(counts.closedInTime == 1)
    #expect(counts.closedLate == 1)
    #expect(counts.indicators == 2)
    #expect(counts[.missed] == 1)
    #expect(counts[.noData] == 1)
    #expect(counts.unjudged == 1)
    #expect(counts.binding == 1)
    #expect(counts.pairs == 9)
    #expect(counts.unassigned == 1)
  }

  /// Of a task of every month, January is confirmed: the rest is owed, and nothing is closed.
  @Test func aVerifiedInstanceClosesNoTask() throws {
    let confirmed = [
      try record(1, report(.done), on: "2023-01-31", subject: task("town/2")),
      try record(2, report(.verify), on: "2023-02-05", subject: task("town/2")),
    ]
    let counts = try progress(on: "2023-03-01", confirmed) { $0.plans = ["town"] }.total
    #expect((counts[.red], counts[.grey], counts[.verified]) == (1, 0, 1))
    #expect((counts.closedInTime, counts.closedLate) == (0, 0))
  }

  @Test func leavesOutAPlanThatIsNoLongerTrackedUnlessItIsNamed() throws {
    let closing = PlanClosing(on: try day("2025-06-30"), reason: nil)
    let catalogue = try SampleCatalogue.make().replacing("town") { $0.closing(closing) }
    func progress(on day: String, _ plans: Set<String> = []) throws -> ProgressReport {
      var filter = TaskFilter()
      filter.plans = plans
      return ProgressReport(try .sample(on: day, records(), of: catalogue), filter: filter, by: .plan)
    }
    let report = try progress(on: "2025-06-30")
    #expect(report.rows.map(\.group) == [.plan("city")])
    #expect((report.total.tasks, report.total.indicators) == (2, 0))
    #expect(report.laggards.isEmpty)
    for report in [try progress(on: "2025-06-29"), try progress(on: "2025-06-30", ["town"])] {
      #expect(report.rows.contains { $0.group == .plan("town") })
      #expect((report.total[.missed], report.total.indicators) == (1, 2))
      #expect(report.laggards.map(\.indicator.id) == ["age"])
    }
  }

  @Test(arguments: ProgressReport.Grouping.allCases) func everyCountAddsUp(
    _ grouping: ProgressReport.Grouping
  ) throws {
    let report = try progress(by: grouping)
    for counts in report.rows.map(\.counts) + [report.total] {
      #expect(Light.allCases.reduce(0) { $0 + counts[$1] } == counts.tasks)
      #expect(TaskStatus.allCases.reduce(0) { $0 + counts[$1] } == counts.tasks)
      #expect(counts.closedInTime + counts.closedLate == counts[.verified])
      #expect(Verdict.inOrder.reduce(0) { $0 + counts[$1] } == counts.indicators)
    }
    #expect(Set(report.rows.map(\.group)).count == report.rows.count)
    #expect(report.rows.reduce(0) { $0 + $1.counts.tasks } >= report.total.tasks, "no task is lost")
    #expect(report.rows.reduce(0) { $0 + $1.counts.indicators } >= report.total.indicators)
  }

  @Test func aTaskOfSeveralDepartmentsCountsUnderEachAndOnceInTotal() throws {
    let report = try progress(by: .department)
    #expect(report.rows.reduce(0) { $0 + $1.counts.tasks } == report.total.pairs + report.total.unassigned)
    let civil = try #require(
      report.rows.first { $0.group == .department(.init(code: "640001", name: "西江县民政局")) })
    #expect(civil.counts.tasks == 2)
    #expect(civil.counts.indicators == 1)
    #expect(report.rows.last?.group == .unassigned)
    #expect(report.rows.last?.counts.indicators == 1, "an indicator of no task is nobody's")
  }

  @Test func measuresAndAttributesCountTheTasksThatDeliverThem() throws {
    let measures = try progress(by: .measure)
    #expect(
      measures.rows.map(\.group) == [
        .measure("nursing-bed-share"), .measure("life-expectancy"), .noIndicator,
      ])
    #expect(measures.rows.map(\.counts.tasks) == [2, 0, 3])
    #expect(
      try progress(by: .attribute).rows.map(\.group) == [
        .attribute(.binding), .attribute(.expected), .noIndicator,
      ])
  }

  /// However many tasks a measure has, and wherever the one stands that delivers nothing.
  @Test func measuresStandInTheCataloguesOrderBehindATaskOfNone() throws {
    let tasks = try ["1", "2", "3", "4"].map {
      PolicyTask(
        id: $0, number: nil, section: "1", title: "任务", text: "正文", departments: [],
        deadline: Deadline(due: try day("2025-12-31"), basis: .plan))
    }
    let indicators = try [("many", ["2", "3"]), ("few", ["4"])].map { id, tasks in
      Indicator(
        id: id, measure: id, name: "指标", kind: .share, unit: "%", counting: .level, attribute: .expected,
        tasks: tasks, targets: [try target(.atLeast(try number("60")), due: "2025-12-31")])
    }
    let measures = ["few", "many"].map {
      Measure(id: $0, name: $0, nameInEnglish: $0, kind: .share, unit: "%", direction: .up)
    }
    let standing = try Standing.sample(
      on: "2023-12-31",
      of: Catalogue(
        plans: [try plan(tasks, indicators)], families: [], collectiveBodies: [], measures: measures))
    let report = ProgressReport(standing, filter: TaskFilter(), by: .measure)
    #expect(report.rows.map(\.group) == [.measure("few"), .measure("many"), .noIndicator])
  }

  @Test func aFilterOfTasksLeavesIndicatorsOfNoTaskOut() throws {
    let report = try progress {
      $0.departments =
        $0.departments ?? DepartmentSelection(departments: [.init(code: "640001", name: "西江县卫健局")])
    }
    #expect(report.total.tasks == 1)
    #expect(report.total.indicators == 1)
    #expect(report.laggards.isEmpty)
    #expect(!report.isAlarming)
  }

  @Test func bindingIndicatorsThatAlarmComeFirst() throws {
    // The year's 5% of town/beds is missed after 2026; the expected one was missed before.
    let records = try records() + [try record(7, value("4"), on: "2026-12-31", subject: Self.beds)]
    let report = try progress(on: "2027-01-01", records)
    #expect(report.laggards.map(\.indicator.id) == ["beds", "age"])
    #expect(report.laggards.map(\.isAlarming) == [true, false])
    #expect(report.isAlarming)
    #expect(report.total.bindingAlarming == 1)
    #expect(try !progress(on: "2025-07-01").isAlarming, "an expected one alarms nobody")
  }

  @Test func ofOneVerdictTheBindingIndicatorComesFirst() throws {
    let indicators = try [Indicator.Attribute.expected, .binding].map { attribute in
      Indicator(
        id: attribute.rawValue, measure: "m", name: "指标", kind: .share, unit: "%", counting: .level,
        attribute: attribute, tasks: ["1"],
        baseline: Baseline(
          value: try number("45"), on: try day("2020-12-31"), quotation: Quotation(text: "x"), note: nil),
        targets: [try target(.atLeast(try number("60")), due: "2025-12-31")])
    }
    let records = try indicators.enumerated().map {
      try record(
        Int64($0 + 1), value("53"), on: "2023-12-31", subject: .indicator(plan: "p", id: $1.id))
    }
    let plan = try plan([try YanglaoCoreTests.task(due: "2025-12-31")], indicators)
    let standing = try Standing.sample(
      on: "2023-12-31", records,
      of: Catalogue(plans: [plan], families: [], collectiveBodies: [], measures: []))
    let laggards = ProgressReport(standing, filter: TaskFilter()).laggards
    #expect(laggards.map(\.evaluation.verdict) == [.behind, .behind])
    #expect(laggards.map(\.indicator.id) == ["binding", "expected"])
  }

  @Test func doneOnTheDeadlineIsInTimeHoweverLateItIsVerified() throws {
    let done = try record(1, report(.done), on: "2024-06-30", subject: task("town/3"))
    let verified = try record(2, report(.verify), on: "2024-09-30", subject: task("town/3"))
    #expect(try progress([done, verified]).total.closedInTime == 1)
    let late = try record(1, report(.done), on: "2024-07-01", subject: task("town/3"))
    #expect(try progress([late, verified]).total.closedLate == 1)
    let extended = try record(
      3, .extended(until: day("2024-07-01"), late: false), on: "2024-06-01", subject: task("town/3"))
    #expect(try progress([late, verified, extended]).total.closedInTime == 1)
  }
}
