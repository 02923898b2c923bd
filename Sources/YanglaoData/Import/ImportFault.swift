// What is wrong with a file that is imported: where, what stands there, and what would be right.

import YanglaoCore

/// One fault of an imported file, as facts; the program that reports it has the sentences.
public struct ImportFault: Equatable, Sendable {
  /// What is wrong, with what would be right.
  public enum Problem: Equatable, Sendable {
    // The file cannot be read as text.
    /// A workbook of a spreadsheet program; it has to be saved as CSV.
    case workbook
    /// Bytes that are no character of the encoding; `offset` counts from the file's first byte.
    case invalidSequence(ImportEncoding, offset: Int)
    /// The system lacks the conversion.
    case encodingUnavailable(ImportEncoding)
    // The table has no header that could be used.
    /// Nothing but white space.
    case empty
    /// A JSON list; its objects have to stand in a line each.
    case listOfObjects
    case repeatedField(ImportField, columns: [String])
    /// No column says which indicator or task is meant; `nearest` are the file's columns that come close.
    case noSubjectColumn(allowed: [String], nearest: [ImportHeader.UnknownColumn])
    // A row is broken.
    case nulCharacter
    /// A quotation mark inside a field that has none around it, or text behind the closing one.
    case strayQuote
    /// A quotation mark that is never closed, in the line of the fault.
    case unclosedQuote
    case fieldTooLong(limit: Int)
    case rowTooLong(limit: Int)
    case tooManyFields(limit: Int)
    /// Text where the header has no name; `position` counts from 1.
    case fieldWithoutColumn(position: Int)
    /// A line that is no JSON object; `column` counts from 1, in characters.
    case notJSON(PlanFault.Problem, column: Int)
    /// A list or an object where a text or a number is wanted.
    case nestedValue(JSONType)
    // A row does not say enough.
    case noSubject(allowed: [String])
    case missing(ImportField)
    /// No column says of which day the row is; `nearest` are the file's columns that come close, never none.
    case noDateColumn(nearest: [ImportHeader.UnknownColumn])
    /// A task, and nothing about it.
    case nothingReported(allowed: [String])
    // A field is not what its column wants.
    case value(TypedValue.Problem)
    case percentOutOfRange
    case notADay
    case notAStatus(allowed: [String])
    /// A status that needs a reason, and no field that says it.
    case noReason([ImportField])
    /// The value is not what the numerator and the denominator give.
    case valueDisagrees(numerator: String, denominator: String)
    /// Another column of the row says something else.
    case disagrees(with: String, column: String)
    /// A record that was replaced or withdrawn when the file was exported.
    case replaced(by: String)
    // A spreadsheet makes no plan.
    case sheet(PlanSheetProblem)
  }

  /// From 1; of a row of several lines, the first one, or the one in which its text is broken.
  public let line: Int
  /// The name of the column, as the file has it; nil where no single one is meant.
  public let column: String?
  /// What stands there, at most 80 characters of it.
  public let value: String
  public let problem: Problem

  init(line: Int, column: String? = nil, value: String = "", _ problem: Problem) {
    self.line = line
    self.column = column
    self.value = String(value.prefix(80))
    self.problem = problem
  }
}
