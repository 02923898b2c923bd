// Recorded values that a revision would read as something else than they were recorded as.

import CommandLineKit
import YanglaoCore

/// An indicator that has values, and that a revision gives another unit, or another way of counting.
struct ChangedCount {
  /// What the indicator is called by: `jingyuan/nursing-bed-share`.
  let reference: String
  /// The unit, or how a value counts.
  let from: Text
  let to: Text
  /// How many values hold.
  let values: Int

  /// Those of a plan and its next revision; an indicator that was removed and comes back is the one that it was.
  static func all(from old: Plan, to new: Plan, in ledger: any Ledger) throws -> [ChangedCount] {
    let known = Dictionary(
      (old.indicators + old.history.indicators.map(\.thing)).map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    return try new.indicators.compactMap { indicator in
      guard let earlier = known[indicator.id], let (from, to) = difference(earlier, indicator) else {
        return nil
      }
      let values = try ledger.effectiveRecords(of: .indicator(plan: new.id, id: indicator.id), on: .last)
        .count
      return values == 0
        ? nil : ChangedCount(reference: "\(new.id)/\(indicator.id)", from: from, to: to, values: values)
    }
  }

  private static func difference(_ old: Indicator, _ new: Indicator) -> (Text, Text)? {
    func unit(_ indicator: Indicator) -> Text {
      indicator.unit.map { Text(verbatim: $0.shown) } ?? Text("（无单位）", "(no unit)")
    }
    if !old.unit.isSameUnit(as: new.unit) { return (unit(old), unit(new)) }
    return old.counting == new.counting ? nil : (old.counting.term, new.counting.term)
  }
}
