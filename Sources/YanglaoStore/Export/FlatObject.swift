// A line of an export as an object of texts, whole numbers and truth values.

/// A JSON object without objects or lists in it, on one line and without spaces, as exports have them.
struct FlatObject {
  private enum Value: Equatable {
    case text(String)
    case integer(Int64)
    case boolean(Bool)
  }

  private var members: [String: Value] = [:]

  /// Reads a line; nil for any other form, and for a key that stands twice.
  init?(_ line: String) {
    var reader = Reader(bytes: Array(line.utf8))
    guard reader.skip("{") else { return nil }
    while true {
      guard let key = reader.string(), reader.skip(":"), let value = Self.value(&reader),
        members.updateValue(value, forKey: key) == nil
      else { return nil }
      if reader.skip(",") { continue }
      guard reader.skip("}"), reader.isAtEnd else { return nil }
      return
    }
  }

  func text(_ key: String) -> String? {
    if case .text(let text) = members[key] { text } else { nil }
  }

  func integer(_ key: String) -> Int64? {
    if case .integer(let number) = members[key] { number } else { nil }
  }

  func boolean(_ key: String) -> Bool? {
    if case .boolean(let flag) = members[key] { flag } else { nil }
  }

  private static func value(_ reader: inout Reader) -> Value? {
    if reader.skip("true") { return .boolean(true) }
    if reader.skip("false") { return .boolean(false) }
    if let number = reader.integer() { return .integer(number) }
    return reader.string().map(Value.text)
  }

  /// A place in a line.
  private struct Reader {
    let bytes: [UInt8]
    var position = 0

    var isAtEnd: Bool { position == bytes.count }

    mutating func skip(_ word: StaticString) -> Bool {
      let word = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
      guard bytes[position...].starts(with: word) else { return false }
      position += word.count
      return true
    }

    mutating func integer() -> Int64? {
      let digits = bytes[position...].prefix { $0 == UInt8(ascii: "-") || (0x30...0x39).contains($0) }
      guard let number = Int64(String(decoding: digits, as: UTF8.self)) else { return nil }
      position = digits.endIndex
      return number
    }

    mutating func string() -> String? {
      guard skip("\"") else { return nil }
      var text: [UInt8] = []
      while position < bytes.count {
        let byte = bytes[position]
        position += 1
        switch byte {
        case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
        case UInt8(ascii: "\\"):
          guard let scalar = escape() else { return nil }
          text.append(contentsOf: String(scalar).utf8)
        default: text.append(byte)
        }
      }
      return nil
    }

    private mutating func escape() -> Unicode.Scalar? {
      guard position < bytes.count else { return nil }
      position += 1
      switch bytes[position - 1] {
      case UInt8(ascii: "\""): return "\""
      case UInt8(ascii: "\\"): return "\\"
      case UInt8(ascii: "n"): return "\n"
      case UInt8(ascii: "r"): return "\r"
      case UInt8(ascii: "t"): return "\t"
      case UInt8(ascii: "u"):
        let digits = bytes[position...].prefix(4)
        position = digits.endIndex
        return UInt32(String(decoding: digits, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
      default: return nil
      }
    }
  }
}
