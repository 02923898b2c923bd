// The life of a task, and the steps that lead through it.

/// Where a task stands.
public enum TaskStatus: String, CaseIterable, Sendable {
  /// No report at all.
  case notReported
  case notStarted
  case inProgress
  /// The department says that it is done.
  case reportedDone
  /// 办结销号: the office has confirmed it.
  case verified
  /// 中止, with a reason.
  case suspended

  /// Whether nothing more is owed of a task that falls due once.
  public var isClosed: Bool { self == .verified || self == .suspended }

  /// Whether the department has reported it done and the office has not sent it back.
  public var isDone: Bool { self == .reportedDone || self == .verified }

  /// Whether something is still owed of a task that falls due once.
  public var isOpen: Bool { !isDone && !isClosed }

  /// Where the reports among some records leave a task.
  public init(after records: [Record]) {
    self = records.reduce(.notReported) { status, record in record.report.map(status.after) ?? status }
  }

  /// Where a task stands behind a report. One on a milestone of it says no more of the task than that it has begun.
  private func after(_ report: TaskReport) -> TaskStatus {
    guard report.milestone != nil else { return report.step.status }
    return switch self {
    case .notReported: report.step == .notStarted ? .notStarted : .inProgress
    case .notStarted where report.step != .notStarted: .inProgress
    default: self
    }
  }

  /// The first report among some records that could not follow those before it on the same task or milestone; nil where
  /// each could. With a task that is not recurrent, its milestones are closed.
  /// - Parameter isRecurrent: See ``legalSteps(isRecurrent:)``; milestones never are.
  public static func firstIllegalStep(in records: [Record], isRecurrent: Bool) -> Record? {
    var statuses: [Milestone.ID?: TaskStatus] = [:]
    for record in records {
      guard let report = record.report else { continue }
      if report.milestone != nil, !isRecurrent, statuses[nil]?.isOpen == false { return record }
      let status = statuses[report.milestone, default: .notReported]
      let legal = status.legalSteps(isRecurrent: isRecurrent && report.milestone == nil)
      guard legal.contains(report.step) else { return record }
      statuses[report.milestone] = report.step.status
    }
    return nil
  }

  /// The steps that may be taken from here.
  /// - Parameter isRecurrent: Whether the task falls due again: a report of its next instance, or its suspension, may
  ///   then follow one of being done, and the office's confirmation.
  public func legalSteps(isRecurrent: Bool) -> [TaskStep] {
    switch self {
    case .notReported, .notStarted, .inProgress: [.notStarted, .inProgress, .done, .suspend]
    case .reportedDone: (isRecurrent ? [.inProgress, .done, .suspend] : []) + [.verify, .sendBack]
    case .verified: (isRecurrent ? [.inProgress, .done, .suspend] : []) + [.sendBack]
    case .suspended: [.resume]
    }
  }
}
