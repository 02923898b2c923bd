// A milestone is reported by itself, and closed with its task.

import Testing

@testable import YanglaoCore

struct MilestoneStateTests {
  private let subject = Subject.task(plan: "town", id: "1")

  /// A step of the milestone `1` of the task, or of the task itself, on a day.
  private func record(
    _ number: Int64, _ step: TaskStep, of milestone: String? = "1", on day: String
  ) throws -> Record {
    try YanglaoCoreTests.record(
      number, .report(TaskReport(step: step, milestone: milestone)), on: day, subject: subject)
  }

  private func state(_ records: [Record], on day: String = "2025-07-01") throws -> (
    task: TaskState, milestone: MilestoneState
  ) {
    let standing = try Standing.sample(on: day, records)
    let plan = try #require(standing.catalogue.plan("town"))
    let task = try #require(plan.task("1"))
    let state = standing.state(of: task, in: plan)
    return (state, state.state(of: try #require(task.milestones.first)))
  }

  @Test func isOwedUntilItIsDone() throws {
    let open = try state([])
    #expect(open.milestone.isOpen)
    #expect(open.milestone.status == .notReported)
    #expect(open.milestone.doneOn == nil)
    let done = try state([record(1, .done, on: "2025-03-01")])
    #expect(!done.milestone.isOpen)
    #expect(done.milestone.status == .reportedDone)
    #expect(try done.milestone.doneOn == day("2025-03-01"))
    #expect(done.milestone.legalSteps == [.verify, .sendBack])
    let returned = try state([record(1, .done, on: "2025-03-01"), record(2, .sendBack, on: "2025-04-01")])
    #expect(returned.milestone.isOpen)
    #expect(returned.milestone.doneOn == nil)
    let again = try state([
      record(1, .done, on: "2025-03-01"), record(2, .sendBack, on: "2025-04-01"),
      record(3, .done, on: "2025-05-01"),
    ])
    #expect(try again.milestone.doneOn == day("2025-05-01"))
    #expect(try state([record(1, .suspend, on: "2025-03-01")]).milestone.isOpen == false)
  }

  @Test func anotherMilestoneSaysNothingOfIt() throws {
    let found = try state([record(1, .done, of: "2", on: "2025-03-01")])
    #expect(found.milestone.isOpen)
    #expect(found.milestone.reports.isEmpty)
  }

  @Test func isClosedWithItsTask() throws {
    for step in [TaskStep.done, .suspend] {
      let found = try state([record(1, step, of: nil, on: "2025-03-01")])
      #expect(!found.milestone.isOpen)
      #expect(found.milestone.status == .notReported)
      #expect(found.milestone.legalSteps == [])
    }
  }

  @Test func saysOfTheTaskThatItHasBegun() throws {
    #expect(try state([record(1, .done, on: "2025-03-01")]).task.status == .inProgress)
    #expect(try state([record(1, .notStarted, on: "2025-03-01")]).task.status == .notStarted)
    let begun = try state([
      record(1, .notStarted, of: nil, on: "2025-03-01"), record(2, .inProgress, on: "2025-03-02"),
    ])
    #expect(begun.task.status == .inProgress)
    #expect(begun.task.steps.count == 1)
    let done = try state([
      record(1, .done, of: nil, on: "2025-03-01"), record(2, .inProgress, on: "2025-03-02"),
    ])
    #expect(done.task.status == .reportedDone)
    #expect(try done.task.doneOn == day("2025-03-01"))
    #expect(done.task.percent == ExactDecimal(mantissa: 100))
  }

  @Test func itsPercentIsNotItsTasks() throws {
    let report = TaskReport(step: .inProgress, milestone: "1", percent: ExactDecimal(mantissa: 70))
    let found = try state([
      YanglaoCoreTests.record(1, .report(report), on: "2025-03-01", subject: subject)
    ])
    #expect(found.task.percent == nil)
    #expect(found.task.lastReport?.number == 1)
  }

  @Test func isNoLongerOverdueOnceDone() throws {
    func overdue(on day: String) throws -> [String] {
      let standing = try Standing.sample(on: day, [record(1, .done, on: "2023-10-01")])
      return ObligationReport.overdue(standing, filter: TaskFilter(), kinds: [.milestone], by: nil).rows.map(
        \.obligation.reference)
    }
    #expect(try overdue(on: "2023-08-31") == [])
    #expect(try overdue(on: "2023-09-30") == ["town/1/1"])
    #expect(try overdue(on: "2023-10-01") == [])
  }
}
