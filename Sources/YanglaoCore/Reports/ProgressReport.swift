// How far everything has come: tasks and indicators counted in every state, and the indicators that lag.

/// Tasks and indicators counted by state, in groups where asked for, and the indicators that lag behind.
///
/// There is no score: a count says what it counts.
public struct ProgressReport: Sendable {
  /// What is counted together.
  public enum Grouping: String, CaseIterable, Sendable {
    case department, family, plan, section, measure, attribute
  }

  /// The counts of one group.
  public struct Row: Sendable {
    /// Nil for everything that was asked for.
    public let group: GroupKey?
    public let counts: Counts
  }

  /// An indicator that is missed, at risk or behind.
  public struct Laggard: Sendable {
    public let plan: Plan
    public let indicator: Indicator
    /// Those of its tasks that were asked for.
    public let tasks: [PolicyTask]
    public let evaluation: IndicatorEvaluation

    /// The departments that answer for those tasks, each once.
    public var departments: [Assignment] { tasks.departments(TaskFilter(), in: plan) }

    /// Whether it is binding, and missed or at risk.
    public var isAlarming: Bool { indicator.isAlarming(evaluation.verdict) }
  }

  /// The groups; one row for everything in an ungrouped report. A task of several departments counts under each.
  public let rows: [Row]
  /// What everything comes to, each task and indicator counted once.
  public let total: Counts
  /// Binding indicators that are missed or at risk first, then the others, the most pressing verdict first.
  public let laggards: [Laggard]
  /// How the pace of indicators was judged.
  public let method: PaceMethod

  /// Counts what a filter asks for. The standing must include indicators.
  ///
  /// A plan whose tracking has ended counts only where the filter names it.
  /// - Parameter dueWithin: How many days ahead count as soon: such tasks are yellow.
  public init(
    _ standing: Standing, filter: TaskFilter, by grouping: Grouping? = nil, dueWithin: Int = Standing.soon
  ) {
    var total = Counts()
    var order: [GroupKey] = []
    var groups: [GroupKey: Counts] = [:]
    func count(under keys: [GroupKey], _ add: (inout Counts) -> Void) {
      add(&total)
      for key in keys {
        if groups[key] == nil { order.append(key) }
        add(&groups[key, default: Counts()])
      }
    }
    for (plan, task, _) in standing.tasks(filter) where filter.counts(plan, on: standing.day) {
      let evaluation = standing.evaluation(of: task, in: plan, dueWithin: dueWithin)
      let departments = task.departments(filter, in: plan).count
      count(under: Self.keys(of: task, in: plan, by: grouping, filter, standing.catalogue)) {
        $0.add(evaluation, departments: departments)
      }
    }
    var laggards: [Laggard] = []
    for (plan, indicator, tasks) in standing.indicators(filter) where filter.counts(plan, on: standing.day) {
      guard let evaluation = standing.evaluation(of: indicator, in: plan) else { continue }
      count(under: Self.keys(of: indicator, tasks, in: plan, by: grouping, filter, standing.catalogue)) {
        $0.add(evaluation.verdict, of: indicator)
      }
      if evaluation.verdict.isLagging {
        laggards.append(Laggard(plan: plan, indicator: indicator, tasks: tasks, evaluation: evaluation))
      }
    }
    self.total = total
    self.laggards = laggards.enumerated().sorted {
      ($0.element.place, $0.offset) < ($1.element.place, $1.offset)
    }.map(\.element)
    method = standing.method
    rows =
      grouping == nil
      ? [Row(group: nil, counts: total)]
      : GroupKey.sorted(
        order.map { Row(group: $0, counts: groups[$0] ?? Counts()) }, standing.catalogue,
        key: { $0.group ?? .unassigned }, size: { $0.counts.tasks + $0.counts.indicators })
  }

  /// Whether a binding indicator is missed or at risk.
  public var isAlarming: Bool { laggards.contains(where: \.isAlarming) }

  private static func keys(
    of task: PolicyTask, in plan: Plan, by grouping: Grouping?, _ filter: TaskFilter, _ catalogue: Catalogue
  ) -> [GroupKey] {
    switch grouping {
    case nil: return []
    case .plan: return [.plan(plan.id)]
    case .section: return GroupKey.sections(of: [task], in: plan)
    case .department, .family:
      return GroupKey.departments(
        task.departments(filter, in: plan), of: plan, byFamily: grouping == .family, catalogue
      ).map(\.0)
    case .measure, .attribute:
      let indicators = plan.indicators(of: task)
      var seen: Set<GroupKey> = []
      let keys = indicators.map { key(of: $0, by: grouping) }.filter { seen.insert($0).inserted }
      return keys.isEmpty ? [.noIndicator] : keys
    }
  }

  private static func keys(
    of indicator: Indicator, _ tasks: [PolicyTask], in plan: Plan, by grouping: Grouping?,
    _ filter: TaskFilter, _ catalogue: Catalogue
  ) -> [GroupKey] {
    switch grouping {
    case nil: return []
    case .plan: return [.plan(plan.id)]
    case .section: return GroupKey.sections(of: tasks, in: plan)
    case .department, .family:
      return GroupKey.departments(
        tasks.departments(filter, in: plan), of: plan, byFamily: grouping == .family, catalogue
      ).map(\.0)
    case .measure, .attribute: return [key(of: indicator, by: grouping)]
    }
  }

  private static func key(of indicator: Indicator, by grouping: Grouping?) -> GroupKey {
    grouping == .measure ? .measure(indicator.measure) : .attribute(indicator.attribute)
  }
}

extension ProgressReport.Laggard {
  /// Where it stands in the list, the first place lowest.
  fileprivate var place: Int {
    let others = isAlarming ? 0 : 1
    return (others * 100 + evaluation.verdict.rank) * 2 + (indicator.attribute == .binding ? 0 : 1)
  }
}

extension PolicyTask {
  /// The departments that answer for it and are asked for, each once.
  func departments(_ filter: TaskFilter, in plan: Plan) -> [Assignment] {
    [self].departments(filter, in: plan)
  }
}

extension [PolicyTask] {
  /// The departments that answer for one of the tasks and are asked for, each once, in the order of the tasks.
  func departments(_ filter: TaskFilter, in plan: Plan) -> [Assignment] {
    // A few are looked through, since hashing Chinese names takes longer; of more, a set knows the names.
    var found: [Assignment] = []
    var names: Set<ExactText>?
    for task in self {
      for assignment in task.departments where filter.matches(assignment, in: plan) {
        guard
          names?.insert(ExactText(assignment.name)).inserted
            ?? !found.contains(where: { $0.name.hasBytes(of: assignment.name) })
        else { continue }
        found.append(assignment)
        if names == nil, found.count == 16 { names = Set(found.map { ExactText($0.name) }) }
      }
    }
    return found
  }
}
