// The plan of a file with what is wrong with it.

import CommandLineKit
import YanglaoCore
import YanglaoData
import YanglaoStore

/// A plan of a file as it was checked.
struct CheckedPlan: Sendable {
  /// Empty where it is larger than a plan may be.
  let document: [UInt8]
  let place: PlanPlace
  /// Nil where it has errors.
  let plan: Plan?
  /// What keeps it from being tracked; of very many errors, the first.
  let errors: [Text]
  /// How many errors there are, told or not.
  let errorCount: Int
  /// Names that nobody knows, wording that differs and the like, which keep no plan from being tracked.
  let warningCount: Int
}
