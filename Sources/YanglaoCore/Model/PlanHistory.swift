// What earlier revisions of a plan had, and the day on which its tracking ended.

/// What is known of a plan beside what its revision in force says.
public struct PlanHistory: Sendable {
  /// The tasks that the plan no longer has, each as the last revision with it had it.
  public var tasks: [Removed<PolicyTask>] = []
  /// The indicators that the plan no longer has, each as the last revision with it had it.
  public var indicators: [Removed<Indicator>] = []
  /// The end of its tracking; nil while it is tracked.
  public var closing: PlanClosing?

  public init() {}

  /// A thing that was removed.
  public struct Removed<Thing: Sendable>: Sendable {
    public let thing: Thing
    /// The first revision without it.
    public let revision: Int
  }
}

extension Plan {
  /// The plan of a revision that follows others, with what those had and this one has not.
  /// - Parameter earlier: The revisions before this one, oldest first.
  public func following(_ earlier: [Plan]) -> Plan {
    guard !earlier.isEmpty else { return self }
    let all = earlier + [self]
    var history = self.history
    history.tasks = Self.removed(all, \.tasks, id: \.id)
    history.indicators = Self.removed(all, \.indicators, id: \.id)
    let byId = earlier.map { plan in
      (
        plan.revision,
        Dictionary(plan.indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      )
    }
    return having(
      indicators: indicators.map { indicator in
        let versions = byId.compactMap { revision, indicators in
          indicators[indicator.id].map {
            EarlierTargets(revision: revision, targets: $0.targets, unit: $0.unit)
          }
        }
        let following =
          versions.dropFirst().map { ($0.targets, $0.unit) } + [(indicator.targets, indicator.unit)]
        let changed = zip(versions, following).filter { before, next in
          !before.targets.say(theSameAs: next.0) || before.unit != next.1
        }
        return indicator.having(changed.map(\.0))
      }, history: history)
  }

  private static func removed<Thing>(
    _ revisions: [Plan], _ things: (Plan) -> [Thing], id: (Thing) -> String
  ) -> [PlanHistory.Removed<Thing>] {
    var seen = Set(revisions.last.map { things($0).map(id) } ?? [])
    var removed: [PlanHistory.Removed<Thing>] = []
    for (plan, next) in zip(revisions, revisions.dropFirst()).reversed() {
      removed += things(plan).filter { seen.insert(id($0)).inserted }.map {
        PlanHistory.Removed(thing: $0, revision: next.revision)
      }
    }
    return removed
  }

  /// The plan with its tracking ended.
  public func closing(_ closing: PlanClosing?) -> Plan {
    var history = history
    history.closing = closing
    return having(history: history)
  }

  /// Whether nothing of the plan is owed any more on a day.
  public func isClosed(on day: Day) -> Bool { history.closing.map { $0.on <= day } ?? false }

  /// The revision that removed a task; nil where the plan has it.
  public func revision(removing task: PolicyTask) -> Int? {
    revision(removing: .task(plan: id, id: task.id))
  }

  /// The revision that removed an indicator; nil where the plan has it.
  public func revision(removing indicator: Indicator) -> Int? {
    revision(removing: .indicator(plan: id, id: indicator.id))
  }

  /// The revision that removed the thing of a subject; nil where the plan has it, and where it never had it.
  public func revision(removing subject: Subject) -> Int? {
    switch subject {
    case .task(_, let id): history.tasks.first { $0.thing.id == id }?.revision
    case .indicator(_, let id): history.indicators.first { $0.thing.id == id }?.revision
    }
  }

  func replacing(tasks: [PolicyTask]) -> Plan { having(tasks: tasks) }

  private func having(
    tasks: [PolicyTask]? = nil, indicators: [Indicator]? = nil, history: PlanHistory? = nil
  ) -> Plan {
    Plan(
      id: id, revision: revision, title: title, titleAsPrinted: titleAsPrinted, kind: kind,
      documentNumber: documentNumber, issuer: issuer, issuedOn: issuedOn, jurisdiction: jurisdiction,
      period: period, source: source, sections: sections, passages: passages, tasks: tasks ?? self.tasks,
      indicators: indicators ?? self.indicators, reporting: reporting, irregularities: irregularities,
      history: history ?? self.history)
  }
}

extension Indicator {
  func having(_ earlierTargets: [EarlierTargets]) -> Indicator {
    replacing(targets: targets, earlierTargets: earlierTargets)
  }

  /// The indicator with the targets that it had in an earlier revision; nil where these were in another unit, in which
  /// no value that holds now can be held against them.
  public func before(_ change: EarlierTargets) -> Indicator? {
    change.unit == unit ? replacing(targets: change.targets, earlierTargets: []) : nil
  }

  private func replacing(targets: [Target], earlierTargets: [EarlierTargets]) -> Indicator {
    Indicator(
      id: id, measure: measure, name: name, nameAsPrinted: nameAsPrinted, category: category, kind: kind,
      unit: unit, numerator: numerator, denominator: denominator, counting: counting, attribute: attribute,
      tasks: tasks, baseline: baseline, targets: targets, earlierTargets: earlierTargets)
  }
}

extension [Target] {
  /// Whether both lists ask for the same by the same days, whatever their wording.
  func say(theSameAs other: [Target]) -> Bool {
    elementsEqual(other) {
      $0.aim == $1.aim && $0.due == $1.due && $0.recurrence == $1.recurrence && $0.firm == $1.firm
    }
  }
}
