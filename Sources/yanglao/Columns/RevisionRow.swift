// A revision of a plan as its history shows it.

import YanglaoCore

/// An entry in the life of a plan, with what it changed.
struct RevisionRow {
  let revision: PlanRevision
  /// Nil for the first revision and for the end of tracking.
  let difference: PlanDifference?
}
