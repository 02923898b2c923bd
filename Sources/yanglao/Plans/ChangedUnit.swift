// Recorded values that a revision would read in another unit than they were recorded in.

import YanglaoCore

/// An indicator that has values, and that a revision gives another unit.
struct ChangedUnit {
  /// What the indicator is called by: `jingyuan/nursing-bed-share`.
  let reference: String
  /// Nil for an achievement.
  let from: String?
  let to: String?
  /// How many values hold.
  let values: Int

  /// Those of a plan and its next revision; an indicator that was removed and comes back is the one that it was.
  static func all(from old: Plan, to new: Plan, in ledger: any Ledger) throws -> [ChangedUnit] {
    let known = Dictionary(
      (old.indicators + old.history.indicators.map(\.thing)).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    return try new.indicators.compactMap { indicator in
      guard let earlier = known[indicator.id], !earlier.unit.isSameUnit(as: indicator.unit) else {
        return nil
      }
      let subject = Subject.indicator(plan: new.id, id: indicator.id)
      var values = 0
      try ledger.effectiveRecords(.subject(subject), asOf: .last, knownAt: nil) { values += $1.count }
      return values == 0
        ? nil
        : ChangedUnit(
          reference: "\(new.id)/\(indicator.id)", from: earlier.unit, to: indicator.unit, values: values)
    }
  }
}
