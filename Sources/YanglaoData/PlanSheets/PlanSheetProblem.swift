// What is wrong with a row of a plan's spreadsheet, with what would be right.

import YanglaoCore

/// Why a spreadsheet is no plan yet.
public enum PlanSheetProblem: Equatable, Sendable {
  // The header.
  case missingColumn(allowed: [String], nearest: [String])
  case repeatedColumn([String])
  case noRows
  case tooManyRows(limit: Int)
  // A cell.
  case empty
  case tooLong(limit: Int)
  case unsafeCharacter(UInt32)
  case target(WrittenTarget.Problem)
  case deadline(WrittenDeadline.Problem)
  /// A baseline is one number.
  case value(TypedValue.Problem)
  case notADay
  case notAnAttribute(allowed: [String])
  /// A number of a task that makes no id.
  case notANumber
  case notAnId(Identifier)
  case notADepartment(String)
  case unknownTask(String, nearest: String?)
  case unitNeeded
  /// The day of a baseline without its value.
  case baselineNeeded
  /// A baseline above a target that does not say that less is better.
  case sideNeeded(baseline: String)
  /// 每季度新增50张: what is added is counted within a year, or since the plan began.
  case addsWithinYears
  /// A number in Chinese figures and a title, and no task below, of the heading by its number.
  case headingWithoutTasks(String)
  // Two rows.
  /// The number or id of an earlier row, in its line.
  case usedAlready(line: Int)
  /// Another target of an indicator, with something else about the indicator itself.
  case differs(line: Int)
  /// Another target of an indicator that counts in another way: within each year, what is added, or what there is.
  case countsOtherwise(line: Int)
  /// Another target of an indicator for the same day.
  case sameDay(Day, line: Int)
}
