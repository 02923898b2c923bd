// Why spreadsheets make no plan.

/// Why spreadsheets make no plan; never empty.
public struct PlanSheetError: Error {
  /// The file that a fault is in, by its name.
  public let faults: [(file: String, fault: ImportFault)]
}
