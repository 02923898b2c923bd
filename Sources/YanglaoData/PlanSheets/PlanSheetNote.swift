// What of a plan's spreadsheet was not read, or not as a task, though nothing is wrong with it.

/// Something in a file that is to be known of the plan that was made of it, in the file of that name.
public enum PlanSheetNote: Equatable, Sendable {
  case unknownColumn(file: String, column: String)
  /// The lines of rows that are headings of those below them.
  case headings(file: String, lines: [Int])
  /// The lines of tasks without departments, or without a deadline, where others have them.
  case emptyCells(file: String, TaskField, lines: [Int])
  /// Tasks that have another number than in the revision before: how many, and the title and the ids of the first.
  case renumbered(file: String, count: Int, title: String, from: String, to: String)
  /// The header's line, where something stands above it.
  case linesAboveHeader(file: String, line: Int)
}
