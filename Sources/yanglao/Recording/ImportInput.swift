// The file that an import reads: opened once, and read to its end once, so that a pipe does as well.

import Files
import Glibc
import YanglaoData

/// An open file of rows; “-” is standard input.
final class ImportInput {
  /// As it was named.
  let path: String
  let descriptor: Int32
  /// In bytes; nil of what is no plain file.
  let size: Int?

  /// Opens the file. Of what is no plain file the first byte is waited for: until then nothing has begun.
  init(path: String) throws(FileError) {
    self.path = path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    var status = stat()
    let isPlain = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    size = isPlain ? Int(status.st_size) : nil
    if !isPlain {
      var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      _ = poll(&wanted, 1, -1)
    }
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  /// The file that its rejected rows go to, without the ending; a pipe has no place beside it.
  var nameOfRejects: String { (path == "-" || size == nil ? "import" : path) + ".rejected" }
}
