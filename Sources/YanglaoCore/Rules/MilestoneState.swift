// Where a milestone stands on a date: by reports of its own, and as long as its task is owed.

/// Where a milestone of a task stands, by the reports that speak of a date or earlier ones.
public struct MilestoneState: Sendable {
  /// The reports on the milestone by itself, by date and then by number.
  public let reports: [Record]
  /// Where its own reports leave it; `notReported` where there is none, also once the whole task is done.
  public let status: TaskStatus
  /// Whether its task is owed for the day on which it falls due: with the task, its milestones are closed.
  public let isOwed: Bool

  init(_ reports: [Record], isOwed: Bool) {
    self.reports = reports
    self.isOwed = isOwed
    status = reports.last?.report?.step.status ?? .notReported
  }

  /// Whether it is still owed: neither done, nor confirmed, nor suspended by itself, nor with its task.
  public var isOpen: Bool { isOwed && status.isOpen }

  /// The steps that may be taken from here.
  public var legalSteps: [TaskStep] { isOwed ? status.legalSteps(isRecurrent: false) : [] }

  /// The date on which it was reported done; nil where it was not, by itself.
  public var doneOn: Day? {
    guard status.isDone else { return nil }
    return reports.last { $0.report?.step == .done }?.draft.asOf
  }
}
