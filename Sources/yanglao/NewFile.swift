// A file that appears whole or not at all, and overwrites nothing unless it is told to.

import CommandLineKit
import Glibc

enum NewFile {
  /// Writes a file beside its place and moves it there.
  /// - Parameter replacing: Whether a file of that name gives way. A folder, a device or a link never does.
  /// - Throws: ``FileError`` where something stands there already or writing fails; nothing is left behind then,
  ///   and what stood there is as it was.
  static func write(_ path: String, replacing: Bool = false, _ body: (FileOutput) throws -> Void) throws {
    let temporary = path + ".part-\(getpid())"
    let fileDescriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard fileDescriptor >= 0 else { throw FileError(path: path, errno: errno) }
    do {
      let output = FileOutput(fileDescriptor: fileDescriptor)
      try body(output)
      try output.flush()
      guard fsync(fileDescriptor) == 0 else { throw FileError(path: path, errno: errno) }
      try output.close()
      if replacing, isPlainFile(path) {
        guard rename(temporary, path) == 0 else { throw FileError(path: path, errno: errno) }
      } else {
        try moveWithoutReplacing(temporary, to: path)
      }
    } catch {
      unlink(temporary)
      throw error
    }
  }

  /// A link fails where the name is taken; a rename would replace what stands there. Where the file system knows no
  /// links, as on many a memory stick, the name is looked at first.
  private static func moveWithoutReplacing(_ temporary: String, to path: String) throws {
    if link(temporary, path) == 0 {
      unlink(temporary)
      return
    }
    let failure = errno
    var status = stat()
    guard [EPERM, EOPNOTSUPP, ENOSYS].contains(failure), lstat(path, &status) != 0, errno == ENOENT,
      rename(temporary, path) == 0
    else { throw FileError(path: path, errno: failure) }
  }

  /// Says whether a file is there that may give way: no folder, device or link.
  static func isPlainFile(_ path: String) -> Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }
}
