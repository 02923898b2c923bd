// Which row a damage was found in.

/// A row whose content is not what was written.
public struct DamagedRow: Error, Hashable, CustomStringConvertible {
  public let table: String
  /// What the row is known by: its number, or the id of what it is of.
  public let row: String
  /// The column that cannot be read; nil where the row's checksum does not fit.
  public let column: String?

  /// A row of a table, and what of it cannot be read.
  public init(table: String, row: String, column: String?) {
    self.table = table
    self.row = row
    self.column = column
  }

  /// The table, the row and what is wrong with it, in a line.
  public var description: String { "\(table) \(row): \(column ?? "checksum")" }
}
