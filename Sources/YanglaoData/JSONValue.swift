// JSON that is written: members in a given order, two spaces a level, nothing that is absent.

import YanglaoCore

/// A JSON value that is to be written.
enum JSONValue {
  case null
  case string(String)
  case number(ExactDecimal)
  case boolean(Bool)
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])

  /// An object of the members that are there.
  static func object(of members: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(members.compactMap { key, value in value.map { (key, $0) } })
  }

  static func text(_ text: String?) -> JSONValue? { text.map { .string($0) } }

  static func day(_ day: Day?) -> JSONValue? { day.map { .string($0.description) } }

  /// A list; nil for an empty one, which may be left out.
  static func list(_ items: [JSONValue]) -> JSONValue? { items.isEmpty ? nil : .array(items) }

  static func texts(_ texts: [String]) -> JSONValue? { list(texts.map { .string($0) }) }

  /// Appends the text of the value, whose own line is indented by `indent` spaces.
  func write(to text: inout String, indent: Int = 0) {
    switch self {
    case .null: text += "null"
    case .string(let string): Self.write(string, to: &text)
    case .number(let number): text += number.description
    case .boolean(let boolean): text += boolean ? "true" : "false"
    case .array(let items):
      Self.write(items, between: "[", and: "]", to: &text, indent: indent) { item, text in
        item.write(to: &text, indent: indent + 2)
      }
    case .object(let members):
      Self.write(members, between: "{", and: "}", to: &text, indent: indent) { member, text in
        Self.write(member.key, to: &text)
        text += ": "
        member.value.write(to: &text, indent: indent + 2)
      }
    }
  }

  private static func write<Item>(
    _ items: [Item], between open: String, and close: String, to text: inout String, indent: Int,
    _ write: (Item, inout String) -> Void
  ) {
    text += open
    for (index, item) in items.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += String(repeating: " ", count: indent + 2)
      write(item, &text)
    }
    if !items.isEmpty { text += "\n" + String(repeating: " ", count: indent) }
    text += close
  }

  /// Appends a string literal; what could steer a terminal or hide is written as `\uXXXX`.
  private static func write(_ string: String, to text: inout String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += #"\""#
      case "\\": text += #"\\"#
      case "\n": text += #"\n"#
      case _ where scalar.isUnsafe: text += scalar.jsonEscape
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
