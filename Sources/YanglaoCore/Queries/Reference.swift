// What somebody means by a reference: an id, or a piece of a name.

/// One thing that can be shown.
public enum Reference: Sendable {
  case plan(Plan)
  case task(PolicyTask, of: Plan)
  case indicator(Indicator, of: Plan)
  case measure(Measure)
  case family(DepartmentFamily)
  case department(Department)

  /// The name by which exactly this thing is found again.
  public var id: String {
    switch self {
    case .plan(let plan): plan.id
    case .task(let task, let plan): "\(plan.id)/\(task.id)"
    case .indicator(let indicator, let plan): "\(plan.id)/\(indicator.id)"
    case .measure(let measure): measure.id
    case .family(let family): family.id
    case .department(let department): department.nameWithPlace
    }
  }

  /// What people call the thing.
  public var title: String {
    switch self {
    case .plan(let plan): plan.title
    case .task(let task, _): task.title
    case .indicator(let indicator, _): indicator.name
    case .measure(let measure): measure.name
    case .family(let family): family.name
    case .department(let department): department.name
    }
  }
}

extension Catalogue {
  /// Everything that a reference can mean, best first: what has the id; else what has the whole name; else the
  /// one department that ``departments(named:)`` finds; else what has the reference in its name. Exactly one thing
  /// means that the reference is clear.
  /// - Parameter kind: What is meant by an id that a task and an indicator of one plan have.
  public func things(_ reference: String, preferring kind: ReferenceKind = .task) -> [Reference] {
    let wanted = FoldedText(reference)
    guard !wanted.isEmpty else { return [] }
    if let exact = thing(id: reference, preferring: kind) { return [exact] }
    let all = everything
    for names: (Reference) -> [String] in [{ $0.wholeNames }, { $0.wholeNames + $0.looseNames }] {
      let whole = all.filter { names($0).contains { FoldedText($0) == wanted } }
      if !whole.isEmpty { return whole }
    }
    if let ids = departments(named: reference)?.departments, ids.count == 1,
      let department = ids.first.flatMap(department(_:))
    {
      return [.department(department)]
    }
    return all.filter { ($0.wholeNames + $0.looseNames).contains { FoldedText($0).contains(wanted) } }
  }

  /// Whether a reference is the id of a plan, a task or an indicator.
  public func hasThing(ofId reference: String) -> Bool {
    switch thing(id: reference, preferring: .task) {
    case .plan, .task, .indicator: true
    case .measure, .family, .department, nil: false
    }
  }

  /// The milestone that a reference is the id of, and its task, which ``things(_:preferring:)`` gives for it; nil for
  /// anything else.
  public func milestone(ofId reference: String) -> (milestone: Milestone, thing: Reference)? {
    guard let found = find(id: reference, preferring: .task), let milestone = found.milestone else {
      return nil
    }
    return (milestone, found.thing)
  }

  /// Every id, for spelling suggestions and completions.
  public var allReferences: [Reference] { everything }

  private func thing(id reference: String, preferring kind: ReferenceKind) -> Reference? {
    find(id: reference, preferring: kind)?.thing
  }

  private func find(id reference: String, preferring kind: ReferenceKind) -> IdentifiedThing? {
    let id = FoldedText(reference)
    for plan in plans {
      if FoldedText(plan.id) == id { return IdentifiedThing(.plan(plan)) }
      if let local = id.dropping(prefix: FoldedText(plan.id + "/")),
        let found = plan.find(id: local, of: reference, preferring: kind)
      {
        return found
      }
    }
    if let measure = measures.first(where: { FoldedText($0.id) == id }) {
      return IdentifiedThing(.measure(measure))
    }
    return families.first { FoldedText($0.id) == id }.map { IdentifiedThing(.family($0)) }
  }

  private var everything: [Reference] {
    var things: [Reference] = plans.map { .plan($0) }
    for plan in plans { things += plan.everyTask.map { .task($0, of: plan) } }
    for plan in plans { things += plan.everyIndicator.map { .indicator($0, of: plan) } }
    things += measures.map { .measure($0) }
    things += families.map { .family($0) }
    things += departments.map { .department($0) }
    return things
  }
}

/// What has an id; a task, where a milestone of it has.
private struct IdentifiedThing {
  let thing: Reference
  let milestone: Milestone?

  init(_ thing: Reference, milestone: Milestone? = nil) {
    self.thing = thing
    self.milestone = milestone
  }
}

extension Catalogue {
  /// The plans that a name stands for: the one of that id, else the ones of that whole title or place, else the
  /// ones whose title or place holds it.
  public func plans(named name: String) -> [Plan] {
    let wanted = FoldedText(name)
    guard !wanted.isEmpty else { return [] }
    if let exact = plans.first(where: { FoldedText($0.id) == wanted }) { return [exact] }
    func names(_ plan: Plan) -> [FoldedText] { [FoldedText(plan.title), FoldedText(plan.jurisdiction.name)] }
    let whole = plans.filter { names($0).contains(wanted) }
    return whole.isEmpty ? plans.filter { names($0).contains { $0.contains(wanted) } } : whole
  }
}

extension Catalogue {
  /// The measures that a name stands for: the one of that id, else of that whole name, else whose name holds it.
  public func measures(named name: String) -> [Measure] {
    let wanted = FoldedText(name)
    guard !wanted.isEmpty else { return [] }
    if let exact = measures.first(where: { FoldedText($0.id) == wanted }) { return [exact] }
    func names(_ measure: Measure) -> [FoldedText] {
      [FoldedText(measure.name), FoldedText(measure.nameInEnglish)]
    }
    let whole = measures.filter { names($0).contains(wanted) }
    return whole.isEmpty ? measures.filter { names($0).contains { $0.contains(wanted) } } : whole
  }
}

extension Plan {
  /// What has an id inside the plan: before others, what has it as it stands at the end of a reference.
  fileprivate func find(
    id: FoldedText, of reference: String, preferring kind: ReferenceKind
  ) -> IdentifiedThing? {
    var found: [(id: String, thing: IdentifiedThing)] = []
    for task in everyTask where FoldedText(task.id) == id {
      found.append((task.id, IdentifiedThing(.task(task, of: self))))
    }
    let indicators = everyIndicator.filter { FoldedText($0.id) == id }.map {
      (id: $0.id, thing: IdentifiedThing(.indicator($0, of: self)))
    }
    found = kind == .indicator ? indicators + found : found + indicators
    if found.isEmpty {
      for task in tasks {
        guard let rest = id.dropping(prefix: FoldedText(task.id + "/")) else { continue }
        for milestone in task.milestones where FoldedText(milestone.id) == rest {
          found.append(
            ("\(task.id)/\(milestone.id)", IdentifiedThing(.task(task, of: self), milestone: milestone)))
        }
      }
    }
    return (found.first { reference.hasSuffix($0.id) } ?? found.first)?.thing
  }

  /// The tasks with those that were removed.
  fileprivate var everyTask: [PolicyTask] { tasks + history.tasks.map(\.thing) }

  /// The indicators with those that were removed.
  fileprivate var everyIndicator: [Indicator] { indicators + history.indicators.map(\.thing) }
}

extension Plan {
  /// Every name by which the plan, or something that it has or had, is found.
  public var everyName: [String] {
    let things =
      [Reference.plan(self)] + everyTask.map { .task($0, of: self) }
      + everyIndicator.map { .indicator($0, of: self) }
    return things.flatMap { $0.wholeNames + $0.looseNames }
  }
}

extension Reference {
  /// The names of the thing itself.
  fileprivate var wholeNames: [String] {
    switch self {
    case .plan(let plan): [plan.title] + [plan.documentNumber].compactMap { $0 }
    case .task(let task, _): [task.title]
    case .indicator(let indicator, _): [indicator.name]
    case .measure(let measure): [measure.name, measure.nameInEnglish]
    case .family(let family): [family.name, family.nameInEnglish]
    case .department(let department): [department.name]
    }
  }

  /// Further names that it goes by.
  fileprivate var looseNames: [String] {
    switch self {
    case .plan(let plan): [plan.jurisdiction.name]
    case .indicator(let indicator, _): [indicator.id]
    case .family(let family): family.names
    default: []
    }
  }
}
