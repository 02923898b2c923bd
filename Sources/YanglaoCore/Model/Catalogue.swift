// Everything that is tracked: the plans, and what they share.

/// The plans with the departments, families and measures that they have in common.
public struct Catalogue: Sendable {
  /// In the order in which reports list them.
  public let plans: [Plan]
  /// In the order in which reports list them.
  public let families: [DepartmentFamily]
  /// The bodies of many members that plans name.
  public let collectiveBodies: [CollectiveBody]
  /// What the indicators of all plans measure.
  public let measures: [Measure]
  private let named: NamedDepartments
  private let places: [String: Int]

  public init(
    plans: [Plan], families: [DepartmentFamily], collectiveBodies: [CollectiveBody], measures: [Measure]
  ) {
    self.plans = plans
    self.families = families
    self.collectiveBodies = collectiveBodies
    self.measures = measures
    named = NamedDepartments(plans, families, collectiveBodies)
    places = Dictionary(
      plans.enumerated().map { ($0.element.id, $0.offset) }, uniquingKeysWith: { first, _ in first })
  }

  /// No plans at all.
  public static let empty = Catalogue(plans: [], families: [], collectiveBodies: [], measures: [])

  /// The families and collective bodies, to which names can be added.
  public var register: DepartmentRegister {
    DepartmentRegister(families: families, collectiveBodies: collectiveBodies)
  }

  /// Every department that a plan names, in the order of the plans.
  public var departments: [Department] { named.all }

  /// The departments of a full name, however it is written.
  func ids(named name: FoldedText) -> [Department.ID] { named.ids(named: name) }

  /// The plan of an id; nil where there is none.
  public func plan(_ id: String) -> Plan? { places[id].map { plans[$0] } }

  /// The measure of an id; nil where there is none.
  public func measure(_ id: String) -> Measure? { measures.first { $0.id == id } }

  /// The department family of an id; nil where there is none.
  public func family(_ id: String) -> DepartmentFamily? { families.first { $0.id == id } }

  /// The department of an id; nil where no plan names it.
  public func department(_ id: Department.ID) -> Department? {
    named[id]
  }
}

extension Plan {
  /// The task of an id, be it one that was removed; nil where the plan never had it.
  public func task(_ id: String) -> PolicyTask? {
    tasks.first { $0.id == id } ?? history.tasks.first { $0.thing.id == id }?.thing
  }

  /// The indicator of an id, be it one that was removed; nil where the plan never had it.
  public func indicator(_ id: String) -> Indicator? {
    indicators.first { $0.id == id } ?? history.indicators.first { $0.thing.id == id }?.thing
  }

  /// The section of an id; nil where the plan has none.
  public func section(_ id: String) -> Section? { sections.first { $0.id == id } }

  /// The passage of an id; nil where the plan has none.
  public func passage(_ id: String) -> Passage? { passages.first { $0.id == id } }

  /// The tasks in force that deliver an indicator: none that a revision removed.
  public func tasks(delivering indicator: Indicator) -> [PolicyTask] {
    indicator.tasks.compactMap { id in tasks.first { $0.id == id } }
  }

  /// Whether an indicator is nobody's: the document names no task for it, or a revision removed every one.
  func hasNoTask(delivering indicator: Indicator) -> Bool {
    indicator.tasks.allSatisfy { id in history.tasks.contains { $0.thing.id == id } }
  }

  /// The indicators that a task delivers.
  public func indicators(of task: PolicyTask) -> [Indicator] {
    indicators.filter { $0.tasks.contains(task.id) }
  }

  /// The faults of the document that touch a task.
  public func irregularities(of task: PolicyTask) -> [Irregularity] {
    irregularities.filter { $0.tasks.contains(task.id) }
  }

  /// The faults of the document that touch an indicator.
  public func irregularities(of indicator: Indicator) -> [Irregularity] {
    irregularities.filter { $0.indicators.contains(indicator.id) }
  }
}
