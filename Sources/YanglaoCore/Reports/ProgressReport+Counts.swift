// How many tasks and indicators stand in each state.

extension ProgressReport {
  /// Distinct tasks and indicators by state.
  public struct Counts: Sendable, Equatable {
    public private(set) var tasks = 0
    /// Verified tasks that were done by their deadline in force.
    public private(set) var closedInTime = 0
    /// Verified tasks that were done only behind it.
    public private(set) var closedLate = 0
    /// Pairs of a task and a department that answers for it and is asked for.
    public private(set) var pairs = 0
    /// Tasks that no department answers for.
    public private(set) var unassigned = 0
    public private(set) var indicators = 0
    /// Binding indicators among them.
    public private(set) var binding = 0
    /// Binding indicators that are missed or at risk.
    public private(set) var bindingAlarming = 0
    /// Verified tasks of which nothing more is owed.
    public var closed: Int { closedInTime + closedLate }
    private var lights: [Light: Int] = [:]
    private var statuses: [TaskStatus: Int] = [:]
    private var verdicts: [String: Int] = [:]

    /// How many tasks are marked with a light; the lights come to all tasks.
    public subscript(light: Light) -> Int { lights[light] ?? 0 }

    /// How many tasks stand somewhere; the statuses come to all tasks.
    public subscript(status: TaskStatus) -> Int { statuses[status] ?? 0 }

    /// How many indicators have a verdict, `metLate` on whatever day; the verdicts come to all indicators.
    public subscript(verdict: Verdict) -> Int { verdicts[verdict.name] ?? 0 }

    /// How many indicators cannot be judged: no data, data that are stale or cannot tell, or no known pace.
    public var unjudged: Int { self[.noData] + self[.stale] + self[.notAssessable] + self[.unknownPace] }

    mutating func add(_ evaluation: TaskEvaluation, departments: Int) {
      tasks += 1
      pairs += departments
      unassigned += departments == 0 ? 1 : 0
      lights[evaluation.light, default: 0] += 1
      statuses[evaluation.state.status, default: 0] += 1
      switch evaluation.state.isClosedInTime {
      case true?: closedInTime += 1
      case false?: closedLate += 1
      case nil: break
      }
    }

    mutating func add(_ verdict: Verdict, of indicator: Indicator) {
      indicators += 1
      verdicts[verdict.name, default: 0] += 1
      guard indicator.attribute == .binding else { return }
      binding += 1
      bindingAlarming += verdict.isAlarming ? 1 : 0
    }
  }
}

extension TaskState {
  /// Whether a verified task was done by its deadline in force; nil for a task that is not verified, or of which a later
  /// instance is owed.
  ///
  /// The day is the one on which the department reported it done.
  public var isClosedInTime: Bool? {
    guard status == .verified, isClosed, let day = doneOn ?? lastReport?.draft.asOf else { return nil }
    return day <= due
  }
}
