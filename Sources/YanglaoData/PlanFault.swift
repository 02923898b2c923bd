// What is wrong with a data file: where, what stands there, and what would be right.

import YanglaoCore

/// One fault of a data file, as facts; the program that reports it has the sentences.
public struct PlanFault: Sendable {
  /// What is wrong, with what would be right.
  public enum Problem: Sendable, Equatable {
    // The text is no JSON.
    case tooLarge(limit: Int)
    case tooDeep(limit: Int)
    case tooManyValues(limit: Int)
    case unexpectedEnd
    case unexpectedCharacter
    /// ，：“”｛｝ and the like where JSON has plain marks.
    case fullWidthPunctuation
    case trailingText
    case controlCharacter
    case invalidEscape
    case invalidUTF8
    // The JSON is not of the format.
    case duplicateKey(String)
    case missingKey(String)
    case unknownKey(String, known: [String])
    case wrongType(expected: JSONType)
    case notOneOf([String])
    case notADay
    case notANumber
    case notAWholeNumber
    case notAPeriod
    /// Whether the key has to be there.
    case emptyText(isNeeded: Bool)
    case textTooLong(limit: Int)
    case unsafeCharacter(UInt32)
    case notAnIdentifier(Identifier)
    case notACode
    case unsupportedVersion(supported: Int)
    case emptyList(key: String)
    case comparatorNeeds(key: String)
    case comparatorForbids(key: String)
    case achievementMismatch
    case unitNeeded
    case unitForbidden
    case foreignSchema(allowed: [String])
    /// A plan whose id an earlier one of the same run has.
    case planTwice(id: String, first: PlanPlace)
    // The plan does not hold together.
    case validation(ValidationFault.Problem)
  }

  /// The name of the file.
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1, in characters.
  public let column: Int
  /// The place as a JSON path, such as `$.tasks[3].title`.
  public let path: String
  /// What stands there, at most 80 characters of it.
  public let value: String
  public let problem: Problem
}

extension PlanFault {
  /// Whether the plan can be tracked in spite of the fault.
  public var severity: ValidationFault.Severity { problem.severity }
}

extension PlanFault.Problem {
  /// Whether the plan can be tracked in spite of the fault.
  var severity: ValidationFault.Severity {
    if case .validation(let problem) = self { problem.severity } else { .error }
  }
}
