// Characters that no text of a plan may hold.

/// A character that could disturb a terminal or disguise a text, and the bytes that it, or its escape, takes.
struct UnsafeCharacter {
  let scalar: Unicode.Scalar
  let range: Range<Int>
}

extension String {
  /// Whether there is nothing in it but white space and characters without a shape.
  var showsNothing: Bool {
    unicodeScalars.allSatisfy { $0.properties.isWhitespace || $0.properties.isDefaultIgnorableCodePoint }
  }
}

extension Unicode.Scalar {
  /// Whether the character is unsafe: controls but the line feed, marks of direction, line separators, invisible tags.
  var isUnsafe: Bool {
    switch value {
    case 0x0A: false
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x206F, 0xFEFF,
      0xFFF9...0xFFFB, 0xE0000...0xE007F:
      true
    default: false
    }
  }
}
