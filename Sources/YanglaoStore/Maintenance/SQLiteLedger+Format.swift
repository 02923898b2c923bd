// Which form of ledgers the program writes.

extension SQLiteLedger {
  /// The version of the schema that the program writes; older ledgers are brought to it by the next record.
  public static var formatVersion: Int { LedgerFormat.currentVersion }
}
