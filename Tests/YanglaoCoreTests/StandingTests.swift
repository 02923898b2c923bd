import Testing

@testable import YanglaoCore

struct StandingTests {
  private let subject = Subject.task(plan: "town", id: "3")
  private let beds = Subject.indicator(plan: "town", id: "beds")

  private func state(_ standing: Standing) throws -> TaskState {
    let plan = try #require(standing.catalogue.plan("town"))
    return standing.state(of: try #require(plan.task("3")), in: plan)
  }

  @Test func laterWordsDoNotHoldYet() throws {
    let records = [
      try record(1, report(.inProgress), on: "2024-01-01", subject: subject),
      try record(2, report(.done), on: "2024-06-01", subject: subject),
    ]
    #expect(try state(.sample(on: "2023-12-31", records)).status == .notReported)
    #expect(try state(.sample(on: "2024-05-31", records)).status == .inProgress)
    #expect(try state(.sample(on: "2024-06-01", records)).status == .reportedDone)
  }

  @Test func judgesByWhatWasKnown() throws {
    let records = [
      try record(1, report(.done), on: "2024-06-01", subject: subject),
      try record(2, report(.inProgress), on: "2024-06-01", replaces: 1, subject: subject),
    ]
    #expect(try state(.sample(knownAt: Instant(microseconds: 0), records)).status == .notReported)
    #expect(try state(.sample(knownAt: Instant(microseconds: 1), records)).status == .reportedDone)
    #expect(try state(.sample(knownAt: Instant(microseconds: 2), records)).status == .inProgress)
    #expect(try state(.sample(records)).status == .inProgress)
  }

  @Test func forgetsWhatWasWithdrawn() throws {
    let records = [
      try record(1, report(.done), on: "2024-06-01", subject: subject),
      try record(2, .withdrawal, on: "2024-06-01", replaces: 1, subject: subject),
    ]
    #expect(try state(.sample(records)).status == .notReported)
  }

  @Test func anAssignedDepartmentStandsAmongTheTasks() throws {
    let standing = try Standing.sample([
      record(1, .assignment(department: "西江县卫健局", role: .lead), on: "2024-01-01", subject: subject)
    ])
    let task = try #require(standing.catalogue.plan("town")?.task("3"))
    #expect(
      task.departments == [
        Assignment(name: "西江县卫健局", asPrinted: "西江县卫健局", role: .lead, isLocal: true)
      ])
    let other = try #require(standing.catalogue.plan("town")?.task("2"))
    #expect(other.departments.count == 2)
    var filter = TaskFilter()
    filter.departments = standing.catalogue.departments(named: "卫健局")
    filter.roles = [.lead]
    #expect(standing.tasks(filter).map(\.task.id) == ["3"])
    filter = TaskFilter()
    filter.departments = DepartmentSelection(includesUnassigned: true)
    #expect(standing.tasks(filter).isEmpty)
    #expect(try Standing.sample().tasks(filter).map(\.task.id) == ["3"])
  }

  @Test func tasksAreFoundByDeadlineInForceAndStatus() throws {
    let standing = try Standing.sample([
      record(1, .extended(until: day("2025-06-30"), late: false), on: "2024-01-01", subject: subject)
    ])
    var filter = TaskFilter()
    filter.dueBefore = try day("2024-07-01")
    filter.plans = ["town"]
    #expect(standing.tasks(filter).map(\.task.id) == ["2"])
    filter.dueBefore = try day("2025-07-01")
    #expect(standing.tasks(filter).map(\.task.id) == ["2", "3"])
    filter.statuses = [.inProgress]
    #expect(standing.tasks(filter).isEmpty)
  }

  @Test func keepsValuesOnlyWhereTheyAreAskedFor() throws {
    let ledger = RecordingLedger(
      try SampleCatalogue.make(), [try record(1, value("60"), on: "2024-01-01", subject: beds)])
    let day = try day("2025-01-01")
    for isIncluding in [true, false] {
      let standing = try Standing(ledger, on: day, includingIndicators: isIncluding)
      let plan = try #require(standing.catalogue.plan("town"))
      let indicator = try #require(plan.indicator("beds"))
      #expect(standing.observations(of: indicator, in: plan).count == (isIncluding ? 1 : 0))
      #expect(standing.evaluation(of: indicator, in: plan)?.last?.number == (isIncluding ? 1 : nil))
    }
  }

  @Test func readsNothingOfOtherPlans() throws {
    let ledger = RecordingLedger(
      try SampleCatalogue.make(), [try record(1, report(.done), on: "2024-01-01", subject: subject)])
    let standing = try Standing(ledger, plans: ["city"], on: try day("2025-01-01"))
    #expect(try state(standing).status == .notReported)
  }

  @Test func ofTwoTargetsOfOneDayEachIsJudgedByItsOwnAim() throws {
    let (near, far) = (
      try target(.atLeast(try number("60")), due: "2025-12-31"),
      try target(.atLeast(try number("80")), due: "2025-12-31")
    )
    let plan = try plan([], [indicator([near, far])])
    let ledger = RecordingLedger(
      Catalogue(plans: [plan], families: [], collectiveBodies: [], measures: []),
      [try record(1, value("70"), on: "2025-05-31")])
    let standing = try Standing(ledger, on: try day("2025-06-30"), includingIndicators: true)
    let indicator = plan.indicators[0]
    #expect(standing.evaluation(of: near, of: indicator, in: plan)?.verdict == .met)
    #expect(standing.evaluation(of: far, of: indicator, in: plan)?.verdict == .unknownPace)
  }

  @Test func judgesEachTargetByItsOwnInstances() throws {
    let sixty = Aim.atLeast(try number("60"))
    let (whole, monthly) = (
      try target(sixty, due: "2025-12-31"), try target(sixty, due: "2025-12-31", recurrence: .monthly)
    )
    let plan = try plan([], [indicator([whole, monthly])])
    let ledger = RecordingLedger(
      Catalogue(plans: [plan], families: [], collectiveBodies: [], measures: []),
      [try record(1, value("61"), on: "2025-05-31")])
    let standing = try Standing(ledger, on: try day("2025-06-30"), includingIndicators: true)
    let indicator = plan.indicators[0]
    #expect(standing.evaluation(of: whole, of: indicator, in: plan)?.verdict == .met)
    #expect(standing.evaluation(of: monthly, of: indicator, in: plan)?.verdict == .noData)
  }

  @Test func aRecordOfAThingThatIsGoneIsLeftAlone() throws {
    let standing = try Standing.sample([
      record(
        1, .assignment(department: "某局", role: .lead), on: "2024-01-01",
        subject: .task(plan: "town", id: "99"))
    ])
    #expect(standing.catalogue.departments.allSatisfy { $0.name != "某局" })
  }
}

/// What is held against each other is read from one state of the ledger.
struct OneStateTests {
  @Test func reportsReadOneState() throws {
    let (since, until) = (try day("2025-01-01"), try day("2025-06-30"))
    let ledger = RecordingLedger(try SampleCatalogue.make())
    _ = try ChangeReport(ledger, since: since, until: until, filter: TaskFilter())
    #expect(ledger.states == 1)
    let june = try #require(Period(named: "2025-06"))
    _ = try MissingReport(ledger, for: june, filter: TaskFilter(), on: until)
    #expect(ledger.states == 2)
  }
}
