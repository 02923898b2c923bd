// Why nothing of a task or an indicator is owed any more although nobody has confirmed it.

/// What ended the tracking of a task or an indicator.
public enum EndOfTracking: Hashable, Sendable {
  /// Nothing of its plan is owed from this day on.
  case closed(on: Day)
  /// A revision of its plan no longer has it.
  case removed(revision: Int)
}

extension Plan {
  /// What has ended the tracking of a task by a day; nil where it is tracked.
  public func endOfTracking(of task: PolicyTask, on day: Day) -> EndOfTracking? {
    endOfTracking(of: .task(plan: id, id: task.id), on: day)
  }

  /// What has ended the tracking of an indicator by a day; nil where it is tracked.
  public func endOfTracking(of indicator: Indicator, on day: Day) -> EndOfTracking? {
    endOfTracking(of: .indicator(plan: id, id: indicator.id), on: day)
  }

  private func endOfTracking(of subject: Subject, on day: Day) -> EndOfTracking? {
    if let closing = history.closing, closing.on <= day { return .closed(on: closing.on) }
    return revision(removing: subject).map { .removed(revision: $0) }
  }
}
