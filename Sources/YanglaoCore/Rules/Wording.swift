// A text as quotations are looked for in it.

/// A text to the letter, but for white space, which belongs to a document's layout.
struct Wording {
  private let bytes: [UInt8]

  init(_ text: String) {
    var text = text
    bytes = text.withUTF8 { utf8 in
      Array(unsafeUninitializedCapacity: utf8.count) { buffer, count in
        count = Self.copy(utf8, to: buffer)
      }
    }
  }

  /// Copies the characters of a text but for white space, and says how many bytes they take.
  private static func copy(
    _ text: UnsafeBufferPointer<UInt8>, to bytes: UnsafeMutableBufferPointer<UInt8>
  ) -> Int {
    var (position, count) = (0, 0)
    while position < text.count {
      let byte = text[position]
      let length: Int
      switch byte {
      // What most texts are made of: printable ASCII, and Chinese characters from U+5000 to U+8FFF.
      case 0x21..<0x7F: length = 1
      case 0xE5..<0xE9: length = 3
      default:
        let (scalar, size) = Self.scalar(of: text, at: position)
        guard !scalar.isLayout else {
          position += size
          continue
        }
        length = size
      }
      for offset in 0..<length { bytes[count + offset] = text[position + offset] }
      position += length
      count += length
    }
    return count
  }

  /// The character at a place of a text, which is known to be UTF-8, and how many bytes it takes.
  private static func scalar(
    of text: UnsafeBufferPointer<UInt8>, at position: Int
  ) -> (scalar: Unicode.Scalar, size: Int) {
    var decoder = UTF8()
    var bytes = text[position...].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return ("\u{FFFD}", 1) }
    return (scalar, UTF8.width(scalar))
  }

  var length: Int { bytes.count }

  /// A wording that is looked for, with what lets the search never step back (Knuth, Morris and Pratt's).
  struct Pattern {
    fileprivate let bytes: [UInt8]
    /// For each place the length of the longest beginning that ends there.
    fileprivate let borders: [Int]
  }

  var pattern: Pattern {
    let borders = bytes.withUnsafeBufferPointer { bytes in
      [Int](unsafeUninitializedCapacity: bytes.count) { borders, count in
        var length = 0
        for index in bytes.indices {
          if index > 0 {
            while length > 0, bytes[length] != bytes[index] { length = borders[length - 1] }
            if bytes[length] == bytes[index] { length += 1 }
          }
          borders[index] = length
        }
        count = bytes.count
      }
    }
    return Pattern(bytes: bytes, borders: borders)
  }

  /// Says whether `pattern` stands in the text; an empty one stands nowhere.
  func holds(_ pattern: Pattern) -> Bool {
    guard !pattern.bytes.isEmpty, pattern.bytes.count <= bytes.count else { return false }
    return bytes.withUnsafeBufferPointer { text in
      pattern.bytes.withUnsafeBufferPointer { piece in
        pattern.borders.withUnsafeBufferPointer { Self.holds(text, piece, $0) }
      }
    }
  }

  private static func holds(
    _ text: UnsafeBufferPointer<UInt8>, _ piece: UnsafeBufferPointer<UInt8>,
    _ borders: UnsafeBufferPointer<Int>
  ) -> Bool {
    var length = 0
    for byte in text {
      while length > 0, piece[length] != byte { length = borders[length - 1] }
      if piece[length] == byte { length += 1 }
      if length == piece.count { return true }
    }
    return false
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is white space; told without a look into Unicode's tables for what most texts are made of.
  fileprivate var isLayout: Bool {
    switch value {
    case 0x21..<0x7F, 0x3001...0x303F, 0x4E00...0x9FFF, 0xFF01...0xFF60: false
    default: properties.isWhitespace
    }
  }
}
