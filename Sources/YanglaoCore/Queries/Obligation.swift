// Everything that falls due on a day: tasks, milestones and targets, each instance by itself.

/// One thing that falls due on one day.
public struct Obligation: Sendable {
  public enum Kind: String, CaseIterable, Sendable { case task, milestone, indicator }

  /// The thing that falls due.
  public enum Subject: Sendable {
    case task
    case milestone(Milestone)
    case target(Target, of: Indicator)
  }

  public let plan: Plan
  /// The tasks that it belongs to; one, unless it is a target.
  public let tasks: [PolicyTask]
  public let subject: Subject
  /// The last day on which it can be done in time.
  public let due: Day

  public var kind: Kind {
    switch subject {
    case .task: .task
    case .milestone: .milestone
    case .target: .indicator
    }
  }

  /// What it is called by: `jingyuan/11`, `jingyuan/11/2` for a milestone, `jingyuan/nursing-bed-share`.
  public var reference: String {
    switch subject {
    case .task: "\(plan.id)/\(tasks.first?.id ?? "")"
    case .milestone(let milestone): "\(plan.id)/\(tasks.first?.id ?? "")/\(milestone.id)"
    case .target(_, let indicator): "\(plan.id)/\(indicator.id)"
    }
  }

  /// The departments that answer for it, each once, in the order in which the tasks name them.
  public var departments: [Assignment] {
    var names: Set<String> = []
    return tasks.flatMap(\.departments).filter { names.insert($0.name).inserted }
  }

  /// How many days ago it fell due on `day`; 0 or less where it is not overdue.
  ///
  /// A thing is overdue from the day after it was due.
  public func daysOverdue(on day: Day) -> Int { due.days(until: day) }
}

extension Catalogue {
  /// What falls due of the kinds and for the filter asked for, recurrent things by instance, earliest first.
  ///
  /// The filter's dates bound each thing's own due date.
  public func obligations(_ filter: TaskFilter, kinds: Set<Obligation.Kind>) -> [Obligation] {
    var obligations: [Obligation] = []
    for plan in plans where filter.includes(plan) {
      let tasks = plan.tasks.filter { filter.matches($0, in: plan) }
      for task in tasks {
        if kinds.contains(.task) {
          for due in task.deadline.recurrence.instances(from: plan.period.from, to: task.deadline.due) {
            obligations.append(Obligation(plan: plan, tasks: [task], subject: .task, due: due))
          }
        }
        if kinds.contains(.milestone) {
          for milestone in task.milestones {
            obligations.append(
              Obligation(plan: plan, tasks: [task], subject: .milestone(milestone), due: milestone.due))
          }
        }
      }
      if kinds.contains(.indicator) {
        obligations += targets(of: plan, delivering: tasks, filter)
      }
    }
    return obligations.filter { filter.includes(due: $0.due) }.sorted { $0.due < $1.due }
  }

  private func targets(of plan: Plan, delivering tasks: [PolicyTask], _ filter: TaskFilter) -> [Obligation] {
    let asksForTasks =
      filter.departments != nil || !filter.roles.isEmpty || !filter.sections.isEmpty || !filter.texts.isEmpty
    let wanted = Set(tasks.map(\.id))
    return plan.indicators.flatMap { indicator -> [Obligation] in
      let owners = indicator.tasks.filter { !asksForTasks || wanted.contains($0) }.compactMap(plan.task)
      if asksForTasks && owners.isEmpty && !(indicator.tasks.isEmpty && unassignedOnly(filter)) { return [] }
      return indicator.targets.flatMap { target in
        target.recurrence.instances(from: plan.period.from, to: target.due).map {
          Obligation(plan: plan, tasks: owners, subject: .target(target, of: indicator), due: $0)
        }
      }
    }
  }

  /// Says whether the filter asks for what names no department, and for nothing else of a task.
  private func unassignedOnly(_ filter: TaskFilter) -> Bool {
    filter.departments?.includesUnassigned == true && filter.sections.isEmpty && filter.texts.isEmpty
  }
}
