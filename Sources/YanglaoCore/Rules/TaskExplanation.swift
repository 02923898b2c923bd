// Why a task has its light, and what would change it, as facts.

/// Everything that a task's light rests on, and what would change it.
public struct TaskExplanation {
  /// What gave the light.
  public enum Cause: Hashable, Sendable {
    /// Grey: verified or suspended.
    case closed(TaskStatus)
    /// Grey: its plan is closed, or no longer has it; which of them, where the plan was asked.
    case untracked(EndOfTracking?)
    /// Red: it was due on this day.
    case overdue(since: Day)
    /// Yellow: it falls due on this day, if it does so soon, and some of its indicators lag, if any do.
    case pressing(due: Day?, laggards: Bool)
    /// Green: nothing of that.
    case nothing
  }

  /// A day on which the light changes although nothing new is recorded.
  public struct Turn: Hashable, Sendable {
    public let on: Day
    public let light: Light
    public let cause: Cause
  }

  public let plan: Plan
  public let task: PolicyTask
  public let evaluation: TaskEvaluation
  /// How many days ahead count as soon.
  public let dueWithin: Int
  /// The indicators that lag, with what is said of them.
  public let laggards: [(indicator: Indicator, evaluation: IndicatorEvaluation)]
  private let standing: Standing

  /// Explains what a standing says of a task.
  public init(_ task: PolicyTask, in plan: Plan, _ standing: Standing, dueWithin: Int = Standing.soon) {
    self.plan = plan
    self.task = task
    self.standing = standing
    self.dueWithin = dueWithin
    evaluation = standing.evaluation(of: task, in: plan, dueWithin: dueWithin)
    laggards = evaluation.laggards.compactMap { indicator in
      standing.evaluation(of: indicator, in: plan).map { (indicator, $0) }
    }
  }

  /// What gives the light.
  public var cause: Cause {
    guard case .untracked = evaluation.cause else { return evaluation.cause }
    return .untracked(plan.endOfTracking(of: task, on: standing.day))
  }

  /// The days on which the light changes if nothing new is recorded, up to the day behind the last one
  /// that anything of the task falls due on.
  public var turns: [Turn] {
    let instances = standing.instances(of: task, in: plan, evaluation.state).map { ($0.due, $0.isOpen) }
    let targets = plan.indicators(of: task).map {
      (indicator: $0, instances: $0.instances(from: plan.period.from))
    }
    var light = evaluation.light
    var turns: [Turn] = []
    for day in daysToLookAt(instances.map(\.0), targets.flatMap { $0.instances.map(\.due) }) {
      let laggards = targets.filter { indicator, instances in
        instances.inForce(on: day).map {
          standing.evaluation(of: $0, of: indicator, in: plan, on: day).verdict.isLagging
        } ?? false
      }
      let found = TaskEvaluation(
        evaluation.state, instances, laggards: laggards.map(\.indicator), on: day, dueWithin: dueWithin)
      if found.light != light { turns.append(Turn(on: day, light: found.light, cause: found.cause)) }
      light = found.light
    }
    return turns
  }

  /// The days on which the light can change if nothing new is recorded, in their order.
  ///
  /// Something becomes soon or overdue, or another target comes into force; and a pace changes with every day, as long
  /// as a value that is known is recent enough to have one.
  private func daysToLookAt(_ due: [Day], _ targets: [Day]) -> [Day] {
    guard let last = (due + targets).max()?.advanced(by: 1) else { return [] }
    var days = Set((due + targets).map { $0.advanced(by: 1) })
    days.formUnion(due.map { $0.advanced(by: -dueWithin) })
    if !targets.isEmpty {
      var day = standing.day
      while day < last, plan.values(of: standing.day, areRecentOn: day) {
        day = day.advanced(by: 1)
        days.insert(day)
      }
    }
    return days.filter { $0 > standing.day && $0 <= last }.sorted()
  }

  /// The steps that may be taken on the day of the evaluation, and the light behind each; none where the task is no
  /// longer tracked.
  public var steps: [(step: TaskStep, light: Light)] {
    let state = evaluation.state
    guard state.isTracked else { return [] }
    let subject = Subject.task(plan: plan.id, id: task.id)
    let number = ((state.reports + state.extensions).map(\.number).max() ?? 0) + 1
    return state.legalSteps.map { step in
      let draft = RecordDraft(
        subject: subject, content: .report(TaskReport(step: step)), asOf: standing.day, by: "")
      let record = Record(number: number, draft: draft, recordedAt: Instant(microseconds: 0))
      let after = TaskState(task, state.extensions + state.reports + [record])
      return (step, evaluation(after, on: standing.day).light)
    }
  }

  private func evaluation(_ state: TaskState, on day: Day) -> TaskEvaluation {
    TaskEvaluation(
      state, standing.instances(of: task, in: plan, state).map { ($0.due, $0.isOpen) },
      laggards: standing.laggards(of: task, in: plan, on: day), on: day, dueWithin: dueWithin)
  }
}

extension TaskEvaluation {
  /// What gives the light.
  public var cause: TaskExplanation.Cause {
    switch light {
    case .grey: state.isClosed ? .closed(state.status) : .untracked(nil)
    case .red: .overdue(since: overdueSince ?? state.due)
    case .yellow: .pressing(due: nextDue, laggards: !laggards.isEmpty)
    case .green: .nothing
    }
  }
}
