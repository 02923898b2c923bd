// A JSON text as a tree that still knows where each value stood.

/// One value of a JSON text and the bytes that it was written in.
///
/// The toolchain's own decoder tells neither positions nor double keys, passes numbers through binary
/// floating point, and costs the program twice its start-up time; plan files need all four.
struct JSONValue {
  enum Content {
    case null
    case boolean(Bool)
    /// The digits stand in ``JSONValue/range``.
    case number
    case string(String)
    case array([JSONValue])
    case object([Member])
  }

  struct Member {
    let key: String
    let keyOffset: Int
    let value: JSONValue
  }

  let content: Content
  /// The bytes of the value in its text.
  let range: Range<Int>

  /// What kind of value it is, in the words of the format.
  var type: JSONType {
    switch content {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  /// The way from this value to the innermost one that holds the byte at `offset`, as a JSON path: `$.tasks[3].title`.
  func path(to offset: Int) -> String {
    var path = "$"
    var current = self
    descend: while true {
      switch current.content {
      case .array(let items):
        for (index, item) in items.enumerated() where item.range.contains(offset) {
          path += "[\(index)]"
          current = item
          continue descend
        }
        return path
      case .object(let members):
        for member in members where (member.keyOffset..<member.value.range.upperBound).contains(offset) {
          path += ".\(member.key)"
          current = member.value
          continue descend
        }
        return path
      default: return path
      }
    }
  }
}

/// The kinds of JSON values.
public enum JSONType: String, Sendable { case null, boolean, number, string, array, object }
