// The escapes of JSON strings: \n, \u4F8B, \ud83d\ude00.

enum JSONEscape {
  /// Reads the escape at `position`, where its backslash stands, and moves behind it.
  /// - Throws: A fault at the character that is wrong.
  static func read(
    _ bytes: Span<UInt8>, at position: inout Int
  ) throws(JSONSyntaxFault) -> Unicode.Scalar {
    position += 1
    guard position < bytes.count else { throw JSONSyntaxFault(problem: .unexpectedEnd, offset: position) }
    let letter = bytes[position]
    let scalar: Unicode.Scalar
    switch letter {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scalar = Unicode.Scalar(letter)
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"):
      position += 1
      return try unicodeScalar(bytes, at: &position)
    default: throw JSONSyntaxFault(problem: .invalidEscape, offset: position)
    }
    position += 1
    return scalar
  }

  /// Reads the digits of `\u` and, where they are the first half of a surrogate pair, the escape of the second.
  private static func unicodeScalar(
    _ bytes: Span<UInt8>, at position: inout Int
  ) throws(JSONSyntaxFault) -> Unicode.Scalar {
    let unit = try hexadecimal(bytes, at: &position)
    if let scalar = Unicode.Scalar(unit) { return scalar }
    guard unit < 0xDC00, skip(UInt8(ascii: "\\"), bytes, at: &position),
      skip(UInt8(ascii: "u"), bytes, at: &position)
    else { throw JSONSyntaxFault(problem: .invalidEscape, offset: position) }
    let low = try hexadecimal(bytes, at: &position)
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00))
    else { throw JSONSyntaxFault(problem: .invalidEscape, offset: position) }
    return scalar
  }

  private static func hexadecimal(
    _ bytes: Span<UInt8>, at position: inout Int
  ) throws(JSONSyntaxFault) -> UInt32 {
    var unit: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count else { throw JSONSyntaxFault(problem: .unexpectedEnd, offset: position) }
      guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
        throw JSONSyntaxFault(problem: .invalidEscape, offset: position)
      }
      unit = unit << 4 | UInt32(digit)
      position += 1
    }
    return unit
  }

  private static func skip(_ byte: UInt8, _ bytes: Span<UInt8>, at position: inout Int) -> Bool {
    guard position < bytes.count, bytes[position] == byte else { return false }
    position += 1
    return true
  }
}
