import Testing

@testable import YanglaoCore

struct MissingReportTests {
  private let civil = "西江县民政局"
  private let merged = "西江县住房和自然资源局"
  private let beds = Subject.indicator(plan: "town", id: "beds")

  private func task(_ id: String) -> Subject { .task(plan: "town", id: id) }

  private func record(
    _ number: Int64, _ content: RecordContent, on asOf: String, _ subject: Subject, at recorded: String,
    department: String? = nil, replaces: Int64? = nil
  ) throws -> Record {
    Record(
      number: number,
      draft: RecordDraft(
        subject: subject, content: content, asOf: try day(asOf), by: "tester", department: department,
        replaces: replaces),
      recordedAt: Instant(endOf: try day(recorded)))
  }

  private func missing(
    _ period: String = "2025-06", on asOf: String = "2025-08-01", knownAt: String? = nil, grace: Int = 5,
    recording records: [Record] = [], _ change: (inout TaskFilter) -> Void = { _ in }
  ) throws -> MissingReport {
    var filter = TaskFilter()
    filter.plans = ["town"]
    change(&filter)
    return try MissingReport(
      RecordingLedger(try SampleCatalogue.make(), records), for: try #require(Period(named: period)),
      filter: filter, on: try day(asOf), knownAt: try knownAt.map { Instant(endOf: try day($0)) },
      grace: grace)
  }

  private func row(_ report: MissingReport, _ reference: String, _ department: String?) throws
    -> MissingReport.Row
  {
    try #require(report.rows.first { $0.reference == reference && $0.department?.name == department })
  }

  @Test func everyDepartmentOwesEveryOpenTaskAndIndicator() throws {
    let found = try missing()
    // Tasks 1 and 2 with three and two departments, 3 with none; beds with four departments, age with none.
    #expect(found.counts.owed == 3 + 2 + 1 + 4 + 1)
    #expect(found.counts.tasks == 3)
    #expect(found.counts.indicators == 2)
    #expect(found.counts[.missing] == 11)
    #expect(found.counts.reportingRate?.percent == "0.0")
    #expect(found.groups.last?.key == .unassigned)
    #expect(found.groups.last?.rows.map(\.reference) == ["town/3", "town/age"])
    #expect(found.deadline == (try day("2025-07-05")))
    #expect(found.rows.allSatisfy { $0.recordedOn == nil && $0.daysLate == nil })
  }

  @Test func whatCameByTheDeadlineIsInTimeAndWhatCameLaterIsLateNotMissing() throws {
    let found = try missing(recording: [
      record(1, report(.inProgress), on: "2025-06-30", task("1"), at: "2025-07-05"),
      record(2, report(.inProgress), on: "2025-06-01", task("2"), at: "2025-07-06"),
    ])
    #expect(try row(found, "town/1", civil).state == .onTime)
    #expect(try row(found, "town/1", civil).daysLate == nil)
    let late = try row(found, "town/2", civil)
    #expect(late.state == .late)
    #expect(late.daysLate == 1)
    #expect(late.recordedOn == (try day("2025-07-06")))
    #expect(found.counts[.onTime] == 3)
    #expect(found.counts[.late] == 2)
    #expect(found.counts[.missing] == 6)
    #expect(found.counts.reportingRate == CountedShare(5, of: 11))
    #expect(found.counts.onTimeRate?.percent == "27.3")
  }

  @Test func nothingIsMissingBeforeTheDeadlineIsOver() throws {
    #expect(try missing(on: "2025-07-05").counts[.notYetDue] == 11)
    #expect(try missing(on: "2025-07-06").counts[.missing] == 11)
    #expect(try missing(knownAt: "2025-07-05").counts[.notYetDue] == 11)
    #expect(try missing(knownAt: "2025-07-06").counts[.missing] == 11)
    #expect(try missing(on: "2025-07-06", grace: 6).counts[.notYetDue] == 11)
  }

  @Test func onlyRecordsOfThePeriodCount() throws {
    for asOf in ["2025-05-31", "2025-07-01"] {
      let found = try missing(recording: [record(1, value("50"), on: asOf, beds, at: "2025-07-01")])
      #expect(found.counts[.missing] == 11, "\(asOf)")
    }
    let known = [try record(1, value("50"), on: "2025-06-30", beds, at: "2025-07-20")]
    #expect(try missing(recording: known).counts[.late] == 4)
    #expect(try missing(knownAt: "2025-07-19", recording: known).counts[.late] == 0)
  }

  @Test func aRecordForOneDepartmentCountsForThatOne() throws {
    let found = try missing(recording: [
      record(1, report(.inProgress), on: "2025-06-30", task("1"), at: "2025-07-01", department: civil),
      record(2, value("50"), on: "2025-06-30", beds, at: "2025-07-01", department: "民政"),
      record(3, report(.inProgress), on: "2025-06-30", task("2"), at: "2025-07-01", department: "某公司"),
    ])
    #expect(try row(found, "town/1", civil).state == .onTime)
    #expect(try row(found, "town/1", merged).state == .missing)
    #expect(try row(found, "town/beds", civil).state == .onTime)
    #expect(found.counts[.onTime] == 2)
  }

  @Test func whatIsClosedBeforeOwesNothingAndWhatIsClosedWithinHasReported() throws {
    func records(_ done: String, _ verified: String) throws -> [Record] {
      [
        try record(1, report(.done), on: done, task("1"), at: done),
        try record(2, report(.verify), on: verified, task("1"), at: verified),
      ]
    }
    #expect(try missing(recording: records("2025-05-01", "2025-05-31")).counts.tasks == 2)
    #expect(
      try missing(recording: records("2025-05-31", "2025-06-10")).counts.tasks == 2, "done awaits the office")
    let within = try missing(recording: records("2025-06-01", "2025-06-10"))
    #expect(within.counts.tasks == 3)
    #expect(try row(within, "town/1", civil).state == .onTime)
    let suspended = [try record(1, report(.suspend), on: "2025-05-31", task("1"), at: "2025-05-31")]
    #expect(try missing(recording: suspended).counts.tasks == 2)
    #expect(try missing("2025-05", recording: suspended).counts[.onTime] == 3)
  }

  @Test func whatOneDepartmentClosesIsReportedForAll() throws {
    let done = [
      try record(1, report(.done), on: "2025-06-10", task("1"), at: "2025-06-12", department: civil)
    ]
    let found = try missing(recording: done)
    #expect(found.counts.tasks == 3)
    #expect(try row(found, "town/1", civil).state == .onTime)
    #expect(try row(found, "town/1", merged).state == .onTime)
    #expect(try row(found, "town/1", merged).record == done[0])
    #expect(try missing(knownAt: "2025-06-11", recording: done).counts[.onTime] == 0)
    let returned =
      done + [try record(2, report(.sendBack), on: "2025-06-20", task("1"), at: "2025-06-20")]
    #expect(try row(missing(recording: returned), "town/1", civil).state == .onTime)
    #expect(try row(missing(recording: returned), "town/1", merged).state == .missing)
    // A recurrent task goes on, and each department with it.
    let again = [
      try record(1, report(.done), on: "2023-04-30", task("2"), at: "2023-04-30", department: civil)
    ]
    #expect(try row(missing("2023-04", recording: again), "town/2", civil).state == .onTime)
    #expect(try missing("2023-04", recording: again).counts[.onTime] == 1)
  }

  @Test func aReportOnAMilestoneIsOneOnItsTask() throws {
    for (step, counts) in [(TaskStep.done, true), (.inProgress, true), (.verify, false), (.suspend, false)] {
      let content = RecordContent.report(TaskReport(step: step, milestone: "1"))
      let found = try missing(recording: [
        try record(1, content, on: "2025-06-10", task("1"), at: "2025-06-12", department: civil)
      ])
      #expect(try row(found, "town/1", civil).state.isReported == counts, "\(step)")
      #expect(try row(found, "town/1", merged).state == .missing)
    }
  }

  @Test func whatWasWrittenFirstOfThePeriodIsItsReport() throws {
    let found = try missing(recording: [
      record(1, report(.inProgress), on: "2025-06-30", task("1"), at: "2025-07-01"),
      record(2, report(.inProgress), on: "2025-06-10", task("1"), at: "2025-07-20"),
    ])
    #expect(try row(found, "town/1", civil).record?.number == 1)
    #expect(try row(found, "town/1", civil).state == .onTime)
  }

  @Test func whatDepartmentsReportDoneIsReportedThenAndNotWhenTheOfficeVerifiesIt() throws {
    let found = try missing(recording: [
      record(1, report(.done), on: "2025-06-10", task("1"), at: "2025-06-12", department: civil),
      record(2, report(.verify), on: "2025-06-28", task("1"), at: "2025-07-20", department: civil),
    ])
    #expect(try row(found, "town/1", merged).record?.number == 1)
    #expect(try row(found, "town/1", merged).state == .onTime)
  }

  @Test func theOfficesOwnStepsReportNothing() throws {
    let found = try missing(recording: [
      record(1, report(.suspend), on: "2025-04-01", task("1"), at: "2025-04-01"),
      record(2, report(.resume), on: "2025-05-01", task("1"), at: "2025-05-01"),
      record(3, report(.sendBack), on: "2025-06-01", task("1"), at: "2025-06-01"),
    ])
    #expect(try row(found, "town/1", civil).state == .missing)
  }

  @Test func aRecurrentTaskOwesTheNextInstance() throws {
    let done = [try record(1, report(.done), on: "2023-03-31", task("2"), at: "2023-03-31")]
    let found = try missing("2023-04", recording: done)
    #expect(try row(found, "town/2", civil).state == .missing)
  }

  @Test func anIndicatorThatIsDueAndReachedOwesNothing() throws {
    let reached = [
      try record(1, value("81"), on: "2024-12-31", .indicator(plan: "town", id: "age"), at: "2025-01-01")
    ]
    #expect(try missing(recording: reached).counts.indicators == 1)
    #expect(try missing("2024-12", recording: reached).counts.indicators == 2, "it was not due before")
    #expect(try missing("2025-01", recording: reached).counts.indicators == 1, "it was due the day before")
    let early = [
      try record(1, value("81"), on: "2024-11-01", .indicator(plan: "town", id: "age"), at: "2024-11-02")
    ]
    #expect(try missing("2024-12", recording: early).counts.indicators == 2, "it may be lost again")
    let short = [
      try record(1, value("79.9"), on: "2024-12-31", .indicator(plan: "town", id: "age"), at: "2025-01-01")
    ]
    #expect(try missing(recording: short).counts.indicators == 2)
  }

  @Test func aPlanOwesNothingBeforeItBeginsAndStillOwesBehindItsEnd() throws {
    #expect(try missing("2022-12").counts.owed == 0)
    #expect(try missing("2022-12").counts.reportingRate == nil)
    #expect(try missing("2022-12-01..2023-01-01").counts.owed == 11, "its first day is a day of it")
    #expect(try missing("2027-01", on: "2027-03-01").counts.owed == 11)
  }

  @Test func aCorrectionMakesNothingLate() throws {
    let found = try missing(recording: [
      record(1, value("50"), on: "2025-06-30", beds, at: "2025-07-01"),
      record(2, value("51"), on: "2025-06-30", beds, at: "2025-07-20", replaces: 1),
    ])
    #expect(try row(found, "town/beds", civil).state == .onTime)
    #expect(try row(found, "town/beds", civil).record?.number == 1)
    let withdrawn = try missing(recording: [
      record(1, value("50"), on: "2025-06-30", beds, at: "2025-07-01"),
      record(2, .withdrawal, on: "2025-06-30", beds, at: "2025-07-20", replaces: 1),
    ])
    #expect(try row(withdrawn, "town/beds", civil).state == .missing)
  }

  @Test func aCorrectionThatMovesAValueIntoThePeriodReportsItThere() throws {
    let found = try missing(recording: [
      record(1, value("50"), on: "2025-05-31", beds, at: "2025-06-01"),
      record(2, value("50"), on: "2025-06-30", beds, at: "2025-07-20", replaces: 1),
    ])
    #expect(try row(found, "town/beds", civil).record?.number == 2)
    #expect(try row(found, "town/beds", civil).state == .late)
  }

  @Test func anAssignedDepartmentOwesInThePlaceOfNobody() throws {
    let found = try missing(recording: [
      record(1, .assignment(department: civil, role: .lead), on: "2025-06-15", task("3"), at: "2025-06-15")
    ])
    #expect(try row(found, "town/3", civil).state == .missing)
    #expect(found.groups.last?.rows.map(\.reference) == ["town/age"])
  }

  @Test func aRecordForOneOfTwoNamesThatLookAlikeCountsForThatOne() throws {
    let assignments = try lookAlikes.enumerated().map { index, name in
      try record(
        Int64(index + 1), .assignment(department: name, role: .lead), on: "2025-06-15", task("3"),
        at: "2025-06-15")
    }
    for name in lookAlikes {
      let found = try missing(
        recording: assignments + [
          record(3, report(.inProgress), on: "2025-06-30", task("3"), at: "2025-07-01", department: name)
        ])
      let inTime = found.rows.filter { $0.reference == "town/3" && $0.state == .onTime }
      #expect(bytes(inTime.compactMap(\.department?.name)) == bytes([name]))
    }
  }

  @Test func filtersChooseDepartmentsAndRoles() throws {
    let lead = try missing { $0.roles = [.lead] }
    #expect(lead.rows.allSatisfy { $0.department?.role == .lead })
    #expect(lead.counts.owed == 2)
  }

  @Test func percentagesHideNothing() {
    #expect(CountedShare(9999, of: 10_000)?.percent == "99.99")
    #expect(CountedShare(1, of: 10_000)?.percent == "0.01")
    #expect(CountedShare(7, of: 7)?.percent == "100.0")
    #expect(CountedShare(0, of: 7)?.percent == "0.0")
    #expect(CountedShare(0, of: 0) == nil)
  }

  @Test func theLastMonthIsReportedOn() throws {
    #expect(Period.lastReported(on: try day("2026-11-21")) == Period(named: "2026-10"))
    #expect(Period.lastReported(on: try day("2026-01-01")) == Period(named: "2025-12"))
  }
}
