// A question for indicators, as a value.

/// Which indicators are asked for; an empty filter asks for all.
public struct IndicatorFilter: Sendable {
  /// Plan ids; empty for all plans.
  public var plans: Set<String> = []
  /// The plans that alone can have what is asked for; empty where that is not known.
  public var plansThatMayFit: Set<String> = []
  /// Departments of the tasks that deliver the indicator; nil for any and none.
  public var departments: DepartmentSelection?
  /// The roles in which the departments must stand in those tasks; empty for any.
  public var roles: Set<Role> = []
  /// Sections of those tasks, as ``TaskFilter/sections``; empty for all sections.
  public var sections: [String] = []
  /// Measure ids; empty for all measures.
  public var measures: Set<String> = []
  /// Empty for any attribute.
  public var attributes: Set<Indicator.Attribute> = []
  /// Texts that must all stand in the name or a quotation.
  public var texts: [String] = []

  public init() {}

  func matches(_ indicator: Indicator, in plan: Plan) -> Bool {
    (plans.isEmpty || plans.contains(plan.id))
      && (measures.isEmpty || measures.contains(indicator.measure))
      && (attributes.isEmpty || attributes.contains(indicator.attribute))
      && matchesTasks(of: indicator, in: plan)
      && texts.allStand(in: indicator.ownWords)
  }

  private func matchesTasks(of indicator: Indicator, in plan: Plan) -> Bool {
    var tasks = TaskFilter()
    tasks.departments = departments
    tasks.roles = roles
    tasks.sections = sections
    let owners = plan.tasks(delivering: indicator)
    if owners.isEmpty { return tasks.includesWhatHasNoTask }
    return owners.contains { tasks.selects($0, in: plan) }
  }
}

extension Catalogue {
  /// The indicators that a filter asks for, in the order of the plans.
  public func indicators(_ filter: IndicatorFilter) -> [(plan: Plan, indicator: Indicator)] {
    plans.flatMap { plan in
      plan.indicators.lazy.filter { filter.matches($0, in: plan) }.map { (plan, $0) }
    }
  }
}
