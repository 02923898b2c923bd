// A ledger's file that appears whole or not at all, and never in the place of another.

import Files

/// A ledger's file beside its place that takes it when it is complete.
struct UnpublishedLedger: ~Copyable {
  private let file: UnpublishedFile

  /// Where the file is written meanwhile.
  var path: String { file.path }

  /// Makes an empty file, for this user only, in the folder of its place.
  /// - Throws: ``LedgerError/logWithoutLedger(path:log:)``, or why it cannot be made.
  init(for place: LedgerPath) throws(LedgerError) {
    try place.requireNoLog()
    do {
      file = try UnpublishedFile(
        for: place.path, permissions: 0o600, companions: ["-wal", "-shm", "-journal"])
    } catch { throw .system(error) }
  }

  /// Writes everything down to the disk and gives the file its place.
  /// - Throws: ``LedgerError/alreadyExists(path:)`` where something has taken the place meanwhile.
  func publish() throws(LedgerError) {
    do { try file.publish() } catch { throw .system(error) }
  }
}
