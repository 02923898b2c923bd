// How the domain's values are kept: days and decimals as their texts, moments as microseconds.

import YanglaoCore

extension SQLiteValue {
  static func optional(_ day: Day?) -> Self { optional(day.map(\.description)) }

  /// The digits as they were written.
  static func optional(_ number: ExactDecimal?) -> Self { optional(number.map(\.description)) }
}
