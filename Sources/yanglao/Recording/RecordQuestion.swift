// Which records a file for analysts holds.

import YanglaoCore

/// Which records a file holds.
struct RecordQuestion: Sendable {
  let kind: RecordContent.Kind
  /// Plan ids; empty for all plans.
  let plans: Set<String>
  /// Whether those that were replaced or withdrawn are wanted too.
  let includesReplaced: Bool
}
