// A copy of a ledger as it was at one moment, while others go on writing.

extension SQLiteLedger {
  /// Copies the ledger into a new file, for this user only; the file appears whole or not at all.
  /// - Parameter target: A path where nothing is.
  /// - Throws: ``LedgerError/alreadyExists(path:)``, or why the copy cannot be written.
  public func backup(to target: String) throws {
    let place = try LedgerPath(target)
    try place.requireNothing()
    try LedgerError.reporting(target) {
      let file = try UnpublishedLedger(for: place)
      try copy(to: file.path)
      try file.publish()
    }
  }

  private func copy(to path: String) throws {
    let target = try Connection(path: path, mode: .readWrite)
    // Nobody's file yet: flushed once it is complete.
    try target.execute("PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF")
    do {
      try connection.copy(to: target)
    } catch {
      guard error.kind == .corrupt || error.kind == .busy else { throw error }
      throw LedgerError(error, path: self.path)
    }
  }
}
