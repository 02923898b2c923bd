// The plans at a glance.

/// Every plan with what it holds.
public struct PlanReport: Sendable {
  /// One plan.
  public struct Row: Sendable {
    public let plan: Plan
    /// Tasks that were due before the day of the report.
    public let overdue: Int
  }

  /// In the order of the catalogue.
  public let rows: [Row]

  public init(_ standing: Standing, plans: Set<String> = []) {
    var filter = TaskFilter()
    filter.plans = plans
    let overdue = ObligationReport.overdue(standing, filter: filter, kinds: [.task], by: .plan)
    let counts = Dictionary(overdue.groups.map { ($0.key, $0.counts.tasks) }, uniquingKeysWith: +)
    rows = standing.catalogue.plans.filter(filter.includes(_:)).map { plan in
      Row(plan: plan, overdue: counts[.plan(plan.id)] ?? 0)
    }
  }
}
