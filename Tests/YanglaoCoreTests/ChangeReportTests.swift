import Testing

@testable import YanglaoCore

struct ChangeReportTests {
  private let beds = Subject.indicator(plan: "town", id: "beds")
  private let age = Subject.indicator(plan: "town", id: "age")
  private let first = Subject.task(plan: "town", id: "1")
  private let third = Subject.task(plan: "town", id: "3")

  private func record(
    _ number: Int64, _ content: RecordContent, on asOf: String, _ subject: Subject,
    at recorded: String? = nil,
    replaces: Int64? = nil
  ) throws -> Record {
    Record(
      number: number,
      draft: RecordDraft(
        subject: subject, content: content, asOf: try day(asOf), by: "tester", replaces: replaces),
      recordedAt: Instant(endOf: try day(recorded ?? asOf)))
  }

  private func changes(
    since: String, until: String, knownAt: String? = nil, _ records: [Record],
    _ change: (inout TaskFilter) -> Void = { _ in }
  ) throws -> ChangeReport {
    var filter = TaskFilter()
    filter.plans = ["town"]
    change(&filter)
    return try ChangeReport(
      RecordingLedger(try SampleCatalogue.make(), records), since: try day(since), until: try day(until),
      knownAt: try knownAt.map { Instant(endOf: try day($0)) }, filter: filter)
  }

  private func only(_ report: ChangeReport, _ kind: ChangeReport.Kind) throws -> ChangeReport.Row {
    #expect(report.rows.map(\.kind) == [kind])
    return try #require(report.rows.first)
  }

  @Test func nothingHappensOnOneDay() throws {
    #expect(try changes(since: "2024-06-30", until: "2024-06-30", []).rows.isEmpty)
  }

  @Test func aTaskIsNewlyOverdueOnTheDayBehindItsDeadline() throws {
    #expect(try changes(since: "2024-06-29", until: "2024-06-30", []).rows.isEmpty)
    let row = try only(changes(since: "2024-06-30", until: "2024-07-01", []), .newlyOverdue)
    #expect(row.reference == "town/3")
    #expect(row.on == (try day("2024-07-01")))
    #expect(row.records.isEmpty)
    #expect(try changes(since: "2024-07-01", until: "2024-07-02", []).rows.isEmpty)
  }

  @Test func theLifeOfATask() throws {
    let life = [
      try record(1, report(.done), on: "2024-05-10", third),
      try record(2, report(.sendBack), on: "2024-05-20", third),
      try record(3, .extended(until: day("2024-08-31"), late: false), on: "2024-05-25", third),
      try record(4, report(.done), on: "2024-06-10", third),
      try record(5, report(.verify), on: "2024-06-20", third),
      try record(6, report(.suspend), on: "2024-06-25", first),
    ]
    let done = try only(changes(since: "2024-05-01", until: "2024-05-10", life), .reportedDone)
    #expect(done.records == [1])
    let returned = try only(changes(since: "2024-05-10", until: "2024-05-20", life), .returned)
    #expect(returned.on == (try day("2024-05-20")))
    guard case .status(.reportedDone)? = returned.from, case .status(.inProgress)? = returned.to else {
      Issue.record("\(returned)")
      return
    }
    let extended = try only(changes(since: "2024-05-20", until: "2024-05-25", life), .extended)
    #expect(extended.records == [3])
    let closed = try only(changes(since: "2024-06-10", until: "2024-06-20", life), .closed)
    #expect(closed.records == [5])
    let suspended = try only(changes(since: "2024-06-20", until: "2024-06-30", life), .suspended)
    #expect(suspended.reference == "town/1")
    let again = try changes(since: "2024-05-10", until: "2024-06-10", life)
    #expect(
      again.rows.map(\.kind) == [.returned, .extended, .reportedDone], "done, sent back and done again")
    let all = try changes(since: "2024-05-01", until: "2024-06-30", life)
    #expect(all.rows.map(\.kind) == [.returned, .suspended, .extended, .closed])
    #expect(all.tasks == 2)
    #expect(all.indicators == 0)
  }

  @Test func aTargetThatFallsDueInBetweenIsJudgedThoughAnotherIsInForce() throws {
    // The yearly 5% falls due on 2024-12-31; on 2025-02-01 the one of 2025 is in force.
    let records = [try record(1, value("4"), on: "2024-11-30", beds)]
    let row = try #require(try changes(since: "2024-12-15", until: "2025-02-01", records).rows(.missed).first)
    #expect(row.reference == "town/beds")
    #expect(row.on == (try day("2025-01-01")))
    #expect(row.records == [1])
    #expect(row.isAlarming)
    guard case .indicator = row.thing, let instance = row.instance else {
      Issue.record("no instance")
      return
    }
    #expect(instance.due == (try day("2024-12-31")))
  }

  @Test func aTargetIsMetOnce() throws {
    let records = [
      try record(1, value("79"), on: "2024-11-30", age), try record(2, value("80"), on: "2024-12-20", age),
      try record(3, value("81"), on: "2024-12-30", age),
    ]
    let row = try only(changes(since: "2024-12-01", until: "2024-12-25", records), .met)
    #expect(row.records == [2])
    #expect(row.on == (try day("2024-12-20")))
    #expect(try changes(since: "2024-12-25", until: "2024-12-31", records).rows.isEmpty)
  }

  @Test func theFirstOfTheValuesThatMeetATargetMetIt() throws {
    let records = [
      try record(1, value("80"), on: "2024-12-05", age), try record(2, value("79"), on: "2024-12-10", age),
      try record(3, value("80.5"), on: "2024-12-20", age), try record(4, value("81"), on: "2024-12-30", age),
    ]
    let row = try only(changes(since: "2024-12-01", until: "2024-12-31", records), .met)
    #expect(row.records == [3], "it was met before, and then no longer")
    #expect(row.on == (try day("2024-12-20")))
    let late = try changes(
      since: "2024-12-01", until: "2025-02-01",
      Array(records.prefix(2)) + [
        try record(5, value("80"), on: "2025-01-10", age), try record(6, value("82"), on: "2025-01-20", age),
      ]
    ).rows(.met)
    #expect(late.map(\.records) == [[5]])
  }

  @Test func aTargetThatPassedWithoutAValueIsMissedByItsFirstOne() throws {
    let low = [try record(1, value("79"), on: "2025-03-10", age)]
    let missed = try only(changes(since: "2025-02-28", until: "2025-03-31", low), .missed)
    #expect(missed.on == (try day("2025-03-10")))
    #expect(missed.records == [1])
    let early = [try record(1, value("79"), on: "2024-11-30", age, at: "2025-03-10")]
    #expect(
      try only(changes(since: "2025-02-28", until: "2025-03-31", early), .missed).on
        == (try day("2025-01-01")))
  }

  @Test func theYearsOfATargetThatPassedWithoutAValueAreNotToldOneByOne() throws {
    // 5% each year until 2025.
    let met = [try record(1, value("6"), on: "2026-02-10", beds)]
    let rows = try changes(since: "2026-01-31", until: "2026-02-28", met).rows.filter {
      $0.thing.id == "beds"
    }
    #expect(!rows.contains { $0.instance?.target.recurrence == .yearly })
  }

  @Test func aValueThatIsRecordedBehindItsDayTellsItsDay() throws {
    let start = [
      try record(1, value("60"), on: "2023-12-31", age), try record(2, value("65"), on: "2024-06-28", age),
    ]
    let late = try record(3, value("75"), on: "2024-06-30", age, at: "2024-07-20")
    let improved = try changes(since: "2024-07-10", until: "2024-07-31", start + [late]).rows(.improved)
    #expect(improved.map(\.records) == [[3]])
    #expect(improved.first?.on == (try day("2024-06-30")), "it was not known before")
    let known = try record(3, value("75"), on: "2024-06-30", age, at: "2024-07-05")
    #expect(try changes(since: "2024-07-10", until: "2024-07-31", start + [known]).rows(.improved).isEmpty)
  }

  @Test func paceSlipsWithTimeAndImprovesWithValues() throws {
    // From 60 at the end of 2023 to 80 a year later.
    let start = [
      try record(1, value("60"), on: "2023-12-31", age), try record(2, value("70"), on: "2024-06-28", age),
    ]
    let slipped = try changes(since: "2024-06-29", until: "2024-07-30", start).rows(.slipped)
    #expect(slipped.map(\.reference) == ["town/age"])
    #expect(slipped.first?.on == nil, "no new value: time has passed")
    let improved = try changes(
      since: "2024-07-30", until: "2024-07-31", start + [record(3, value("75"), on: "2024-07-31", age)])
    #expect(improved.rows(.improved).first?.on == (try day("2024-07-31")))
    #expect(improved.rows(.improved).first?.records == [3])
    let told = try changes(since: "2024-01-15", until: "2024-06-29", start)
    #expect(told.rows(.slipped).isEmpty && told.rows(.improved).isEmpty, "unknown before")
  }

  @Test func aValueThatGoesStaleIsJudgedByItsPaceStill() throws {
    let values = [
      try record(1, value("60"), on: "2023-12-31", age), try record(2, value("70"), on: "2024-06-28", age),
    ]
    let row = try only(
      changes(since: "2024-06-29", until: "2024-08-10", values) { $0.texts = ["预期寿命"] }, .slipped)
    guard case .verdict(.onTrack)? = row.from, case .stale(pace: .behind)? = row.to else {
      Issue.record("from \(String(describing: row.from)) to \(String(describing: row.to))")
      return
    }
    let same = try changes(since: "2024-08-10", until: "2024-08-11", values) { $0.texts = ["预期寿命"] }
    #expect(same.rows.isEmpty)
  }

  @Test func correctionsAndWithdrawalsCountWhenTheyAreWritten() throws {
    let records = [
      try record(1, value("81"), on: "2024-11-30", age),
      try record(2, value("78"), on: "2024-11-30", age, at: "2024-12-10", replaces: 1),
      try record(3, .withdrawal, on: "2024-11-30", age, at: "2024-12-20", replaces: 2),
    ]
    let corrected = try changes(since: "2024-12-01", until: "2024-12-15", records, { _ in })
    let row = try #require(corrected.rows(.corrected).first)
    #expect(row.records == [1, 2])
    #expect(row.on == (try day("2024-12-10")))
    #expect(corrected.rows(.withdrawn).isEmpty, "withdrawn in the stretch behind it")
    let bounded = try changes(since: "2024-12-01", until: "2024-12-15", knownAt: "2024-12-15", records)
    #expect(bounded.rows.map(\.kind) == [.corrected])
    let withdrawn = try only(
      changes(since: "2024-12-15", until: "2024-12-31", knownAt: "2024-12-31", records), .withdrawn)
    #expect(withdrawn.records == [2, 3])
    #expect(withdrawn.to == nil)
  }

  @Test func whatIsWrittenLaterOfTheTimeBeforeIsNews() throws {
    let late = [try record(1, report(.done), on: "2024-05-10", third, at: "2024-06-10")]
    #expect(try changes(since: "2024-06-01", until: "2024-06-15", late).rows(.reportedDone).count == 1)
    #expect(
      try changes(since: "2024-06-01", until: "2024-06-15", knownAt: "2024-06-09", late).rows.isEmpty)
  }

  @Test func aMilestoneIsSentBackByTheOfficeAlone() throws {
    func step(_ number: Int64, _ step: TaskStep, at recorded: String, on day: String) throws -> Record {
      try record(number, .report(TaskReport(step: step, milestone: "1")), on: day, first, at: recorded)
    }
    let reported = [
      try step(1, .inProgress, at: "2025-03-01", on: "2024-02-01"),
      try step(2, .done, at: "2025-03-02", on: "2024-03-01"),
    ]
    let withdrawal = try record(
      3, .withdrawal, on: "2024-03-01", first, at: "2025-03-10", replaces: 2)
    let taken = try changes(since: "2025-03-05", until: "2025-03-11", reported + [withdrawal])
    let kinds = taken.rows.map(\.kind)
    #expect(kinds.contains(.withdrawn))
    #expect(!kinds.contains(.returned))
    let sent = try step(3, .sendBack, at: "2025-03-10", on: "2025-03-10")
    let back = try changes(since: "2025-03-05", until: "2025-03-11", reported + [sent])
    #expect(back.rows.map(\.kind).contains(.returned))
  }

  @Test func aMilestoneIsNewlyOverdueByItself() throws {
    let row = try only(changes(since: "2023-08-31", until: "2023-09-01", []), .newlyOverdue)
    #expect(row.milestone?.id == "1")
    #expect(row.on == (try day("2023-09-01")))
    #expect(row.records.isEmpty)
    guard case .status(.notReported)? = row.from else {
      Issue.record("\(row)")
      return
    }
    #expect(try changes(since: "2023-09-01", until: "2023-09-02", []).rows.isEmpty)
    let done = try record(1, .report(TaskReport(step: .done, milestone: "1")), on: "2023-08-20", first)
    #expect(try changes(since: "2023-08-31", until: "2023-09-01", [done]).rows.isEmpty)
    let whole = try record(1, report(.done), on: "2023-08-20", first)
    #expect(try changes(since: "2023-08-31", until: "2023-09-01", [whole]).rows.isEmpty)
  }

  @Test func aMilestoneThatIsOpenAgainIsOverdueFromThatDay() throws {
    let done = try record(1, .report(TaskReport(step: .done, milestone: "1")), on: "2023-08-20", first)
    let back = try record(2, .report(TaskReport(step: .sendBack, milestone: "1")), on: "2023-09-10", first)
    let wholeBack = [
      try record(1, report(.done), on: "2023-08-20", first),
      try record(2, report(.sendBack), on: "2023-09-10", first),
    ]
    for (since, records) in [
      ("2023-09-05", [done, back]), ("2023-08-25", [done, back]), ("2023-09-05", wholeBack),
      ("2023-08-25", wholeBack),
    ] {
      let row = try changes(since: since, until: "2023-09-15", records).rows(.newlyOverdue).first
      #expect(row?.milestone?.id == "1", "since \(since)")
      #expect(row?.on == (try day("2023-09-10")), "since \(since)")
      #expect(row?.records == [2])
    }
    let late = try record(3, .report(TaskReport(step: .done, milestone: "1")), on: "2023-09-03", first)
    let lateBack = try record(
      4, .report(TaskReport(step: .sendBack, milestone: "1")), on: "2023-09-10", first)
    let row = try changes(since: "2023-08-25", until: "2023-09-15", [late, lateBack]).rows(.newlyOverdue)
      .first
    #expect(row?.on == (try day("2023-09-01")), "it was overdue before it was done")
  }

  @Test func nothingIsMissedOnceThePlanIsClosed() throws {
    let records = [
      try record(1, value("60"), on: "2024-03-31", age), try record(2, value("70"), on: "2024-12-10", age),
    ]
    func missed(closedOn closing: String) throws -> Int {
      let sample = try SampleCatalogue.make()
      let closed = try sample.plans.map { $0.closing(PlanClosing(on: try day(closing), reason: nil)) }
      let catalogue = Catalogue(
        plans: closed, families: sample.families, collectiveBodies: sample.collectiveBodies,
        measures: sample.measures)
      var filter = TaskFilter()
      filter.plans = ["town"]
      return try ChangeReport(
        RecordingLedger(catalogue, records), since: try day("2024-12-05"), until: try day("2025-01-31"),
        filter: filter
      ).rows.filter { $0.thing.id == "age" && $0.kind == .missed }.count
    }
    #expect(try missed(closedOn: "2025-01-02") == 1)
    #expect(try missed(closedOn: "2025-01-01") == 0, "it would be missed on that day")
    #expect(try missed(closedOn: "2024-12-20") == 0)
  }

  @Test func whatIsNotYetKnownIsNoChange() throws {
    let late = [try record(1, report(.done), on: "2024-06-20", third, at: "2024-07-01")]
    let told = try changes(since: "2024-07-02", until: "2024-07-10", knownAt: "2024-06-25", late)
    #expect(told.rows.isEmpty, "by what was known it was overdue before, and is")
  }

  @Test func whatWasWrittenOnTheFirstDayIsNoNews() throws {
    let records = [
      try record(1, value("78"), on: "2024-11-30", age),
      try record(2, value("79"), on: "2024-11-30", age, at: "2024-12-10", replaces: 1),
    ]
    #expect(try changes(since: "2024-12-09", until: "2024-12-15", records).rows(.corrected).count == 1)
    #expect(try changes(since: "2024-12-10", until: "2024-12-15", records).rows(.corrected).isEmpty)
  }

  @Test func aCorrectionThatMovesAValueBackIntoTheTimeIsTold() throws {
    let records = [
      try record(1, value("78"), on: "2024-12-20", age, at: "2024-12-02"),
      try record(2, value("78"), on: "2024-11-30", age, at: "2024-12-10", replaces: 1),
    ]
    #expect(try changes(since: "2024-12-05", until: "2024-12-15", records).rows(.corrected).count == 1)
  }

  @Test func aCorrectionOfAReportIsNoReportOfItsOwn() throws {
    let records = [
      try record(1, report(.done), on: "2024-06-10", third),
      try record(2, report(.done), on: "2024-06-09", third, at: "2024-06-20", replaces: 1),
    ]
    let row = try only(changes(since: "2024-06-15", until: "2024-06-25", records), .corrected)
    #expect(row.records == [1, 2])
  }

  @Test func anExtensionThatMovesNothingIsNoChange() throws {
    let records = [
      try record(1, .extended(until: day("2024-08-31"), late: false), on: "2024-05-10", third),
      try record(2, .extended(until: day("2024-08-31"), late: false), on: "2024-05-20", third),
    ]
    #expect(try changes(since: "2024-05-15", until: "2024-05-25", records).rows.isEmpty)
  }

  @Test func aTaskSentBackBehindItsDeadlineIsOverdueFromThatDay() throws {
    let records = [
      try record(1, report(.done), on: "2024-06-10", third),
      try record(2, report(.sendBack), on: "2024-07-05", third),
    ]
    for since in ["2024-07-01", "2024-07-03"] {
      let row = try changes(since: since, until: "2024-07-10", records).rows(.newlyOverdue).first
      #expect(row?.on == (try day("2024-07-05")), "since \(since)")
      #expect(row?.records == [2])
    }
  }

  @Test func eachOfTwoTargetsOfOneDayIsHeldAgainstItself() throws {
    let catalogue = try SampleCatalogue.make().replacing("town") { plan in
      plan.replacing(
        indicators: plan.indicators.map { indicator in
          guard indicator.id == "age", let target = indicator.targets.first,
            let easier = ExactDecimal("75")
          else { return indicator }
          return indicator.replacing(targets: [
            Target(aim: .atLeast(easier), due: target.due, quotations: []), target,
          ])
        })
    }
    let records = [
      try record(1, value("76"), on: "2024-11-30", age), try record(2, value("81"), on: "2024-12-20", age),
    ]
    var filter = TaskFilter()
    filter.plans = ["town"]
    let told = try ChangeReport(
      RecordingLedger(catalogue, records), since: try day("2024-12-01"), until: try day("2024-12-25"),
      filter: filter)
    #expect(told.rows(.met).map(\.instance?.index) == [1])
  }

  @Test func whatIsMissedIsToldOnce() throws {
    let records = [try record(1, value("79"), on: "2024-11-30", age)]
    #expect(
      try changes(since: "2024-12-31", until: "2025-01-31", records).rows(.missed).map(\.reference) == [
        "town/age"
      ])
    #expect(try changes(since: "2025-01-31", until: "2025-02-28", records).rows(.missed).isEmpty)
  }

  @Test func aFilterLeavesOthersOut() throws {
    let records = [
      try record(1, value("78"), on: "2024-11-30", age),
      try record(2, value("79"), on: "2024-11-30", age, at: "2024-12-10", replaces: 1),
    ]
    let all = try changes(since: "2024-06-01", until: "2024-12-31", records)
    #expect(!all.rows.isEmpty)
    let none = try changes(since: "2024-06-01", until: "2024-12-31", records) { $0.roles = [.lead] }
    #expect(none.rows.isEmpty)
  }
}
