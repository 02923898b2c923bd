// Everything that falls due on a day: tasks, milestones and targets, each instance by itself.

/// One thing that falls due on one day.
public final class Obligation: Sendable {
  /// The kinds of things that fall due.
  public enum Kind: String, CaseIterable, Sendable { case task, milestone, indicator }

  /// The thing that falls due.
  public enum Thing: Sendable {
    case task(TaskState)
    case milestone(Milestone, TaskState)
    case target(TargetInstance, of: Indicator, Verdict)
  }

  public let plan: Plan
  /// The tasks that it belongs to; one, unless it is a target.
  public let tasks: [PolicyTask]
  /// What falls due, and where it stands.
  public let thing: Thing
  /// The last day on which it can be done in time.
  public let due: Day
  /// Whether it is still owed: not done, not closed; of a target, not met.
  public let isOpen: Bool

  /// The kind of its thing; a target counts as its indicator.
  public var kind: Kind {
    switch thing {
    case .task: .task
    case .milestone: .milestone
    case .target: .indicator
    }
  }

  /// What it is called by: `jingyuan/11`, `jingyuan/11/2` for a milestone, `jingyuan/nursing-bed-share`.
  public var reference: String {
    switch thing {
    case .task: "\(plan.id)/\(tasks.first?.id ?? "")"
    case .milestone(let milestone, _): "\(plan.id)/\(tasks.first?.id ?? "")/\(milestone.id)"
    case .target(_, let indicator, _): "\(plan.id)/\(indicator.id)"
    }
  }

  /// Whether it is a target of a binding indicator that is missed or at risk.
  public var isAlarming: Bool {
    if case .target(_, let indicator, let verdict) = thing { indicator.isAlarming(verdict) } else { false }
  }

  /// Where its task stands; nil for a target.
  public var state: TaskState? {
    switch thing {
    case .task(let state), .milestone(_, let state): state
    case .target: nil
    }
  }

  /// The departments that answer for it, each once, in the order in which the tasks name them.
  public var departments: [Assignment] { departments(TaskFilter()) }

  /// The departments that answer for it and are asked for, each once, in a role that is asked for.
  func departments(_ filter: TaskFilter) -> [Assignment] {
    tasks.departments(filter, in: plan)
  }

  init(plan: Plan, tasks: [PolicyTask], thing: Thing, due: Day, isOpen: Bool) {
    self.plan = plan
    self.tasks = tasks
    self.thing = thing
    self.due = due
    self.isOpen = isOpen
  }

  /// What the instances of one thing have in common, and no other thing of the same catalogue has.
  struct Identity: Hashable {
    /// The task, or the indicator.
    let owner: ObjectIdentifier
    /// The milestone's id inside its task; nil for anything else.
    var milestone: String?
    /// The target's place among its indicator's; nil for anything else.
    var target: Int?
  }

  var identity: Identity {
    let task = tasks.first.map { ObjectIdentifier($0) } ?? ObjectIdentifier(plan)
    return switch thing {
    case .task: Identity(owner: task)
    case .milestone(let milestone, _):
      Identity(owner: task, milestone: milestone.id)
    case .target(let instance, let indicator, _):
      Identity(owner: ObjectIdentifier(indicator), target: instance.index)
    }
  }

  /// How many days ago it fell due on `day`; 0 or less where it is not overdue.
  ///
  /// A thing is overdue from the day after it was due.
  public func daysOverdue(on day: Day) -> Int { due.days(until: day) }
}

extension Standing {
  /// What falls due of the kinds and for the filter asked for, recurrent things by instance, earliest first.
  ///
  /// The filter's dates bound each thing's own due date, and its texts stand in each thing's own words: a
  /// milestone's title, project or quotations, an indicator's name or quotations. Departments, roles, sections
  /// and statuses are those of the tasks that it belongs to. Targets need a standing that includes indicators.
  public func obligations(_ filter: TaskFilter, kinds: Set<Obligation.Kind>) -> [Obligation] {
    var obligations: [Obligation] = []
    for plan in catalogue.plans where filter.includes(plan) {
      let tasks = plan.tasks.filter {
        selects($0, in: plan, filter) && filter.includes(state(of: $0, in: plan))
      }
      for task in tasks {
        let state = state(of: task, in: plan)
        if kinds.contains(.task), filter.texts.allStand(in: task.ownWords) {
          obligations += instances(of: task, in: plan, state)
        }
        if kinds.contains(.milestone) {
          obligations += task.milestones.filter { filter.texts.allStand(in: $0.ownWords) }.map {
            Obligation(
              plan: plan, tasks: [task], thing: .milestone($0, state), due: $0.due,
              isOpen: state.state(of: $0).isOpen)
          }
        }
      }
      if kinds.contains(.indicator) { obligations += targets(of: plan, delivering: tasks, filter) }
    }
    return obligations.filter { filter.includes(due: $0.due) }.sorted { $0.due < $1.due }
  }

  func instances(of task: PolicyTask, in plan: Plan, _ state: TaskState) -> [Obligation] {
    guard task.deadline.recurrence != .once else {
      return [
        Obligation(plan: plan, tasks: [task], thing: .task(state), due: state.due, isOpen: state.isOpen)
      ]
    }
    return state.instances(from: plan.period.from).map { due, previous in
      Obligation(
        plan: plan, tasks: [task], thing: .task(state), due: due,
        isOpen: !state.isInstanceDone(after: previous))
    }
  }

  private func targets(of plan: Plan, delivering tasks: [PolicyTask], _ filter: TaskFilter) -> [Obligation] {
    plan.indicators(deliveredBy: tasks, filter).flatMap { indicator, owners in
      indicator.instances(from: plan.period.from).map { instance in
        let verdict = evaluation(of: instance, of: indicator, in: plan).verdict
        return Obligation(
          plan: plan, tasks: owners, thing: .target(instance, of: indicator, verdict), due: instance.due,
          isOpen: !verdict.isMet && !plan.isClosed(on: day))
      }
    }
  }
}

extension Standing {
  /// One indicator of a plan, with those of its tasks that are asked for.
  public typealias DeliveredIndicator = (plan: Plan, indicator: Indicator, tasks: [PolicyTask])

  /// The indicators that a filter asks for, in the order of the plans: those of its tasks, by their own words; and
  /// those of no task, where nothing is asked for that only a task has. Dates are left alone.
  public func indicators(_ filter: TaskFilter) -> [DeliveredIndicator] {
    catalogue.plans.filter(filter.includes(_:)).flatMap { plan in
      let tasks = plan.tasks.filter {
        selects($0, in: plan, filter) && filter.includes(state(of: $0, in: plan))
      }
      return plan.indicators(deliveredBy: tasks, filter).map { (plan, $0, $1) }
    }
  }
}

extension Plan {
  /// The indicators that belong to some tasks, or to none where the filter lets those in, with the tasks.
  fileprivate func indicators(
    deliveredBy tasks: [PolicyTask], _ filter: TaskFilter
  ) -> [(indicator: Indicator, tasks: [PolicyTask])] {
    indicators.filter { filter.texts.allStand(in: $0.ownWords) }.compactMap { indicator in
      let owners = indicator.tasks.compactMap { id in tasks.first { $0.id == id } }
      guard !owners.isEmpty || hasNoTask(delivering: indicator) && filter.includesWhatHasNoTask else {
        return nil
      }
      return (indicator, owners)
    }
  }
}

extension TaskFilter {
  /// Whether nothing is asked for that only a task has, so that a target of no task fits: it is nobody's.
  var includesWhatHasNoTask: Bool {
    roles.isEmpty && sections.isEmpty && statuses.isEmpty && departments?.includesUnassigned != false
  }
}
