// The steps that a department or the office takes with a task.

/// A step in the life of a task.
public enum TaskStep: String, CaseIterable, Sendable {
  /// A report that nothing has begun.
  case notStarted
  /// A report of progress.
  case inProgress
  /// 办结: the department reports it done.
  case done
  /// 办结销号: the office confirms it.
  case verify
  /// 退办: the office sends it back.
  case sendBack = "return"
  /// 中止.
  case suspend
  /// 恢复.
  case resume

  /// Where the task stands behind the step.
  public var status: TaskStatus {
    switch self {
    case .notStarted: .notStarted
    case .inProgress, .sendBack, .resume: .inProgress
    case .done: .reportedDone
    case .verify: .verified
    case .suspend: .suspended
    }
  }

  /// Whether the step must say why it is taken.
  public var needsReason: Bool { self == .sendBack || self == .suspend }
}
