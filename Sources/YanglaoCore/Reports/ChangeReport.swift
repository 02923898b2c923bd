// What has changed between two days: what became overdue, was closed, reached, missed, corrected, extended.

/// How things stand on a day, against how they stood on an earlier one.
public struct ChangeReport: Sendable {
  /// What can happen to a task or an indicator, in the order of lists.
  public enum Kind: String, CaseIterable, Sendable {
    /// A task is overdue that was not, or a milestone of it by itself.
    case newlyOverdue
    /// A target is missed that was not.
    case missed
    /// An indicator's verdict is worse, and it is neither reached nor missed.
    case slipped
    /// The office sent a task or a milestone of it back.
    case returned
    case suspended
    /// A task has a later deadline.
    case extended
    /// An indicator's verdict is better, and it is not reached.
    case improved
    /// A target is reached that was not.
    case met
    /// A department says that a milestone of a task is done.
    case milestoneDone
    /// A department says that a task is done.
    case reportedDone
    /// The office has confirmed that a task is done.
    case closed
    /// A record was replaced by another one.
    case corrected
    /// A record was withdrawn.
    case withdrawn
  }

  /// How something stood before the change, or stands behind it.
  public enum Side: Sendable {
    case light(Light)
    case status(TaskStatus)
    /// Where a milestone of the task stands.
    case milestone(Milestone, TaskStatus)
    /// A milestone of the task that is overdue.
    case overdue(Milestone)
    case verdict(Verdict)
    /// The verdict on the pace of a value that is older than the reporting period.
    case stale(pace: Verdict)
    /// A deadline.
    case deadline(Day)
    /// What a record says.
    case record(Record)
  }

  /// One change of one thing.
  public struct Row: Sendable {
    public let kind: Kind
    public let plan: Plan
    /// What has changed.
    public let thing: TaskOrIndicator
    /// The instance of the indicator's target that is judged; nil for a task, and where a record has changed.
    public let instance: TargetInstance?
    /// The departments that answer for it and are asked for, each once.
    public let departments: [Assignment]
    /// Nil where there was nothing.
    public let from: Side?
    /// Nil where nothing took its place.
    public let to: Side?
    /// The day of the change: of what was reported, the day that the report speaks of; of a correction, the day on
    /// which it was recorded. Nil where the pace has changed with time alone, and where something is overdue since what
    /// was done was withdrawn, or its deadline revised.
    public let on: Day?
    /// The numbers of the records that made the change or decided the verdict.
    public let records: [Int64]

    /// What the thing is called by: `jingyuan/11`.
    public var reference: String { "\(plan.id)/\(thing.id)" }

    /// The milestone that has changed; nil for the whole task, and for an indicator.
    public var milestone: Milestone? {
      switch to {
      case .milestone(let milestone, _)?, .overdue(let milestone)?: milestone
      default: nil
      }
    }

    /// Whether a binding indicator is missed or at risk now: it comes first among its kind.
    public var isAlarming: Bool {
      guard case .indicator(let indicator) = thing, case .verdict(let verdict)? = to else { return false }
      return indicator.isAlarming(verdict)
    }
  }

  /// The day that is compared with, at its end.
  public let since: Day
  /// The day that is looked at.
  public let until: Day
  /// How the pace of indicators was judged.
  public let method: PaceMethod
  /// Kind by kind, in the order of the plans, tasks before indicators; alarming ones first.
  public let rows: [Row]
  /// What has become of the plans that were asked for themselves, in the order of the plans: added, revised or closed.
  public let revisions: [PlanRevision]

  /// The changes of one kind.
  public func rows(_ kind: Kind) -> [Row] { rows.filter { $0.kind == kind } }

  /// How many distinct tasks have changed.
  public var tasks: Int {
    Set(rows.compactMap { $0.thing.kind == .task ? $0.reference : nil }).count
  }

  /// How many distinct indicators have changed.
  public var indicators: Int {
    Set(rows.compactMap { $0.thing.kind == .indicator ? $0.reference : nil }).count
  }
}
