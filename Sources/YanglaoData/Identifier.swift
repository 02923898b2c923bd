// The forms that ids of plan files may have.

/// A form of ids: what it accepts, and how it is written in the schema.
public enum Identifier: Sendable {
  /// A plan's: `jingyuan`.
  case plan
  /// A task's, section's, passage's or milestone's inside its plan: `2.3`, `box-2`.
  case local
  /// An indicator's or a measure's: `nursing-bed-share`.
  case slug

  /// The form as a regular expression, as `plan.schema.json` has it.
  var pattern: String {
    switch self {
    case .plan: "^[a-z][a-z0-9-]{0,39}$"
    case .local: "^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$"
    case .slug: "^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
    }
  }

  /// The most characters of a plan's id.
  public static let planLimit = 40

  /// The most characters of an id that is no plan's.
  public static let limit = 60

  func accepts(_ text: String) -> Bool {
    let bytes = text.utf8.span
    guard !bytes.isEmpty, bytes.count <= (self == .plan ? Self.planLimit : Self.limit) else { return false }
    guard self == .local || Self.isLower(bytes[0]) else { return false }
    // A separator stands between two other characters; only a plan's id may have hyphens anywhere behind
    // the first letter.
    var separated = true
    for index in bytes.indices {
      let byte = bytes[index]
      if byte == Self.hyphen || (self == .local && byte == Self.point) {
        guard self == .plan || !separated else { return false }
        separated = true
      } else {
        guard Self.isLower(byte) || Self.isDigit(byte) || (self == .local && Self.isUpper(byte)) else {
          return false
        }
        separated = false
      }
    }
    return self == .plan || !separated
  }

  private static let hyphen = UInt8(ascii: "-")
  private static let point = UInt8(ascii: ".")

  private static func isLower(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
  }
  private static func isUpper(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
