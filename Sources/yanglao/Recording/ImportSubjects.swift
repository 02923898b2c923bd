// What the rows of a file speak of: each plan is read when the first row names it, each name is resolved once.

import CommandLineKit
import YanglaoCore

/// Finds the tasks and indicators that rows name, in a ledger of however many plans.
struct ImportSubjects {
  private let ledger: any Ledger
  /// The plans that names without one belong to; empty for all.
  private let plans: Set<String>
  private let titles: Catalogue
  private var kept: [String: KeptPlan] = [:]
  private var found: [ExactText: Result<Subject, RequestError>] = [:]
  /// What was asked for last: rows of one thing follow one another.
  private var last: (name: String, plan: String?, kind: ImportedKind, result: Result<Subject, RequestError>)?
  private var suggestions = 0
  private var readings = 0

  /// How many plans are kept while their rows follow one another.
  private static let mostPlans = 256

  /// How many names are remembered.
  private static let mostNames = 200_000

  /// For how many names that mean nothing a similar one is looked for.
  private static let mostSuggestions = 5

  /// A plan as far as its rows have it, with its names.
  private struct KeptPlan {
    let catalogue: Catalogue
    let plan: Plan
    var names: [FoldedText: [Subject]]?

    /// The task or indicator of an id as it stands, of those of both the one that a row's field is for.
    func subject(ofId id: String, preferring field: ImportedKind) -> Subject? {
      let task = plan.task(id).map { Subject.task(plan: plan.id, id: $0.id) }
      if field.isTask, let task { return task }
      return plan.indicator(id).map { .indicator(plan: plan.id, id: $0.id) } ?? task
    }
  }

  /// - Parameter plans: The names of plans, as somebody typed them.
  /// - Throws: ``RequestError`` for a name that fits no plan, or several.
  init(_ ledger: any Ledger, plans: [String]) throws {
    self.ledger = ledger
    titles = try ledger.catalogue(.titles, knownAt: nil)
    self.plans = try titles.planIds(plans)
  }

  /// The plan of an id; nil where there is none.
  mutating func plan(_ id: String) throws -> Plan? { try keep(id)?.plan }

  /// A plan with the names of departments; nil where there is none of that id.
  mutating func catalogue(of plan: String) throws -> Catalogue? { try keep(plan)?.catalogue }

  /// The indicator or task that a row names, in the plan that it or the command names.
  mutating func subject(
    named name: String, in plan: String?, _ field: ImportedKind
  ) throws -> Result<Subject, RequestError> {
    if let last, last.name.hasBytes(of: name), last.plan == plan, last.kind == field { return last.result }
    var result = try find(name, in: plan, field)
    if case .success(let subject) = result, subject.isTask != field.isTask {
      result = .failure(field.mismatch(name, try reference(to: subject)))
    }
    last = (name, plan, field, result)
    return result
  }

  /// The milestone that a row names by its id, `jingyuan/12/1`, with its task; nil for anything else, be it an id
  /// that several of its plans have.
  mutating func milestone(
    named name: String, in plan: String?
  ) throws -> (task: Subject, milestone: Milestone)? {
    let named: Set<String>
    // What is wrong with the plan is told of the task.
    do { named = try plan.map { try titles.planIds([$0]) } ?? plans } catch is RequestError { return nil }
    guard plans.isEmpty || !plans.isDisjoint(with: named) else { return nil }
    var places = named.sorted().map { (plan: $0, id: name) }
    if let parts = Self.parts(of: name), named.isEmpty || named.contains(parts.plan) { places.append(parts) }
    var found: [(task: Subject, milestone: Milestone)] = []
    for (plan, id) in places where id.contains("/") {
      guard let kept = try keep(plan),
        let (milestone, thing) = kept.catalogue.milestone(ofId: "\(plan)/\(id)"),
        let task = thing.subject
      else { continue }
      found.append((task, milestone))
    }
    return found.count == 1 ? found[0] : nil
  }

  /// The tasks or indicators of a plan whose id or whole name this is, or that of another plan whose id it is; a piece of
  /// a name is none.
  mutating func subjects(called name: String, in plan: String, _ field: ImportedKind) throws -> [Subject] {
    let parts = Self.parts(of: name)
    if let parts, parts.plan != plan,
      let other = try keep(parts.plan)?.subject(ofId: parts.id, preferring: field),
      other.isTask == field.isTask
    {
      return [other]
    }
    let local = parts.flatMap { $0.plan == plan ? $0.id : nil } ?? name
    if let subject = try keep(plan)?.subject(ofId: local, preferring: field), subject.isTask == field.isTask {
      return [subject]
    }
    return try subjects(named: name, in: plan).filter { $0.isTask == field.isTask }
  }

  private mutating func find(
    _ name: String, in plan: String?, _ field: ImportedKind
  ) throws -> Result<Subject, RequestError> {
    // An id that stands as it is needs no memory of it.
    if plan == nil, plans.isEmpty, let parts = Self.parts(of: name), let kept = try keep(parts.plan),
      let subject = kept.subject(ofId: parts.id, preferring: field)
    {
      return .success(subject)
    }
    let key = ExactText("\(field)|\(plan ?? "")|\(name)")
    if let known = found[key] { return known }
    let result: Result<Subject, RequestError>
    do { result = .success(try resolve(name, field, plan)) } catch let error as RequestError {
      result = .failure(error)
    }
    if found.count < Self.mostNames { found[key] = result }
    return result
  }

  private mutating func resolve(_ name: String, _ field: ImportedKind, _ plan: String?) throws -> Subject {
    let named = try plan.map { try titles.planIds([$0]) } ?? plans
    if !plans.isEmpty, plans.isDisjoint(with: named) {
      throw RequestError.notInPlans(name, of: named.sorted(), asked: plans.sorted())
    }
    // An id inside the plan, else a name that only this plan has.
    var ofId: [Subject] = []
    for plan in named.sorted() {
      if let subject = try subject(ofId: name, in: plan, field) { ofId.append(subject) }
    }
    let ofKind = ofId.filter { $0.isTask == field.isTask }
    if ofKind.count > 1 {
      throw RequestError.severalMatch(name, try ofKind.compactMap { try reference(to: $0) })
    }
    if let subject = ofKind.first ?? ofId.first { return subject }
    if named.isEmpty, let (plan, local) = Self.parts(of: name),
      let subject = try subject(ofId: local, in: plan, field)
    {
      return subject
    }
    var whole: [Subject] = []
    for plan in named.sorted() {
      whole += try subjects(named: name, in: plan).filter { $0.isTask == field.isTask }
    }
    if whole.count == 1 { return whole[0] }
    return try named.isEmpty
      ? only(ledger.catalogue(naming: name, orSimilar: false).things(name), name, field, [])
      : search(name, field, named)
  }

  /// The task or indicator of an id, before others the one that has it as it stands.
  private mutating func subject(
    ofId id: String, in plan: String, _ field: ImportedKind
  ) throws -> Subject? {
    guard let kept = try keep(plan) else { return nil }
    if let subject = kept.subject(ofId: id, preferring: field) { return subject }
    if let (milestone, task) = kept.catalogue.milestone(ofId: "\(plan)/\(id)") {
      let (name, title) = ("\(plan)/\(id)", milestone.title)
      throw field.isTask
        ? RequestError.isAMilestone(name, title, of: task.id)
        : .milestoneForIndicator(name, title, of: task.id)
    }
    return kept.catalogue.things("\(plan)/\(id)", preferring: field.isTask ? .task : .indicator).first?
      .subject
  }

  private static func parts(of reference: String) -> (plan: String, id: String)? {
    let parts = reference.split(separator: "/", maxSplits: 1)
    return parts.count == 2 ? (String(parts[0]), String(parts[1])) : nil
  }

  private mutating func subjects(named name: String, in plan: String) throws -> [Subject] {
    guard let kept = try keep(plan) else { return [] }
    let wanted = FoldedText(name)
    if let names = kept.names { return names[wanted] ?? [] }
    var names: [FoldedText: [Subject]] = [:]
    for task in kept.plan.tasks {
      names[FoldedText(task.title), default: []].append(.task(plan: plan, id: task.id))
    }
    for indicator in kept.plan.indicators {
      names[FoldedText(indicator.name), default: []].append(.indicator(plan: plan, id: indicator.id))
    }
    self.kept[plan]?.names = names
    return names[wanted] ?? []
  }

  private mutating func search(_ name: String, _ field: ImportedKind, _ plans: Set<String>) throws -> Subject
  {
    var fitting: [Reference] = []
    for plan in plans.sorted() { fitting += try keep(plan)?.catalogue.things(name) ?? [] }
    return try only(fitting, name, field, plans)
  }

  /// The one thing of the kind that a name fits.
  /// - Parameter plans: The plans that it was looked for in; empty for all.
  private mutating func only(
    _ found: [Reference], _ name: String, _ field: ImportedKind, _ plans: Set<String>
  ) throws -> Subject {
    let fitting = found.filter(field.holds)
    guard let subject = fitting.first?.subject else {
      throw found.isEmpty
        ? try nothing(named: name, field, plans)
        : field.mismatch(name, found.count == 1 ? found[0] : nil)
    }
    guard fitting.count == 1 else { throw RequestError.severalMatch(name, fitting) }
    return subject
  }

  /// Why nothing is found: it is in plans that were not asked for, or nowhere.
  private mutating func nothing(
    named name: String, _ field: ImportedKind, _ plans: Set<String>
  ) throws -> RequestError {
    if !plans.isEmpty, let (plan, id) = Self.parts(of: name) {
      let isMilestone = try !plans.contains(plan) && keep(plan)?.catalogue.milestone(ofId: name) != nil
      if try isMilestone || subject(ofId: id, in: plan, field) != nil {
        return .notInPlans(name, of: [plan], asked: plans.sorted())
      }
    }
    suggestions += 1
    guard suggestions <= Self.mostSuggestions else { return .nothingMatches(name, nearest: []) }
    let known = try ledger.catalogue(naming: name)
    let others = Set(known.things(name).filter(field.holds).compactMap { $0.subject?.plan })
    guard others.isEmpty else { return .notInPlans(name, of: others.sorted(), asked: plans.sorted()) }
    return .nothingMatches(
      name,
      nearest: known.suggestions(for: name) { thing in
        field.holds(thing) && (plans.isEmpty || thing.subject.map { plans.contains($0.plan) } ?? false)
      })
  }

  private mutating func reference(to subject: Subject) throws -> Reference? {
    guard let plan = try plan(subject.plan) else { return nil }
    return subject.isTask
      ? plan.task(subject.id).map { .task($0, of: plan) }
      : plan.indicator(subject.id).map { .indicator($0, of: plan) }
  }

  private mutating func keep(_ id: String) throws -> KeptPlan? {
    if let known = kept[id] { return known }
    guard titles.plan(id) != nil else { return nil }
    let catalogue = try ledger.catalogue(.outline(of: [id]), knownAt: nil)
    guard let plan = catalogue.plan(id) else { return nil }
    let one = KeptPlan(
      catalogue: Catalogue(
        plans: [plan], families: catalogue.families, collectiveBodies: catalogue.collectiveBodies,
        measures: catalogue.measures),
      plan: plan)
    // A file that goes plan by plan needs few of them at a time; one that comes back to them needs all.
    if kept.count == Self.mostPlans, readings <= titles.plans.count { kept.removeAll() }
    readings += 1
    kept[id] = one
    return one
  }
}
