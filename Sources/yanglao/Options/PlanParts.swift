// What a long answer takes of thousands of plans, some of them at a time.

import YanglaoCore

/// Plans in parts of some tens that follow one another.
struct PlanParts: Sendable {
  private let scope: CatalogueScope
  private let plansOfAPart: Int
  /// The plans in their order.
  private let plans: [String]
  private let places: [String: Int]

  /// - Parameters:
  ///   - scope: Which plans they are, and what of them is needed.
  ///   - plansOfAPart: How many plans a part has.
  init(_ question: Question, _ scope: CatalogueScope, plansOfAPart: Int) throws {
    var titles = CatalogueScope.titles
    titles.plans = scope.plans
    plans = try question.catalogue(titles).plans.map(\.id)
    places = Dictionary(uniqueKeysWithValues: plans.enumerated().map { ($1, $0) })
    self.scope = scope
    self.plansOfAPart = plansOfAPart
  }

  /// How many parts there are.
  var count: Int { (plans.count + plansOfAPart - 1) / plansOfAPart }

  /// What is needed of the plans of a part.
  subscript(part: Int) -> CatalogueScope {
    var scope = scope
    scope.plans = Set(plans.dropFirst(part * plansOfAPart).prefix(plansOfAPart))
    return scope
  }

  /// The part that has a plan; nil for a plan that there is not.
  func part(of plan: String) -> Int? { places[plan].map { $0 / plansOfAPart } }
}

/// What was made of parts of the plans, for questions that come plan by plan.
///
/// Few parts are kept; all of them, once questions come back to them.
struct KeptParts<Value> {
  private let parts: PlanParts
  private var kept: [Int: Value] = [:]
  private var readings = 0

  private static var mostParts: Int { 8 }

  init(_ parts: PlanParts) { self.parts = parts }

  /// What `read` makes of the part that has a plan; nil for a plan that there is not.
  mutating func value(of plan: String, _ read: (CatalogueScope) throws -> Value) throws -> Value? {
    guard let part = parts.part(of: plan) else { return nil }
    if let value = kept[part] { return value }
    let comesBack = readings > 2 * parts.count
    if kept.count >= Self.mostParts, !comesBack { kept.removeAll() }
    readings += 1
    let value = try read(parts[part])
    kept[part] = value
    return value
  }
}
