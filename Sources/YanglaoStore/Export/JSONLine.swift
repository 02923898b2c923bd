// JSON for lines of an export: members in a fixed order, nothing that is absent.

import YanglaoCore

/// One JSON object on one line, made member by member.
struct JSONLine {
  private var text = "{"

  mutating func add(_ key: String, _ value: String?) {
    if let value { add(key, json: Self.literal(value)) }
  }

  mutating func add(_ key: String, _ value: Int64?) {
    if let value { add(key, json: String(value)) }
  }

  mutating func add(_ key: String, _ value: Bool?) {
    if let value { add(key, json: value ? "true" : "false") }
  }

  /// Adds a value that is JSON already.
  mutating func add(_ key: String, json: String) {
    if text.utf8.count > 1 { text += "," }
    text += "\"" + key + "\":" + json
  }

  /// The whole line, without a line feed.
  var finished: String { text + "}" }

  /// A string as JSON; controls, marks of direction, separators of lines and the byte order mark are written as `\uXXXX`.
  ///
  /// An export is compared with what this writes: other characters would make it another format.
  static func literal(_ text: String) -> String {
    guard !text.utf8.allSatisfy(isPlain) else { return "\"\(text)\"" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      default:
        if isUnsafe(scalar) {
          result += scalar.jsonEscape
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  /// A JSON text without the space between its values; strings and numbers keep every character.
  static func compacted(_ document: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(document.count)
    var inString = false
    var escaped = false
    for byte in document.starts(with: [0xEF, 0xBB, 0xBF]) ? document.dropFirst(3) : document[...] {
      if inString {
        if escaped {
          escaped = false
        } else if byte == UInt8(ascii: "\\") {
          escaped = true
        } else if byte == UInt8(ascii: "\"") {
          inString = false
        }
      } else {
        switch byte {
        case 0x20, 0x09, 0x0A, 0x0D: continue
        case UInt8(ascii: "\""): inString = true
        default: break
        }
      }
      result.append(byte)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Whether a byte belongs to no character that is escaped, as far as it can tell by itself.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xE2, 0xEF: false
    default: true
    }
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }
}
