// A record may stand between others only where those behind it may stand there too.

import Testing

@testable import YanglaoCore

struct TaskLifeTests {
  private let subject = Subject.task(plan: "p", id: "1")

  private func life(
    _ steps: [(TaskStep, String)], _ recurrence: Recurrence = .once
  ) throws -> (life: TaskLife, records: [Record]) {
    let records = try steps.enumerated().map { index, step in
      try record(Int64(index + 1), report(step.0), on: step.1, subject: subject)
    }
    let task = try task(due: "2025-12-31", recurrence: recurrence)
    return (
      TaskLife(task, records.sorted { ($0.draft.asOf, $0.number) < ($1.draft.asOf, $1.number) }), records
    )
  }

  private func draft(_ step: TaskStep, on day: String) throws -> RecordDraft {
    try record(9, report(step), on: day, subject: subject).draft
  }

  @Test(
    arguments: [
      (TaskStep.suspend, "2025-09-01", 1), (.done, "2025-08-01", 1), (.inProgress, "2025-09-01", nil),
      (.notStarted, "2025-09-30", nil), (.verify, "2025-10-02", nil),
    ] as [(TaskStep, String, Int64?)])
  func tellsWhatCouldNotFollow(_ step: TaskStep, _ day: String, _ number: Int64?) throws {
    let (life, _) = try life([(.done, "2025-10-01"), (.inProgress, "2025-07-01")])
    #expect(life.report(excludedBy: try draft(step, on: day))?.number == number)
  }

  @Test func whatIsWrittenLaterStandsBehindWhatIsOfTheSameDay() throws {
    let (life, _) = try life([(.done, "2025-10-01")])
    #expect(life.report(excludedBy: try draft(.verify, on: "2025-10-01")) == nil)
  }

  @Test func aRecurrentTaskIsDoneAgain() throws {
    let (life, _) = try life([(.done, "2025-10-01")], .monthly)
    #expect(life.report(excludedBy: try draft(.done, on: "2025-08-01")) == nil)
    #expect(life.report(excludedBy: try draft(.suspend, on: "2025-08-01"))?.number == 1)
  }

  @Test func aMilestoneHasALifeBesideItsTasks() throws {
    let step = RecordContent.report(TaskReport(step: .done, milestone: "1"))
    let done = try record(1, step, on: "2025-10-01", subject: subject)
    let life = TaskLife(try task(due: "2025-12-31"), [done])
    func excludes(_ step: TaskStep, _ milestone: String?) throws -> Bool {
      let content = RecordContent.report(TaskReport(step: step, milestone: milestone))
      return life.report(
        excludedBy: try record(9, content, on: "2025-09-01", subject: subject).draft) != nil
    }
    #expect(try excludes(.done, "1"))
    #expect(try !excludes(.done, "2"))
    #expect(try excludes(.done, nil), "its task closes it")
    #expect(try !excludes(.inProgress, "1"))
    #expect(life.record(restingOn: done) == nil)
    let monthly = TaskLife(try task(due: "2025-12-31", recurrence: .monthly), [done])
    let again = try record(9, step, on: "2025-11-01", subject: subject).draft
    #expect(monthly.report(excludedBy: again)?.number == .max, "only the task recurs")
  }

  @Test(arguments: [Recurrence.once, .monthly])
  func aMilestoneIsReportedWhileItsTaskIsOpen(_ recurrence: Recurrence) throws {
    let milestone = Milestone(
      id: "1", title: "竣工验收", due: try day("2025-08-30"), firm: true, project: nil, quotations: [], note: nil)
    let task = try task(due: "2025-12-31", recurrence: recurrence).replacing(milestones: [milestone])
    func step(_ number: Int64, _ step: TaskStep, of id: String? = nil, on day: String) throws -> Record {
      try record(number, .report(TaskReport(step: step, milestone: id)), on: day, subject: subject)
    }
    let records = [
      try step(1, .done, on: "2025-08-01"), try step(2, .sendBack, on: "2025-09-01"),
      try step(3, .done, of: "1", on: "2025-09-05"),
    ]
    let life = TaskLife(task, records)
    #expect(life.record(restingOn: records[1])?.number == 3)
    #expect(life.record(restingOn: records[2]) == nil)
    #expect(life.report(excludedBy: try draft(.done, on: "2025-09-04"))?.number == 3)
    #expect(life.report(excludedBy: try draft(.done, on: "2025-09-06")) == nil)
    #expect(life.report(excludedBy: try draft(.inProgress, on: "2025-09-04")) == nil)
  }

  @Test func doesNotAskMoreThanThereWas() throws {
    let (life, records) = try life([(.done, "2025-10-01"), (.suspend, "2025-09-01")])
    #expect(life.report(excludedBy: try draft(.done, on: "2025-08-01")) == nil)
    #expect(life.record(restingOn: records[1]) == nil)
  }

  @Test func tellsWhatRestsOnAReport() throws {
    let (life, records) = try life([
      (.done, "2025-10-01"), (.verify, "2025-10-05"), (.inProgress, "2025-07-01"),
    ])
    #expect(life.record(restingOn: records[0])?.number == 2)
    #expect(life.record(restingOn: records[1]) == nil)
    #expect(life.record(restingOn: records[2]) == nil)
  }

  @Test func standsOnADayAsItsRecordsOfThatDaySay() throws {
    let (life, _) = try life([(.done, "2025-10-01"), (.inProgress, "2025-07-01")])
    #expect(try life.state(on: day("2025-06-30")).status == .notReported)
    #expect(try life.state(on: day("2025-09-30")).status == .inProgress)
    #expect(try life.state(on: day("2025-10-01")).status == .reportedDone)
  }

  @Test func findsTheNextExtension() throws {
    let life = TaskLife(
      try task(due: "2025-12-31"),
      [
        try record(
          2, .extended(until: try day("2026-03-31"), late: false), on: "2025-05-01", subject: subject),
        try record(
          1, .extended(until: try day("2026-06-30"), late: false), on: "2025-06-01", subject: subject),
      ])
    #expect(try life.extensionAfter(day("2025-04-30"))?.record.number == 2)
    #expect(try life.extensionAfter(day("2025-05-01"))?.until == day("2026-06-30"))
    #expect(try life.extensionAfter(day("2025-06-01")) == nil)
  }
}
