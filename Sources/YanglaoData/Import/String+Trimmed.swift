// Fields without the white space that spreadsheets leave around them.

extension String {
  /// The text without white space around it, and without a byte order mark.
  public var trimmed: String {
    guard !isTrimmed else { return self }
    let text = unicodeScalars.drop(while: \.isSpace)
    guard let end = text.lastIndex(where: { !$0.isSpace }) else { return "" }
    return String(text[...end])
  }

  /// Whether there is nothing to trim.
  var isTrimmed: Bool {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last else { return true }
    return !first.isSpace && !last.isSpace
  }
}

extension Unicode.Scalar {
  /// Whether the character is white space to Unicode, or a byte order mark; the library's own answer takes a
  /// look into a table for each character.
  fileprivate var isSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }
}
