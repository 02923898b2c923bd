// What is said of a task on a day: overdue, due soon, and its light.

/// What the rules say of a task on a day: 评价.
public struct TaskEvaluation: Sendable {
  public let state: TaskState
  /// The first day that it was due on and is still owed for; nil where nothing is overdue.
  public let overdueSince: Day?
  /// Days overdue, counted from the day after that one; 0 where nothing is.
  public let daysOverdue: Int
  /// The next day on which something of it falls due within the days asked for; nil where nothing does.
  public let nextDue: Day?
  /// Its indicators that are missed, at risk or behind.
  public let laggards: [Indicator]
  public let light: Light

  /// Judges a task.
  /// - Parameters:
  ///   - instances: The days that it falls due on, and whether it is still owed for each.
  ///   - dueWithin: How many days ahead count as soon.
  init(
    _ state: TaskState, _ instances: [(due: Day, isOpen: Bool)], laggards: [Indicator], on day: Day,
    dueWithin: Int
  ) {
    let open = instances.filter(\.isOpen).map(\.due)
    let overdueSince = open.filter { $0 < day }.min()
    let nextDue = open.filter { $0 >= day && day.days(until: $0) <= dueWithin }.min()
    self.state = state
    self.overdueSince = overdueSince
    self.nextDue = nextDue
    self.laggards = laggards
    daysOverdue = overdueSince.map { $0.days(until: day) } ?? 0
    light =
      if state.isClosed || !state.isTracked { .grey } else if overdueSince != nil {
        .red
      } else if nextDue != nil
        || !laggards.isEmpty
      { .yellow } else { .green }
  }

  /// Whether it is overdue.
  public var isOverdue: Bool { overdueSince != nil }
}

extension Standing {
  /// The days ahead that count as soon unless somebody says otherwise.
  public static let soon = 30

  /// What is said of a task. Its indicators count where the standing includes them.
  /// - Parameter dueWithin: How many days ahead count as soon.
  public func evaluation(
    of task: PolicyTask, in plan: Plan, dueWithin: Int = Standing.soon
  ) -> TaskEvaluation {
    evaluation(
      of: task, in: plan, on: day, laggards: laggards(of: task, in: plan, on: day), dueWithin: dueWithin)
  }

  /// What is said of a task on another day than the standing's own, by the records that hold on that one.
  /// - Parameter whetherTracked: Whether what is owed of it counts although its plan is tracked no longer.
  func evaluation(
    of task: PolicyTask, in plan: Plan, on day: Day, whetherTracked: Bool = false, laggards: [Indicator],
    dueWithin: Int = Standing.soon
  ) -> TaskEvaluation {
    var state = state(of: task, in: plan)
    if whetherTracked { state.isTracked = true }
    return TaskEvaluation(
      state, instances(of: task, in: plan, state).map { ($0.due, $0.isOpen) }, laggards: laggards, on: day,
      dueWithin: dueWithin)
  }

  /// A task's indicators that are missed, at risk or behind on a day, by the values that hold on the standing's own.
  func laggards(of task: PolicyTask, in plan: Plan, on day: Day) -> [Indicator] {
    plan.indicators(of: task).filter { indicator in
      IndicatorEvaluation(
        indicator, in: plan, on: day, observations(of: indicator, in: plan), method: method)?
        .verdict.isLagging == true
    }
  }
}
