// What was made of parts of thousands of plans, some of it at a time.

import YanglaoCore

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
