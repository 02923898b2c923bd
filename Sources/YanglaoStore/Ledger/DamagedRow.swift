// Which row a damage was found in.

/// A row whose content is not what was written.
struct DamagedRow: Error, CustomStringConvertible {
  let table: String
  let row: String
  /// The column that cannot be read; nil where the row's checksum does not fit.
  let column: String?

  var description: String { "\(table) \(row): \(column ?? "checksum")" }
}
