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

  /// Whether something is still owed of a task that falls due once.
  public var isOpen: Bool { self != .reportedDone && !isClosed }

  /// Where the last report among some records leaves a task.
  public init(after records: [Record]) {
    self =
      records.reversed().lazy.compactMap { record -> TaskStatus? in
        if case .report(let report) = record.draft.content { report.step.status } else { nil }
      }.first ?? .notReported
  }

  /// The first report among some records that could not follow those before it; nil where each could.
  /// - Parameter isRecurrent: See ``legalSteps(isRecurrent:)``.
  public static func firstIllegalStep(in records: [Record], isRecurrent: Bool) -> Record? {
    var status = TaskStatus.notReported
    for record in records {
      guard case .report(let report) = record.draft.content else { continue }
      guard status.legalSteps(isRecurrent: isRecurrent).contains(report.step) else { return record }
      status = report.step.status
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
