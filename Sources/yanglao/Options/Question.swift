// What is asked of which ledger: the day, what was known, and as much of the plans as the answer takes.

import Threads
import YanglaoCore

/// A ledger with the two times of a question.
struct Question {
  let ledger: any Ledger
  /// The day that the question is about.
  let day: Day
  /// The moment whose knowledge counts; nil for all that is known.
  let knownAt: Instant?

  /// How the part of the plans stands that is asked for.
  func standing(
    _ scope: CatalogueScope, values: Standing.Values = .none, method: PaceMethod = .linear
  ) throws -> Standing {
    try Standing(ledger, scope, on: day, knownAt: knownAt, values: values, method: method)
  }

  /// The question for each of the threads that may share so many pieces of its answer, on one state of the ledger.
  /// Inside `reading` of the ledger only.
  func shared(among pieces: Int) throws -> [Question] {
    var questions = [self]
    while questions.count < min(pieces, processors, Self.mostThreads), let other = try ledger.another() {
      questions.append(Question(ledger: other, day: day, knownAt: knownAt))
    }
    return questions
  }

  /// More of them would take more memory than they save time.
  private static let mostThreads = 4

  /// As much as it takes to find what falls due of some kinds before a day and is still owed.
  /// - Parameters:
  ///   - needsSections: Whether sections are shown; those that the filter names are read in any case.
  ///   - needsDepartments: Whether departments are shown or counted.
  ///   - needsRecords: Whether more of a task's records counts than the status in which they leave it.
  func standing(
    owing kinds: Set<Obligation.Kind>, _ filter: TaskFilter, before end: Day, needsSections: Bool,
    needsDepartments: Bool,
    needsRecords: Bool
  ) throws -> Standing {
    let needsIndicators = kinds.contains(.indicator)
    var scope = CatalogueScope(
      filter, owed: CatalogueScope.Owed(before: end, on: day), needsIndicators: needsIndicators)
    scope.needsSections = needsSections || !filter.sections.isEmpty
    scope.needsSteps = kinds.contains(.milestone)
    scope.needsDepartments = needsDepartments || !filter.roles.isEmpty
    if !needsRecords { scope.statusOn = day }
    if kinds == [.indicator] {
      // Of the tasks, only those that deliver the indicators.
      let never = CatalogueScope.Owed(before: .first, on: day)
      scope.tasks = .some(of: filter.departments, owed: never)
    }
    return try standing(scope, values: needsIndicators ? .ofEveryInstance : .none)
  }

  /// How the plans stand in which a reference means what it means in all, with all their values.
  /// - Throws: ``RequestError`` perhaps already where nothing has the name.
  func standing(naming reference: String, method: PaceMethod = .linear) throws -> Standing {
    let named = try ledger.catalogue(naming: reference)
    // By an earlier name, or that of a department that the office has assigned, something may still be meant.
    if knownAt == nil, try ledger.plansWithAssignments()?.isEmpty == true, named.things(reference).isEmpty {
      throw RequestError.nothingMatches(reference, nearest: named.suggestions(for: reference))
    }
    let plans = Set(named.plans.map(\.id))
    guard plans.count > Self.fewPlans, !named.names(one: reference) else {
      return try standing(.documents(of: plans), values: .all, method: method)
    }
    // So many that none can be meant: enough to name them.
    return try standing(.outline(of: plans))
  }

  /// Of how many plans everything is read, whatever is asked.
  private static let fewPlans = 20

  /// A part of the plans, as it was known at the moment.
  func catalogue(_ scope: CatalogueScope) throws -> Catalogue {
    try ledger.catalogue(scope, knownAt: knownAt)
  }

  /// The ids of the plans that somebody named; empty where none was named.
  /// - Throws: ``RequestError`` for a name that fits no plan, or several.
  func planIds(_ names: [String]) throws -> Set<String> {
    guard !names.isEmpty else { return [] }
    // An id is meant before any title.
    var scope = CatalogueScope.titles
    scope.plans = Set(names.map { FoldedText($0).description })
    let exact = try catalogue(scope)
    return scope.plans.allSatisfy { exact.plan($0) != nil }
      ? scope.plans : try catalogue(.titles).planIds(names)
  }

  /// The measures that somebody named, and the plans that have an indicator of one of them, by all that is known; no
  /// plans where that is not known.
  /// - Throws: ``RequestError`` for a name that fits no measure, or several.
  func measures(named names: [String]) throws -> (measures: [Measure], plans: Set<String>) {
    var (found, plans): ([Measure], Set<String>) = ([], [])
    for name in names {
      let catalogue = try catalogue(ofMeasureNamed: name)
      let measure = try catalogue.measure(named: name)
      found.append(measure)
      plans.formUnion(
        catalogue.plans.filter { $0.indicators.contains { $0.measure == measure.id } }.map(\.id))
    }
    return (found, knownAt == nil ? plans : [])
  }

  /// A part of the catalogue in which a name means the measure that it means in the whole one, with its indicators.
  private func catalogue(ofMeasureNamed name: String) throws -> Catalogue {
    guard knownAt == nil else { return try measures() }
    // An id is meant before any name.
    let id = FoldedText(name).description
    let exact = try ledger.catalogue(.indicators(of: [id]), knownAt: nil)
    if exact.plans.contains(where: { $0.indicators.contains { $0.measure == id } }) { return exact }
    // A whole name is one that some plan has; a piece of one may be part of many others.
    let named = try ledger.catalogue(naming: name, orSimilar: false)
    let isWhole = named.measures(named: name).contains { measure in
      [measure.name, measure.nameInEnglish].contains { FoldedText($0) == FoldedText(name) }
    }
    return isWhole ? named : try measures()
  }

  /// The measures of all plans, with their indicators.
  func measures() throws -> Catalogue { try catalogue(.indicators()) }

  /// The departments that somebody named; nil where none was named.
  /// - Throws: ``RequestError`` for a name that fits no department.
  func selection(_ names: [String]) throws -> DepartmentSelection? {
    try names.reduce(nil) { selection, name in
      let named = try departments(named: name) ?? departmentsOfPlans().selection(name)
      return selection?.union(named) ?? named
    }
  }

  /// The departments that somebody named, as records were recorded for them; nil where none was named.
  func recorded(for names: [String]) throws -> RecordedDepartments? {
    guard !names.isEmpty else { return nil }
    let meant = try names.reduce(nil as DepartmentSelection?) { selection, name in
      // A name that nobody has may still have been typed.
      guard let named = try departments(named: name) ?? departmentsOfPlans().departments(named: name) else {
        return selection
      }
      return selection?.union(named) ?? named
    }
    var scope = CatalogueScope.titles
    scope.plans = try plans(of: meant)
    let places = try catalogue(scope).plans.map { ($0.jurisdiction.code, $0.jurisdiction.name) }
    return RecordedDepartments(
      typed: names, meaning: meant, places: Dictionary(places, uniquingKeysWith: { first, _ in first }))
  }

  /// The departments of a name, with those that the office has assigned; nil where it takes all plans to tell.
  private func departments(named name: String) throws -> DepartmentSelection? {
    guard let assigned = try ledger.plansWithAssignments(), knownAt == nil || assigned.isEmpty else {
      return nil
    }
    let named = try ledger.departments(named: name)
    guard !assigned.isEmpty else { return named }
    let plans = try named?.places.flatMap { try ledger.plans(ofPlaces: $0) } ?? []
    let withAssigned = try departmentsOfPlans(assigned.union(plans)).departments(named: name)
    guard let withAssigned, let named else { return withAssigned ?? named }
    // A department's full name is meant before any family's, of which plans without assignments have others.
    return withAssigned.families.isEmpty ? withAssigned : named.union(withAssigned)
  }

  /// Plans, all where none is named, with the departments that they and the office name, and little else.
  ///
  /// A name is the same on every day: of one that the office takes back, or assigns later, it is known who is meant.
  private func departmentsOfPlans(_ plans: Set<String> = []) throws -> Catalogue {
    var scope = CatalogueScope(plans: plans)
    (scope.needsSections, scope.needsSteps, scope.needsWording) = (false, false, false)
    return try catalogue(scope).assigning(everyAssignment())
  }

  /// The departments that the office has assigned, for any day, unless by mistake.
  private func everyAssignment() throws -> [Subject: [Assignment]] {
    var filter = RecordFilter()
    (filter.kinds, filter.until) = ([.assignment], knownAt)
    var assigned: [Subject: [Assignment]] = [:]
    for record in try ledger.records(filter) {
      guard case .assignment(let name, let role) = record.draft.content,
        try ledger.replacement(of: record.number, knownAt: knownAt) == nil
      else { continue }
      assigned[record.draft.subject, default: []].append(
        Assignment(name: name, asPrinted: name, role: role, isLocal: true))
    }
    return assigned
  }

  /// The plans that alone can have some departments; empty where that is not known.
  func plans(of departments: DepartmentSelection?) throws -> Set<String> {
    try departments?.places.flatMap { try ledger.plans(ofPlaces: $0) } ?? []
  }
}

extension Catalogue {
  /// Whether a reference means one thing, or one of the things that it means is the only task or indicator.
  fileprivate func names(one reference: String) -> Bool {
    let things = things(reference)
    let tasks = things.count { if case .task = $0 { true } else { false } }
    let indicators = things.count { if case .indicator = $0 { true } else { false } }
    return things.count == 1 || tasks == 1 || indicators == 1
  }
}
