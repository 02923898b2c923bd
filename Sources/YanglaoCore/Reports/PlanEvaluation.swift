// 中期评价, 末期评价: how a plan stands on a day, indicator by indicator and section by section.

/// A plan judged on a day.
public struct PlanEvaluation {
  /// Which evaluation of a plan it is.
  public enum Stage: String, CaseIterable, Sendable {
    /// On any day.
    case interim
    /// 中期评价: in the middle of the plan's period; see ``Plan/midterm``.
    case midterm
    /// 末期评价: at the end of the plan's period, or of its tracking where that ended earlier. What fell due by its last
    /// day is met or missed.
    case final
  }

  /// How many indicators are judged alike.
  public struct VerdictCount {
    /// `metLate` stands for any day.
    public let verdict: Verdict
    public let indicators: Int
    /// How many of them are binding.
    public let binding: Int
  }

  /// The tasks of one section.
  public struct SectionRow {
    public let section: Section
    /// In the order of the document.
    public let tasks: [(task: PolicyTask, evaluation: TaskEvaluation)]

    /// How many of its tasks stand so.
    public func count(_ status: TaskStatus) -> Int { tasks.count { $0.evaluation.state.status == status } }

    /// How many of its tasks are overdue.
    public var overdue: Int { tasks.count { $0.evaluation.isOverdue } }
  }

  public let plan: Plan
  public let stage: Stage
  /// The last day whose records count.
  public let day: Day
  /// In the order of the document, each with the target that was in force on the day.
  public let indicators: [(indicator: Indicator, evaluation: IndicatorEvaluation)]
  /// The verdicts that occur, the most pressing first.
  public let verdicts: [VerdictCount]
  /// The sections that have tasks, in the order of the document.
  public let sections: [SectionRow]
  /// The faults of the document that touch an indicator or a task.
  public let irregularities: [Irregularity]

  /// Judges a plan on the day of a standing, which includes indicators.
  ///
  /// The final evaluation is of the targets in force on the last day of the plan's period, and judged as of the day
  /// behind it, so that what fell due on the last day is met or missed; records that speak of that next day do not
  /// count. Its tasks are judged as they were left: that the plan is tracked no longer takes nothing away from what is
  /// overdue.
  public init(_ plan: Plan, _ standing: Standing, stage: Stage = .interim) {
    let day = standing.day
    let isAtEnd = stage == .final && day == plan.period.to
    let judgedOn = isAtEnd ? day.advanced(by: 1) : day
    let indicators = plan.indicators.compactMap { indicator in
      indicator.instance(on: stage == .final ? min(day, plan.period.to) : day, from: plan.period.from).map {
        (
          indicator,
          IndicatorEvaluation(
            indicator, $0, in: plan, on: judgedOn, standing.observations(of: indicator, in: plan),
            method: standing.method)
        )
      }
    }
    self.plan = plan
    self.stage = stage
    self.day = day
    self.indicators = indicators.putting(first: { $0.0.isAlarming($0.1.verdict) })
    verdicts = Verdict.inOrder.compactMap { verdict in
      let alike = indicators.filter { $0.1.verdict.name == verdict.name }
      guard !alike.isEmpty else { return nil }
      return VerdictCount(
        verdict: verdict, indicators: alike.count, binding: alike.count { $0.0.attribute == .binding })
    }
    let lagging = Set(indicators.filter { $0.1.verdict.isLagging }.map(\.0.id))
    sections = plan.sections.compactMap { section in
      let tasks = plan.tasks.filter { $0.section == section.id }.map { task in
        (
          task,
          standing.evaluation(
            of: task, in: plan, on: judgedOn, whetherTracked: stage == .final,
            laggards: plan.indicators(of: task).filter { lagging.contains($0.id) })
        )
      }
      return tasks.isEmpty ? nil : SectionRow(section: section, tasks: tasks)
    }
    irregularities = plan.irregularities.filter { !$0.indicators.isEmpty || !$0.tasks.isEmpty }
  }
}

extension Plan {
  /// The day of the mid-term evaluation: the end of a month that lies nearest to the middle of the plan's period, the
  /// earlier one of two; nil where the period's beginning is unknown.
  ///
  /// 2023-06-30 for 2021 to 2025, 2026-06-30 for 2025 to 2027.
  public var midterm: Day? {
    guard let from = period.from else { return nil }
    let eve = from.advanced(by: -1)
    let middle = eve.advanced(by: eve.days(until: period.to) / 2)
    guard let end = Day.last(ofMonth: middle.month, year: middle.year),
      let before = Day(year: middle.year, month: middle.month, day: 1)?.advanced(by: -1)
    else { return nil }
    return before.days(until: middle) <= middle.days(until: end) ? before : end
  }
}
