// How everything stands on a day, for what was known at a moment.

/// The plans with the records that hold on a day.
///
/// Departments that the office has assigned stand among those of their tasks.
public struct Standing {
  /// The plans, with the departments that the office has assigned by that day.
  public let catalogue: Catalogue
  /// The day for which everything is judged.
  public let day: Day
  /// How the pace of indicators is judged.
  public let method: PaceMethod
  private let states: [Subject: TaskState]
  private let statuses: [ObjectIdentifier: TaskStatus]
  /// Whether tasks whose status is known came without their departments, which the ledger has looked at.
  private let leavesDepartmentsOut: Bool
  private let values: [Subject: [Record]]

  /// Which of the indicators' values are wanted.
  public enum Values: Sendable {
    case none
    /// Those on which the verdicts on the instances in force hang; the first value of all too, where it is shown.
    case ofInstanceInForce(withFirst: Bool = false)
    /// Those on which the verdict on any instance hangs.
    case ofEveryInstance
    /// Those that speak of this day or a later one: enough to list them, and not to judge by them.
    case from(Day)
    case all
  }

  /// Reads how things stand.
  /// - Parameters:
  ///   - scope: The part of the catalogue that is asked for.
  ///   - knownAt: The moment whose knowledge counts; nil for all that is known.
  ///   - wanted: Which of the indicators' values are wanted.
  ///   - method: How the pace of indicators is judged.
  public init(
    _ ledger: any Ledger, _ scope: CatalogueScope, on day: Day, knownAt: Instant? = nil,
    values wanted: Values, method: PaceMethod = .linear
  ) throws {
    self = try ledger.reading {
      try Self(readingOnce: ledger, scope, on: day, knownAt: knownAt, values: wanted, method: method)
    }
  }

  /// Of how many tasks the records are read one by one, and not with those of all that may be owed.
  private static let fewTasks = 1000

  private init(
    readingOnce ledger: any Ledger, _ scope: CatalogueScope, on day: Day, knownAt: Instant?,
    values wanted: Values, method: PaceMethod
  ) throws {
    let part = try ledger.part(scope, knownAt: knownAt)
    let catalogue = part.catalogue
    var states: [Subject: TaskState] = [:]
    var assigned: [Subject: [Assignment]] = [:]
    var asked: [RecordScope] = [.tasks(scope)]
    if case .none = scope.tasks { asked = [] }
    if scope.statusOn != nil {
      let others = part.tasksWithoutStatus
      if others.count <= Self.fewTasks { asked = others.map { .subject($0) } }
    }
    for question in asked {
      try ledger.effectiveRecords(question, asOf: day, knownAt: knownAt) { subject, records in
        guard let plan = catalogue.plan(subject.plan), let task = plan.task(subject.id) else { return }
        let state = TaskState(task, records, isTracked: plan.tracks(task, on: day))
        states[subject] = state
        if !state.assigned.isEmpty { assigned[subject] = state.assigned }
      }
    }
    var values: [Subject: [Record]] = [:]
    let question: RecordScope? =
      switch wanted {
      case .none: nil
      case .ofInstanceInForce(let withFirst):
        .deciding(DecidingValues.all(of: catalogue, on: day, method, withFirst: withFirst))
      case .ofEveryInstance:
        .deciding(DecidingValues.all(of: catalogue, on: day, method, ofEveryInstance: true))
      case .from(let first): .indicators(scope, from: first)
      case .all: .indicators(scope)
      }
    if let question {
      try ledger.effectiveRecords(question, asOf: day, knownAt: knownAt) { values[$0] = $1 }
    }
    self.catalogue = catalogue.assigning(assigned)
    self.day = day
    self.method = method
    self.states = states
    statuses = part.statuses
    leavesDepartmentsOut = !scope.needsDepartments
    self.values = values
  }

  /// Reads how everything stands that the documents of some plans say.
  /// - Parameters:
  ///   - plans: The plans that are asked for, by id; all where empty.
  ///   - includingIndicators: Whether the indicators' values are wanted too.
  public init(
    _ ledger: any Ledger, plans: Set<String> = [], on day: Day, knownAt: Instant? = nil,
    includingIndicators: Bool = false, method: PaceMethod = .linear
  ) throws {
    try self.init(
      ledger, .documents(of: plans), on: day, knownAt: knownAt, values: includingIndicators ? .all : .none,
      method: method)
  }

  /// Where a task stands.
  public func state(of task: PolicyTask, in plan: Plan) -> TaskState {
    if let status = statuses[ObjectIdentifier(task)] { return TaskState(task, status) }
    return states[.task(plan: plan.id, id: task.id)]
      ?? TaskState(task, [], isTracked: plan.tracks(task, on: day))
  }

  /// Whether a task, with whatever belongs to it, has the departments and the section that a filter asks for.
  func selects(_ task: PolicyTask, in plan: Plan, _ filter: TaskFilter) -> Bool {
    leavesDepartmentsOut && statuses[ObjectIdentifier(task)] != nil
      ? filter.matchesSection(task, in: plan) : filter.selects(task, in: plan)
  }

  /// The records of an indicator's values that hold, by date and then by number.
  public func observations(of indicator: Indicator, in plan: Plan) -> [Record] {
    values[.indicator(plan: plan.id, id: indicator.id)] ?? []
  }

  /// What is said of one target of an indicator: of a recurrent one, of the instance in force.
  public func evaluation(of target: Target, of indicator: Indicator, in plan: Plan) -> IndicatorEvaluation? {
    indicator.instances(of: target, from: plan.period.from).inForce(on: day).map {
      evaluation(of: $0, of: indicator, in: plan)
    }
  }

  /// What is said of one instance of an indicator's targets.
  public func evaluation(
    of instance: TargetInstance, of indicator: Indicator, in plan: Plan
  ) -> IndicatorEvaluation {
    evaluation(of: instance, of: indicator, in: plan, on: day)
  }

  /// What is said of an instance on another day than the standing's own, by the values that hold on that one.
  func evaluation(
    of instance: TargetInstance, of indicator: Indicator, in plan: Plan, on day: Day
  ) -> IndicatorEvaluation {
    IndicatorEvaluation(
      indicator, instance, in: plan, on: day, observations(of: indicator, in: plan), method: method)
  }

  /// What is said of an indicator's target in force; nil for an indicator without targets.
  public func evaluation(of indicator: Indicator, in plan: Plan) -> IndicatorEvaluation? {
    indicator.instance(on: day, from: plan.period.from).map { evaluation(of: $0, of: indicator, in: plan) }
  }
}

extension Catalogue {
  /// The catalogue with departments that the office has assigned to tasks.
  public func assigning(_ assigned: [Subject: [Assignment]]) -> Catalogue {
    guard !assigned.isEmpty else { return self }
    return Catalogue(
      plans: plans.map { plan in
        plan.replacing(
          tasks: plan.tasks.map { task in
            assigned[.task(plan: plan.id, id: task.id)].map(task.adding) ?? task
          })
      }, families: families, collectiveBodies: collectiveBodies, measures: measures)
  }
}

extension Plan {
  /// Whether a task of the plan can be owed on a day: the plan has it, and is not closed.
  fileprivate func tracks(_ task: PolicyTask, on day: Day) -> Bool {
    endOfTracking(of: task, on: day) == nil
  }
}
