// One row of a table, as text.

/// The fields of one row, and what is wrong with how they are written.
struct DelimitedRow {
  struct Fault {
    let line: Int
    /// The place of the field in the row.
    let position: Int
    let problem: ImportFault.Problem
  }

  /// The row's first line, from 1.
  var line: Int
  var texts: [String]
  var faults: [Fault]
}
