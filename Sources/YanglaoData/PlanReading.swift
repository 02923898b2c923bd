// What comes of checking a plan file: the plan, and what is wrong with it.

import YanglaoCore

/// A plan file as it was checked.
public struct PlanReading: Sendable {
  /// Nil where the file is at fault in a way that leaves no plan.
  public let plan: Plan?
  /// In the order of the file; where there are many, the first errors and then the first warnings.
  public let faults: [PlanFault]
  /// How many errors there are, told or not.
  public let errorCount: Int
  /// How many warnings there are, told or not.
  public let warningCount: Int

  /// How many faults are counted and not told.
  public var untold: Int { errorCount + warningCount - faults.count }

  /// The greatest size of one plan, in bytes.
  public static let maximumSize = JSONReader.maximumSize

  /// The reading of a plan that is not read because it is larger than ``maximumSize``.
  public static func tooLarge(file: String, line: Int = 1) -> PlanReading {
    let faults = FaultCollector(file: file, line: line, document: JSONDocument(bytes: []))
    faults.add(.tooLarge(limit: maximumSize), at: 0..<0)
    return faults.reading(of: nil)
  }
}
