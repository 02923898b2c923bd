// What of a plan's spreadsheet was not read, though nothing is wrong with it.

/// Something in a file that a plan was made without, in the file of that name.
public enum PlanSheetNote: Equatable, Sendable {
  case unknownColumn(file: String, column: String)
  /// The header's line, where something stands above it.
  case linesAboveHeader(file: String, line: Int)
}
