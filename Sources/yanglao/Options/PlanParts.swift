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
