// The domain's values, out of the columns in which they are kept.

import YanglaoCore

extension Statement {
  /// The day in a column; nil for null, and for a text that is none.
  func day(_ column: Int) -> Day? { withText(column) { Day(iso: $0) } }
}
