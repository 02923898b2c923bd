// A byte's place in a text as people count: by lines and characters.

/// A place that moves forward through a text, so that many places cost one walk.
struct TextPlace {
  private let bytes: [UInt8]
  private(set) var offset = 0
  /// From the line on which the text begins.
  private(set) var line: Int
  /// From 1, in characters: code points, of which a byte order mark is none.
  private(set) var column = 1

  init(_ bytes: [UInt8], line: Int) {
    self.bytes = bytes
    self.line = line
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  /// Moves to a byte that is not before this one; stops at the end of the text.
  mutating func advance(to target: Int) {
    let end = min(target, bytes.count)
    guard end > offset else { return }
    var (line, column) = (line, column)
    bytes.withUnsafeBufferPointer { bytes in
      for index in offset..<end {
        let byte = bytes[index]
        if byte == UInt8(ascii: "\n") {
          line += 1
          column = 1
        } else if byte & 0xC0 != 0x80 {
          column += 1
        }
      }
    }
    (self.line, self.column, offset) = (line, column, end)
  }

  /// What stands from here to `end`, or to the end of the character there; at most 80 characters of it.
  func excerpt(to end: Int) -> String {
    let end = min(bytes.count, max(end, offset), offset + 240)
    let rest = end > offset ? bytes[end...].prefix(3).prefix { $0 & 0xC0 == 0x80 }.count : 0
    return String(String(decoding: bytes[offset..<end + rest], as: UTF8.self).prefix(80))
  }
}
