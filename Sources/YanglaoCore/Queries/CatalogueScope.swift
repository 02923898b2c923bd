// What of the plans a question needs, so that a ledger of thousands of them reads no more.

/// A part of the catalogue. Whoever keeps the plans may give more than is asked for, and never less.
public struct CatalogueScope: Equatable, Sendable {
  /// Plan ids; empty for all plans.
  public var plans: Set<String>
  /// Whether any plan is needed, beside the families that all share; where none is, so are their measures.
  public var needsPlans = true
  /// Which of their tasks are needed.
  public var tasks: Tasks
  /// Whether their indicators are needed, with the measures that all share.
  public var needsIndicators = false
  /// Whether it is needed which tasks deliver an indicator.
  public var needsDelivery = true
  /// Only indicators of these measures, by id; of all where empty.
  public var measures: Set<String> = []
  /// Only indicators with a target that falls due before this day, and the tasks that deliver them; nil for all.
  public var indicatorsDueBefore: Day?
  /// Whether the sections' headings are needed.
  public var needsSections = true
  /// Whether the tasks' milestones and projects are needed.
  public var needsSteps = true
  /// The day on which it is enough to know the tasks' status; nil where their records are needed.
  public var statusOn: Day?
  /// Whether tasks whose status is enough are left out.
  public var leavesStatusOut = false
  /// Whether the departments of tasks whose status is enough are needed; without them, such a task is one that the
  /// departments asked for answer for.
  public var needsDepartments = true
  /// Whether the tasks' wording is needed.
  public var needsWording = true
  /// Whether quotations, notes, standards, passages, reporting duties and irregularities are needed: the documents
  /// themselves.
  public var needsDocuments = false

  /// Which tasks are needed.
  public enum Tasks: Equatable, Sendable {
    case none
    case all
    /// Those that some departments answer for; where it says so, only those of which something may be owed, by all
    /// that is known, or that deliver one of the indicators asked for, and no plans without any.
    case some(of: DepartmentSelection?, owed: Owed?)
  }

  /// What falls due before a day, and may still be owed on another.
  public struct Owed: Equatable, Sendable {
    public let before: Day
    public let on: Day

    public init(before: Day, on: Day) {
      self.before = before
      self.on = on
    }
  }

  public init(plans: Set<String> = [], tasks: Tasks = .all) {
    self.plans = plans
    self.tasks = tasks
  }

  /// Everything that the documents of some plans say; of all plans where none is named.
  public static func documents(of plans: Set<String> = []) -> CatalogueScope {
    var scope = CatalogueScope(plans: plans)
    scope.needsIndicators = true
    scope.needsDocuments = true
    return scope
  }

  /// Everything in some plans but headings and wording; of all plans where none is named.
  public static func outline(of plans: Set<String> = []) -> CatalogueScope {
    var scope = CatalogueScope(plans: plans)
    (scope.needsIndicators, scope.needsSections, scope.needsWording) = (true, false, false)
    return scope
  }

  /// The indicators of some measures, without their tasks; of all measures where none is named.
  public static func indicators(of measures: Set<String> = []) -> CatalogueScope {
    var scope = CatalogueScope(tasks: .none)
    (scope.needsIndicators, scope.needsDelivery) = (true, false)
    (scope.needsSections, scope.needsWording) = (false, false)
    scope.measures = measures
    return scope
  }

  /// What all plans share: families, collective bodies, measures.
  public static let names: CatalogueScope = {
    var scope = CatalogueScope(tasks: .none)
    (scope.needsPlans, scope.needsSections, scope.needsWording) = (false, false, false)
    return scope
  }()

  /// The plans themselves, without anything that is in them.
  public static let titles: CatalogueScope = {
    var scope = CatalogueScope(tasks: .none)
    (scope.needsSections, scope.needsWording) = (false, false)
    return scope
  }()
}

extension CatalogueScope {
  /// What a filter's tasks take, and their indicators where those are asked for.
  /// - Parameter owed: What they must owe; nil for owed or not.
  public init(
    _ filter: TaskFilter, owed: Owed? = nil, needsIndicators: Bool = false, needsWording: Bool = false
  ) {
    let isPart = !needsIndicators || owed != nil
    self.init(plans: filter.plansToRead, tasks: isPart ? .some(of: filter.departments, owed: owed) : .all)
    if isPart, needsIndicators { indicatorsDueBefore = owed?.before }
    self.needsIndicators = needsIndicators
    self.needsWording = needsWording
    // Texts are looked for in quotations too.
    needsDocuments = !filter.texts.isEmpty
  }

  /// What a filter's indicators take, with their tasks where these are needed or asked for.
  /// - Parameter needsDelivery: Whether it is shown which tasks deliver an indicator.
  public init(_ filter: IndicatorFilter, needsTasks: Bool, needsDelivery: Bool = true) {
    let asksForTasks = filter.departments != nil || !filter.roles.isEmpty || !filter.sections.isEmpty
    self.init(plans: filter.plansToRead, tasks: needsTasks || asksForTasks ? .all : .none)
    needsIndicators = true
    self.needsDelivery = needsDelivery || needsTasks || asksForTasks
    measures = filter.measures
    needsSections = !filter.sections.isEmpty
    needsWording = false
    needsDocuments = !filter.texts.isEmpty
  }

  /// What judging a filter's tasks and indicators takes.
  public static func judging(_ filter: TaskFilter) -> CatalogueScope {
    var scope = CatalogueScope(filter, needsIndicators: true)
    scope.needsSections = !filter.sections.isEmpty
    return scope
  }
}

extension TaskFilter {
  /// The plans that need be read; empty for all plans.
  public var plansToRead: Set<String> { plans.isEmpty ? plansThatMayFit : plans }
}

extension IndicatorFilter {
  /// The plans that need be read; empty for all plans.
  public var plansToRead: Set<String> { plans.isEmpty ? plansThatMayFit : plans }
}
