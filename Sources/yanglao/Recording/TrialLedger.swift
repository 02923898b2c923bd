// A ledger to try something with, which leaves nothing behind.

import Glibc
import YanglaoCore
import YanglaoStore

/// A ledger of its own in a temporary folder, which goes with it.
final class TrialLedger {
  let ledger: any Ledger
  private let folder: String

  init() throws {
    var template = Array("\(ProcessEnvironment.variables["TMPDIR"] ?? "/tmp")/yanglao-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw FileError(path: "/tmp", errno: errno) }
    folder = String(cString: made)
    ledger = try SQLiteLedger(path: folder + "/trial.db", mode: .writing, clock: { Clock.now })
  }

  deinit {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(folder + "/trial.db" + suffix) }
    rmdir(folder)
  }
}
