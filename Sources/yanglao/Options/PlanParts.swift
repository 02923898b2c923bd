// What a long answer takes of thousands of plans, some of them at a time.

import YanglaoCore

/// Reads plans in parts of some tens that follow one another, and makes something of each part.
struct PlanParts<Part> {
  private let scope: CatalogueScope
  private let read: (_ part: CatalogueScope) throws -> Part
  /// The plans in their order.
  let plans: [String]
  private let places: [String: Int]
  private var kept: [Int: Part] = [:]
  private var readings = 0

  private static var plansOfAPart: Int { 64 }
  private static var mostParts: Int { 4 }

  /// - Parameters:
  ///   - scope: Which plans they are, and what of them is needed.
  ///   - read: Makes a part of the scope of some plans.
  init(
    _ question: Question, _ scope: CatalogueScope, _ read: @escaping (_ part: CatalogueScope) throws -> Part
  ) throws {
    var titles = CatalogueScope.titles
    titles.plans = scope.plans
    plans = try question.catalogue(titles).plans.map(\.id)
    places = Dictionary(uniqueKeysWithValues: plans.enumerated().map { ($1, $0) })
    self.scope = scope
    self.read = read
  }

  /// Gives each part once, in the order of the plans.
  func each(_ body: (Part) throws -> Void) throws {
    for start in stride(from: 0, to: plans.count, by: Self.plansOfAPart) { try body(part(from: start)) }
  }

  /// The part that has a plan; nil for a plan that there is not.
  ///
  /// Few parts are kept, for questions that come plan by plan; all of them, once questions come back to them.
  mutating func part(of plan: String) throws -> Part? {
    guard let place = places[plan] else { return nil }
    let start = place / Self.plansOfAPart * Self.plansOfAPart
    if let part = kept[start] { return part }
    let comesBack = readings > 2 * plans.count / Self.plansOfAPart
    if kept.count == Self.mostParts, !comesBack { kept.removeAll() }
    readings += 1
    let part = try part(from: start)
    kept[start] = part
    return part
  }

  private func part(from start: Int) throws -> Part {
    var part = scope
    part.plans = Set(plans[start..<min(start + Self.plansOfAPart, plans.count)])
    return try read(part)
  }
}
