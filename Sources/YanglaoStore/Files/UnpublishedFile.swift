// A file that appears whole or not at all, and never in the place of another.

import Glibc

/// A file beside its place that takes it when it is complete.
struct UnpublishedFile: ~Copyable {
  private let target: LedgerPath
  /// Where the file is written meanwhile.
  let path: String

  /// Makes an empty file, for this user only, in the folder of its place.
  init(for target: LedgerPath) throws(LedgerError) {
    self.target = target
    let random = String(UInt64.random(in: .min ... .max), radix: 36)
    path = "\(target.path).new-\(random)"
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system(target.path) }
    close(descriptor)
  }

  deinit {
    for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) }
  }

  /// Writes everything down to the disk and gives the file its place.
  /// - Throws: ``LedgerError/alreadyExists(path:)`` where something has taken the place meanwhile.
  func publish() throws(LedgerError) {
    try LedgerPath.flush(path, of: target.path)
    try take()
    try LedgerPath.flush(target.folder, of: target.path)
  }

  /// Gives the file its second name; the first one goes when this value does.
  private func take() throws(LedgerError) {
    if link(path, target.path) == 0 { return }
    guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS else { throw .system(target.path) }
    // A file system without links, as on a memory stick: the place is taken by an empty file, and moved into.
    let descriptor = open(target.path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw .system(target.path) }
    close(descriptor)
    guard rename(path, target.path) == 0 else {
      let error = LedgerError.system(target.path)
      unlink(target.path)
      throw error
    }
  }
}
