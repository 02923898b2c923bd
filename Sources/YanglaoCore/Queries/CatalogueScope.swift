// What of the plans a question needs, so that a ledger of thousands of them reads no more.

/// A part of the catalogue. Whoever keeps the plans may give more than is asked for, and never less.
public struct CatalogueScope: Sendable {
  /// Plan ids; empty for all plans.
  public var plans: Set<String>
  /// Whether any plan is needed, beside the families and measures that all share.
  public var needsPlans = true
  /// Which of their tasks are needed.
  public var tasks: Tasks
  /// Whether their indicators are needed.
  public var needsIndicators = false
  /// Whether the sections' headings are needed.
  public var needsSections = true
  /// Whether the tasks' wording is needed.
  public var needsWording = true
  /// Whether quotations, notes, standards, passages, reporting duties and irregularities are needed: the documents
  /// themselves.
  public var needsDocuments = false

  /// Which tasks are needed.
  public enum Tasks: Sendable {
    case none
    case all
    /// Those that some departments answer for; with a day, only those of which something may be overdue on it, by
    /// all that is known.
    case some(of: DepartmentSelection?, overdueOn: Day?)
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
