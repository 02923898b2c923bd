// The lines of a file or of standard input, one after the other, in bounded memory.

import Files
import Glibc

/// Reads lines; “-” is standard input.
final class LineReader {
  private let fileDescriptor: Int32
  private let path: String
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false

  /// The longest line that is read, in bytes: a plan with its wording is one line.
  static let limit = 64 << 20

  init(path: String) throws(FileError) {
    self.path = path
    fileDescriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard fileDescriptor >= 0 else { throw FileError(path: path, errno: errno) }
  }

  deinit { if fileDescriptor != STDIN_FILENO { close(fileDescriptor) } }

  /// How many bytes the lines that were given take, with their line feeds.
  private(set) var bytesRead = 0

  /// The bytes of the next line without its line feed; nil behind the last.
  /// - Throws: ``FileError`` with `EFBIG` where the line is longer than ``limit``.
  func next() throws(FileError) -> [UInt8]? { try nextRange().map { Array(buffer[$0]) } }

  /// All bytes that are left.
  /// - Throws: ``FileError`` with `EFBIG` where there are more than `limit`, known before they are read where the
  ///   file tells its size.
  func rest(limit: Int) throws(FileError) -> [UInt8] {
    var status = stat()
    if fstat(fileDescriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG {
      let position = max(0, lseek(fileDescriptor, 0, SEEK_CUR))
      let size = buffer.count - start + max(0, Int(status.st_size) - position)
      guard size <= limit else { throw FileError(path: path, errno: EFBIG) }
      buffer.reserveCapacity(start + size + Self.piece)
    }
    while !isAtEnd {
      guard buffer.count - start <= limit else { throw FileError(path: path, errno: EFBIG) }
      try fill()
    }
    defer { (buffer, start) = ([], 0) }
    if start > 0 { buffer.removeFirst(start) }
    bytesRead += buffer.count
    return buffer
  }

  private func nextRange() throws(FileError) -> Range<Int>? {
    var searched = start
    while true {
      if let end = firstLineFeed(from: searched) {
        defer { start = end + 1 }
        bytesRead += end + 1 - start
        return start..<end
      }
      if isAtEnd {
        guard start < buffer.count else { return nil }
        defer { start = buffer.count }
        bytesRead += buffer.count - start
        return start..<buffer.count
      }
      searched = buffer.count - start
      buffer.removeFirst(start)
      start = 0
      guard buffer.count < Self.limit else { throw FileError(path: path, errno: EFBIG) }
      try fill()
    }
  }

  private func firstLineFeed(from start: Int) -> Int? {
    buffer.withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(UInt8(ascii: "\n")), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  private static let piece = 1 << 16

  private func fill() throws(FileError) {
    let size = Self.piece
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
