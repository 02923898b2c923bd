// What is wrong with an export that is to become a ledger, as facts.

import YanglaoCore
import YanglaoData

/// One fault of one line.
public struct RestoreFault: Sendable {
  public enum Problem: Sendable {
    /// The first line is not the header of an export.
    case notAnExport
    case unsupportedVersion(Int64, supported: Int)
    /// The line is not what an export writes.
    case malformed
    /// A plan or a shared file behind the records, or one that was there before.
    case outOfPlace
    /// A file without which there can be no ledger; told of the line where it should stand.
    case missingDocument(name: String)
    /// A plan or a shared file with faults of its own.
    case document([PlanFault])
    /// The plans do not fit each other or what they share; the rule that is broken, in English.
    case plansRefused(detail: String)
    /// The export has fewer lines than its header says, as one that was cut short, or more; told behind the last one.
    case wrongLength(found: Int64, expected: Int64)
    /// Records count up from 1, without gaps.
    case wrongNumber(found: Int64, expected: Int64)
    case earlierThanPrevious
    case unknownSubject(Subject)
    /// The record is one that no ledger may hold; the rule that is broken, in English.
    case refused(detail: String)
  }

  /// From 1.
  public let line: Int
  public let problem: Problem
}
