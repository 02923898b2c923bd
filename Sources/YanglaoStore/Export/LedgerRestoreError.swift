// Why an export does not become a ledger.

/// The faults of an export, in the order of its lines, at most ``limit`` of them; never empty.
public struct LedgerRestoreError: Error {
  /// How many faults are told.
  public static let limit = 100

  public let faults: [RestoreFault]
}
