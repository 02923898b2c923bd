// What a bulletin says of a period: three colours, binding indicators, what is due next, where words and figures
// disagree.

/// 通报: how the plans stood at the end of a period.
public struct BulletinReport: Sendable {
  /// A task with what is said of it.
  public struct TaskRow: Sendable {
    public let plan: Plan
    public let task: PolicyTask
    public let evaluation: TaskEvaluation
  }

  /// An indicator with what is said of its target in force.
  public struct IndicatorRow: Sendable {
    public let plan: Plan
    public let indicator: Indicator
    public let evaluation: IndicatorEvaluation
  }

  /// A task that is reported done or confirmed while indicators of it are not met.
  public struct Disagreement: Sendable {
    public let plan: Plan
    public let task: PolicyTask
    public let state: TaskState
    /// Those of its indicators whose target in force is not met.
    public let unmet: [IndicatorRow]
  }

  /// The day for which everything is judged.
  public let day: Day
  /// Every task that is asked for: red before yellow before green before grey, the most days overdue first.
  public let tasks: [TaskRow]
  /// Every indicator that is asked for: binding laggards first, then by how pressing they are.
  public let indicators: [IndicatorRow]
  /// Where a department says done and the figures disagree.
  public let disagreements: [Disagreement]

  /// Reads the tasks and indicators off a standing, which has to include indicators.
  ///
  /// A plan whose tracking has ended counts only where the filter names it.
  public init(_ standing: Standing, filter: TaskFilter) {
    day = standing.day
    let tasks = standing.tasks(filter).filter { filter.counts($0.plan, on: standing.day) }.map {
      plan, task, _ in
      TaskRow(plan: plan, task: task, evaluation: standing.evaluation(of: task, in: plan))
    }
    let indicators = standing.indicators(filter).filter { filter.counts($0.plan, on: standing.day) }
      .compactMap {
        plan, indicator, _ in
        standing.evaluation(of: indicator, in: plan).map {
          IndicatorRow(plan: plan, indicator: indicator, evaluation: $0)
        }
      }
    let unmetOfPlans = Dictionary(grouping: indicators.filter { !$0.evaluation.verdict.isMet }, by: \.plan.id)
    disagreements = tasks.compactMap { row -> Disagreement? in
      let state = row.evaluation.state
      guard state.status.isDone else { return nil }
      let unmet = (unmetOfPlans[row.plan.id] ?? []).filter { $0.indicator.tasks.contains(row.task.id) }
      return unmet.isEmpty ? nil : Disagreement(plan: row.plan, task: row.task, state: state, unmet: unmet)
    }
    self.tasks = tasks.sortedStably { ($0.evaluation.light.rank, -$0.evaluation.daysOverdue) }
    self.indicators = indicators.sortedStably { ($0.isAlarming ? 0 : 1, $0.evaluation.verdict.rank) }
  }
}

extension BulletinReport.IndicatorRow {
  /// Whether it is binding, and missed or at risk: what comes first in every list.
  public var isAlarming: Bool { indicator.isAlarming(evaluation.verdict) }
}

extension Light {
  /// The place in lists, the most pressing first.
  fileprivate var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

extension Array {
  /// Sorts by a pair of numbers; what has the same pair keeps its order.
  fileprivate func sortedStably(by key: (Element) -> (Int, Int)) -> [Element] {
    let keys = map(key)
    return indices.sorted { keys[$0] == keys[$1] ? $0 < $1 : keys[$0] < keys[$1] }.map { self[$0] }
  }
}
