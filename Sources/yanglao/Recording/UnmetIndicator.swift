// What stands in the way of a task's being done.

import YanglaoCore

/// An indicator that stands in the way of a task's being done.
struct UnmetIndicator {
  let reference: String
  let name: String
  let verdict: Verdict
}
