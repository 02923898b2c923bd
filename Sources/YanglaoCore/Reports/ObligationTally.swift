// Counts of what is owed, from a ledger that can count without reading every task.

/// How much of what is owed stands in each group, of the tasks whose status is enough; the others are left to the rules.
public struct ObligationTally: Sendable {
  /// What is counted.
  public struct Question: Sendable {
    /// Plan ids; empty for all plans.
    public let plans: Set<String>
    public let kinds: Set<Obligation.Kind>
    public let grouping: ObligationReport.Grouping
    /// The first day on which what is counted falls due; nil for any day.
    public let from: Day?
    /// The day before which it falls due.
    public let before: Day
    /// The day on which it is owed.
    public let on: Day
    /// Whether days count until it is due, and not since it was.
    public let looksAhead: Bool

    /// Nil where the rules must be asked: for what departments, sections or words pick, and for targets.
    public init?(
      _ filter: TaskFilter, kinds: Set<Obligation.Kind>, by grouping: ObligationReport.Grouping, from: Day?,
      before: Day, on day: Day
    ) {
      let isOfAllTasks =
        filter.departments == nil && filter.roles.isEmpty && filter.sections.isEmpty && filter.texts.isEmpty
        && filter.statuses.isEmpty && filter.dueBefore == nil && filter.dueAfter == nil
      let isCounted = grouping == .department || grouping == .family || grouping == .year
      guard isOfAllTasks, isCounted, !kinds.contains(.indicator) else { return nil }
      plans = filter.plans
      self.kinds = kinds
      self.grouping = grouping
      self.from = from
      self.before = before
      on = day
      looksAhead = from != nil
    }

    /// The tasks that are not counted, because more than their status counts.
    public var rest: CatalogueScope {
      var scope = CatalogueScope(plans: plans, tasks: .some(of: nil, owed: .init(before: before, on: on)))
      (scope.needsSections, scope.needsWording) = (false, false)
      scope.needsSteps = kinds.contains(.milestone)
      scope.statusOn = on
      scope.leavesStatusOut = true
      return scope
    }
  }

  public let groups: [GroupKey: ObligationReport.Counts]
  /// What all groups come to, each thing counted once.
  public let total: ObligationReport.Counts

  public init(groups: [GroupKey: ObligationReport.Counts], total: ObligationReport.Counts) {
    self.groups = groups
    self.total = total
  }

}

extension ObligationReport.Counts {
  /// Counts nothing yet.
  public static var none: Self { Self() }

  /// Counts one thing.
  /// - Parameters:
  ///   - days: As a row of the report has them.
  ///   - departments: How many answer for it.
  public init(one kind: Obligation.Kind, days: Int, departments: Int) {
    self.days = days...days
    add(kind, departments: departments)
  }

  mutating func add(_ kind: Obligation.Kind, departments: Int) {
    switch kind {
    case .task: tasks += 1
    case .milestone: milestones += 1
    case .indicator: targets += 1
    }
    pairs += departments
    unassigned += departments == 0 ? 1 : 0
  }

  /// What so many things count that count alike.
  public func times(_ count: Int) -> Self {
    var counts = self
    counts.tasks *= count
    counts.milestones *= count
    counts.targets *= count
    counts.pairs *= count
    counts.unassigned *= count
    return counts
  }

  /// Adds what is counted elsewhere: none of it is counted here.
  public static func += (counts: inout Self, other: Self) {
    if counts.tasks + counts.milestones + counts.targets == 0 {
      counts.days = other.days
    } else if other.tasks + other.milestones + other.targets > 0 {
      counts.days =
        min(
          counts.days.lowerBound, other.days.lowerBound)...max(counts.days.upperBound, other.days.upperBound)
    }
    counts.tasks += other.tasks
    counts.milestones += other.milestones
    counts.targets += other.targets
    counts.pairs += other.pairs
    counts.unassigned += other.unassigned
  }
}

extension ObligationReport {
  /// The groups with what was counted elsewhere, without rows.
  /// - Parameter other: What is owed of other kinds, in the same groups.
  public func adding(_ tally: ObligationTally, _ catalogue: Catalogue, and other: Self? = nil) -> Self {
    var found = tally.groups
    var sizes = tally.groups.mapValues { $0.tasks + $0.milestones }
    for group in groups + (other?.groups ?? []) {
      found[group.key, default: Counts()] += group.counts
      sizes[group.key, default: 0] += group.rows.count
    }
    var report = self
    report.groups = GroupKey.sorted(
      found.map { Group(key: $0, rows: [], counts: $1) }, catalogue, key: \.key, size: { sizes[$0.key] ?? 0 })
    report.elsewhere += tally.total
    if let other { report.elsewhere += other.counts }
    return report
  }
}
