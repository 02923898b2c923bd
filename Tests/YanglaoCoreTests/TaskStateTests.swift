import Testing

@testable import YanglaoCore

struct TaskStateTests {
  private let subject = Subject.task(plan: "p", id: "1")

  private func state(_ contents: [(RecordContent, String)]) throws -> TaskState {
    let records = try contents.enumerated().map { index, entry in
      try record(Int64(index + 1), entry.0, on: entry.1, subject: subject)
    }
    return TaskState(try task(due: "2025-12-31"), records)
  }

  @Test func nothingReportedIsNotNotStarted() throws {
    #expect(try state([]).status == .notReported)
    #expect(try state([(.urge, "2025-01-01")]).status == .notReported)
    #expect(try state([(report(.notStarted), "2025-01-01")]).status == .notStarted)
  }

  @Test func followsItsLife() throws {
    let life: [(TaskStep, TaskStatus)] = [
      (.inProgress, .inProgress), (.done, .reportedDone), (.sendBack, .inProgress), (.done, .reportedDone),
      (.verify, .verified),
    ]
    for count in 1...life.count {
      let state = try state(life.prefix(count).enumerated().map { (report($1.0), "2025-0\($0 + 1)-01") })
      #expect(state.status == life[count - 1].1)
      if count < life.count { #expect(state.legalSteps.contains(life[count].0)) }
    }
  }

  /// The end of tracking confirms no month of a task that falls due every month.
  @Test(arguments: [true, false]) func theEndOfTrackingClosesNothing(isTracked: Bool) throws {
    let contents: [(RecordContent, String)] = [
      (report(.done), "2025-01-31"), (report(.verify), "2025-02-10"),
    ]
    let records = try contents.enumerated().map { index, entry in
      try record(Int64(index + 1), entry.0, on: entry.1, subject: subject)
    }
    let state = TaskState(try task(due: "2025-12-31", recurrence: .monthly), records, isTracked: isTracked)
    #expect(!state.isClosed)
    #expect(state.isOpen == isTracked)
  }

  @Test(arguments: TaskStatus.allCases)
  func allowsNoStepThatLeadsNowhereNew(_ status: TaskStatus) {
    for step in status.legalSteps(isRecurrent: false) where step != .notStarted && step != .inProgress {
      #expect(step.status != status)
    }
    #expect(!TaskStatus.verified.legalSteps(isRecurrent: false).contains(.done))
    #expect(!TaskStatus.notReported.legalSteps(isRecurrent: false).contains(.verify))
    #expect(TaskStatus.suspended.legalSteps(isRecurrent: false) == [.resume])
  }

  @Test func theOfficesAssignmentHoldsAsLongAsTheDocumentNamesNobody() throws {
    let assigned = RecordContent.assignment(department: "某县民政局", role: .responsible)
    #expect(try state([(assigned, "2025-01-01")]).assigned.map(\.name) == ["某县民政局"])
    let records = [try record(1, assigned, on: "2025-01-01", subject: subject)]
    let task = try task(due: "2025-12-31")
    let named = Assignment(name: "某县教体局", asPrinted: "县教体局", role: .lead)
    #expect(TaskState(task.adding([named]), records).assigned.isEmpty)
    let own = Assignment(name: "某县民政局", asPrinted: "某县民政局", role: .responsible, isLocal: true)
    #expect(TaskState(task.adding([own]), records).assigned.count == 1)
  }

  @Test func keepsTheFirstDeadlineBesideTheNewOne() throws {
    let state = try state([
      (.extended(until: try day("2026-06-30"), late: false), "2025-11-01"),
      (.extended(until: try day("2026-09-30"), late: true), "2026-07-05"),
    ])
    #expect(try state.firstDue == day("2025-12-31"))
    #expect(try state.due == day("2026-09-30"))
    #expect(state.extensions.count == 2)
  }

  @Test func takesTheDeadlineFromTheExtensionOfTheLastDay() throws {
    let records = [
      try record(2, .extended(until: try day("2026-03-31"), late: false), on: "2025-10-01", subject: subject),
      try record(1, .extended(until: try day("2026-06-30"), late: false), on: "2025-11-01", subject: subject),
    ]
    let task = try task(due: "2025-12-31")
    #expect(try TaskState(task, records).due == day("2026-06-30"))
    #expect(try TaskState(task, Array(records.prefix(1))).due == day("2026-03-31"))
  }

  @Test func anExtensionMovesNoLaterDeadlineForward() throws {
    let state = try state([(.extended(until: try day("2025-06-30"), late: false), "2025-01-01")])
    #expect(try state.due == day("2025-12-31"), "the plan was revised since")
    #expect(state.due == state.firstDue)
    #expect(state.extensions.count == 1)
  }

  @Test func knowsWhoWasAssigned() throws {
    let state = try state([
      (.assignment(department: "某县民政局", role: .responsible), "2025-01-01"),
      (.assignment(department: "某县财政局", role: .cooperating), "2025-01-02"),
      (.unassignment(department: "某县民政局"), "2025-01-03"),
    ])
    #expect(state.assigned.map(\.name) == ["某县财政局"])
    #expect(state.assigned.allSatisfy { $0.isLocal })
  }

  @Test func whoIsAssignedAgainHasTheRoleGivenLast() throws {
    let state = try state([
      (.assignment(department: "某县民政局", role: .cooperating), "2025-01-01"),
      (.assignment(department: "某县民政局", role: .lead), "2025-01-02"),
    ])
    #expect(state.assigned.map(\.role) == [.lead])
  }

  @Test func whatIsDoneAgainIsDoneOnTheLastDay() throws {
    let state = try state([
      (report(.done), "2025-01-01"), (report(.sendBack), "2025-01-02"), (report(.done), "2025-01-03"),
    ])
    #expect(try state.doneOn == day("2025-01-03"))
  }

  @Test func isNoLongerOwedOnceDoneOrSuspended() throws {
    for (step, isOpen) in [
      (TaskStep.inProgress, true), (.done, false), (.verify, false), (.suspend, false), (.resume, true),
    ] {
      #expect(try state([(report(step), "2025-01-01")]).isOpen == isOpen)
    }
  }

  @Test func tellsThePercentReportedLast() throws {
    #expect(
      try state([(report(.inProgress, percent: "30"), "2025-01-01"), (report(.inProgress), "2025-02-01")])
        .percent?.description == "30")
    #expect(
      try state([(report(.inProgress, percent: "30"), "2025-01-01"), (report(.done), "2025-02-01")]).percent
        == .hundred)
  }

  @Test func whatRecursIsReportedAgainOnceDone() throws {
    let records = [try record(1, report(.done), on: "2025-01-31", subject: subject)]
    let once = TaskState(try task(due: "2025-12-31"), records)
    #expect(once.legalSteps == [.verify, .sendBack])
    let monthly = TaskState(try task(due: "2025-12-31", recurrence: .monthly), records)
    #expect(monthly.legalSteps == [.inProgress, .done, .suspend, .verify, .sendBack])
  }

  @Test func verificationOfWhatRecursConfirmsTheInstancesReportedDone() throws {
    func monthly(_ contents: [(RecordContent, String)]) throws -> TaskState {
      let records = try contents.enumerated().map { index, entry in
        try record(Int64(index + 1), entry.0, on: entry.1, subject: subject)
      }
      return TaskState(try task(due: "2025-12-31", recurrence: .monthly), records)
    }
    let january = try monthly([(report(.done), "2025-01-31"), (report(.verify), "2025-02-05")])
    #expect(january.status == .verified)
    #expect(january.isInstanceDone(after: nil))
    #expect(!january.isInstanceDone(after: try day("2025-01-31")))
    #expect((january.isOpen, january.isClosed) == (true, false))
    #expect(january.legalSteps == [.inProgress, .done, .suspend, .sendBack])
    let december = try monthly([(report(.done), "2025-12-10"), (report(.verify), "2026-01-05")])
    #expect(december.isInstanceDone(after: try day("2025-11-30")))
    #expect((december.isOpen, december.isClosed) == (false, true))
    #expect(december.legalSteps == [.sendBack])
    let resumed = try monthly([
      (report(.done), "2025-01-31"), (report(.verify), "2025-02-05"), (report(.suspend), "2025-03-01"),
      (report(.resume), "2025-05-01"),
    ])
    #expect((resumed.isOpen, resumed.isInstanceDone(after: nil)) == (true, true))
    #expect(try !resumed.isInstanceDone(after: day("2025-01-31")))
    #expect(try monthly([(report(.done), "2025-01-31")]).isOpen)
    #expect(try !monthly([(report(.done), "2025-12-31")]).isOpen)
    let suspended = try monthly([(report(.suspend), "2025-01-31")])
    #expect((suspended.isOpen, suspended.isClosed) == (false, true))
  }

  /// The office looks at a report after its month has ended.
  @Test func whatIsSentBackIsNoLongerDone() throws {
    func monthly(_ contents: [(RecordContent, String)]) throws -> [Bool] {
      let records = try contents.enumerated().map { index, entry in
        try record(Int64(index + 1), entry.0, on: entry.1, subject: subject)
      }
      let state = TaskState(try task(due: "2025-12-31", recurrence: .monthly), records)
      return [nil, try day("2025-01-31"), try day("2025-02-28")].map { state.isInstanceDone(after: $0) }
    }
    let (january, february) = ((report(.done), "2025-01-20"), (report(.done), "2025-02-20"))
    let back = report(.sendBack)
    #expect(try monthly([january, (back, "2025-02-03")]) == [false, false, false])
    #expect(try monthly([january, february, (back, "2025-03-02")]) == [true, false, false])
    let again = (report(.done), "2025-02-25")
    #expect(
      try monthly([january, february, again, (back, "2025-03-02")]) == [true, false, false],
      "what was reported done twice is sent back once")
    #expect(
      try monthly([january, (report(.verify), "2025-02-01"), (back, "2025-02-03")]) == [false, false, false])
    #expect(
      try monthly([january, (back, "2025-02-03"), (report(.done), "2025-02-04")]) == [true, true, false])
  }

  @Test func tellsWhichInstancesAReportEnded() throws {
    func ended(_ days: String...) throws -> [Day] {
      let records = try days.enumerated().map { index, day in
        try record(Int64(index + 1), report(.done), on: day, subject: subject)
      }
      let state = TaskState(try task(due: "2025-04-30", recurrence: .monthly), records)
      return try state.instancesDoneByLastReport(from: day("2025-01-01"))
    }
    #expect(try ended("2025-01-20") == [day("2025-01-31")])
    #expect(try ended("2025-01-20", "2025-01-25") == [])
    #expect(try ended("2025-01-20", "2025-03-01") == [day("2025-02-28"), day("2025-03-31")])
    #expect(try ended("2025-03-31") == [day("2025-01-31"), day("2025-02-28"), day("2025-03-31")])
    #expect(
      try ended("2025-01-20", "2025-05-20") == [day("2025-02-28"), day("2025-03-31"), day("2025-04-30")])
    let once = TaskState(
      try task(due: "2025-12-31"), [try record(1, report(.done), on: "2025-01-31", subject: subject)])
    #expect(once.instancesDoneByLastReport(from: nil) == [])
    let milestone = RecordContent.report(TaskReport(step: .done, milestone: "m"))
    let withMilestone = TaskState(
      try task(due: "2025-04-30", recurrence: .monthly),
      [
        try record(1, report(.done), on: "2025-01-20", subject: subject),
        try record(2, milestone, on: "2025-01-25", subject: subject),
      ])
    #expect(try withMilestone.instancesDoneByLastReport(from: day("2025-01-01")) == [])
  }

  /// Of a plan that names no beginning only the instances of its last year are known.
  @Test func whatWasDoneBeforeTheFirstInstanceIsDoneForNone() throws {
    let quarterly = TaskState(
      try task(due: "2026-02-28", recurrence: .quarterly),
      [try record(1, report(.done), on: "2025-11-21", subject: subject)])
    let (due, after) = try #require(quarterly.instances(from: nil).first)
    #expect(try (due, after) == (day("2026-02-28"), day("2025-12-31")))
    #expect(!quarterly.isInstanceDone(after: after))
    #expect(quarterly.isOpen && quarterly.instancesDoneByLastReport(from: nil) == [])
  }

  @Test func anExtensionMovesTheLastInstance() throws {
    let extended = RecordContent.extended(until: try day("2026-06-30"), late: false)
    func yearly(_ contents: [(RecordContent, String)]) throws -> TaskState {
      let records = try contents.enumerated().map { index, entry in
        try record(Int64(index + 1), entry.0, on: entry.1, subject: subject)
      }
      return TaskState(try task(due: "2025-12-31", recurrence: .yearly), records)
    }
    let open = try yearly([(extended, "2025-12-01")])
    #expect(try open.instances(from: day("2024-01-01")).map(\.due) == [day("2024-12-31"), day("2026-06-30")])
    #expect(open.isOpen)
    #expect(try !yearly([(extended, "2025-12-01"), (report(.done), "2026-05-01")]).isOpen)
    #expect(try !yearly([(report(.done), "2025-12-10"), (extended, "2025-12-20")]).isOpen)
  }

  @Test func takesBackOneOfTwoNamesThatLookAlike() throws {
    let both = lookAlikes.map { (RecordContent.assignment(department: $0, role: .lead), "2025-01-01") }
    #expect(try bytes(state(both).assigned.map(\.name)) == bytes(lookAlikes))
    let one = both + [(.unassignment(department: lookAlikes[1]), "2025-01-02")]
    #expect(try bytes(state(one).assigned.map(\.name)) == bytes(lookAlikes.prefix(1)))
  }

  @Test func closesOneInstanceAtATime() throws {
    let state = try state([(report(.done), "2022-11-30")])
    #expect(state.isInstanceDone(after: try day("2021-12-31")))
    #expect(!state.isInstanceDone(after: try day("2022-12-31")))
  }
}
