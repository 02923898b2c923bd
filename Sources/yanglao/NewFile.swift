// A file that appears whole or not at all, and overwrites nothing.

import CommandLineKit
import Glibc

enum NewFile {
  /// Writes a file beside its place and moves it there.
  /// - Throws: ``FileError`` where something stands there already or writing fails; nothing is left behind then.
  static func write(_ path: String, _ body: (FileOutput) throws -> Void) throws {
    let temporary = path + ".part-\(getpid())"
    let fileDescriptor = open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
    guard fileDescriptor >= 0 else { throw FileError(path: path, errno: errno) }
    do {
      let output = FileOutput(fileDescriptor: fileDescriptor)
      try body(output)
      try output.flush()
      guard fsync(fileDescriptor) == 0 else { throw FileError(path: path, errno: errno) }
      try output.close()
      // A link fails where the name is taken; a rename would replace what stands there.
      guard link(temporary, path) == 0 else { throw FileError(path: path, errno: errno) }
      unlink(temporary)
    } catch {
      unlink(temporary)
      throw error
    }
  }
}
