// The lines of a file or of standard input, one after the other, in bounded memory.

import Glibc

/// Reads lines; “-” is standard input.
final class LineReader {
  private let fileDescriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// The longest line that is read, in bytes: a plan with its wording is one line.
  private static let limit = 64 << 20

  init(path: String) throws(FileError) {
    self.path = path
    fileDescriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard fileDescriptor >= 0 else { throw FileError(path: path, errno: errno) }
  }

  deinit { if fileDescriptor != STDIN_FILENO { close(fileDescriptor) } }

  /// The next line without its line feed; nil behind the last.
  func next() throws(FileError) -> String? {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        defer { start = end + 1 }
        return String(decoding: buffer[start..<end], as: UTF8.self)
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        return String(decoding: buffer[start...], as: UTF8.self)
      }
      searched = buffer.count - start
      buffer.removeFirst(start)
      start = 0
      guard buffer.count < Self.limit else { throw FileError(path: path, errno: EFBIG) }
      try fill()
    }
  }

  private func fill() throws(FileError) {
    let size = 1 << 16
    let held = buffer.count
    buffer.append(contentsOf: repeatElement(0, count: size))
    let count = buffer.withUnsafeMutableBytes { bytes in
      var count: Int
      repeat {
        count = read(fileDescriptor, bytes.baseAddress.map { $0 + held }, size)
      } while count < 0 && errno == EINTR
      return count
    }
    buffer.removeLast(size - max(count, 0))
    if count < 0 { throw FileError(path: path, errno: errno) }
    if count == 0 { isAtEnd = true }
  }
}

/// A file that cannot be read or written.
struct FileError: Error {
  let path: String
  let errno: Int32
}
