// The plans at a glance.

/// Every plan with what it holds.
public struct PlanReport: Sendable {
  public struct Row: Sendable {
    public let plan: Plan
    /// Tasks that were due before the day of the report.
    public let overdue: Int
  }

  public let rows: [Row]

  public init(_ catalogue: Catalogue, plans: Set<String> = [], on day: Day) {
    rows = catalogue.plans.filter { plans.isEmpty || plans.contains($0.id) }.map { plan in
      var filter = TaskFilter()
      filter.plans = [plan.id]
      let overdue = ObligationReport.overdue(in: catalogue, on: day, filter: filter, kinds: [.task], by: nil)
      return Row(plan: plan, overdue: overdue.counts.tasks)
    }
  }
}
