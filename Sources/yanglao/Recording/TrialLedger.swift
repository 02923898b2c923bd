// A ledger to try something with, which leaves nothing behind.

import Files
import Glibc
import YanglaoCore
import YanglaoStore

/// A ledger of its own in a temporary folder, which goes with it.
final class TrialLedger {
  let ledger: any Ledger
  private let folder: String

  /// - Parameter place: The folder for temporary files.
  init(in place: String) throws {
    var template = Array("\(place)/yanglao-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw FileError(path: place, errno: errno) }
    folder = String(cString: made)
    do {
      ledger = try SQLiteLedger(path: folder + "/trial.db", mode: .writing, clock: { Clock.now })
    } catch {
      Self.remove(folder)
      throw error
    }
  }

  deinit { Self.remove(folder) }

  private static func remove(_ folder: String) {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(folder + "/trial.db" + suffix) }
    rmdir(folder)
  }
}
