// A value on its way into a statement.

/// A value that is bound to a statement.
enum SQLiteValue: Hashable {
  case null
  case integer(Int64)
  case text(String)
  case blob([UInt8])

  static func optional(_ text: String?) -> Self { text.map { .text($0) } ?? .null }
  static func optional(_ number: Int64?) -> Self { number.map { .integer($0) } ?? .null }
  static func boolean(_ flag: Bool) -> Self { .integer(flag ? 1 : 0) }
  static func number(_ number: Int) -> Self { .integer(Int64(number)) }
}
