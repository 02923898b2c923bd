// Stretches of time as people type them: 30d, 2026-Q4.

import CommandLineKit
import YanglaoCore

/// A number of days ahead: 30d, 2w, 30天, 30.
struct DaysAhead: ParameterValue {
  let days: Int
  /// As it was typed.
  let typed: String

  static func parse(_ argument: String) throws(InvalidValue) -> DaysAhead {
    let folded = FoldedText(argument).description
    for (suffix, length) in [("天", 1), ("日", 1), ("周", 7), ("d", 1), ("w", 7), ("", 1)]
    where folded.hasSuffix(suffix) {
      let digits = folded.dropLast(suffix.count)
      if !digits.isEmpty, digits.count <= 5, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
        let count = Int(digits)
      {
        return DaysAhead(days: count * length, typed: argument)
      }
    }
    throw InvalidValue(
      expected: Text("天数或周数，如 30d、30天、4w，0 到 99999", "days or weeks, such as 30d or 4w, 0 to 99999"))
  }
}

/// A period by its name: 2026-Q4.
struct TypedPeriod: ParameterValue {
  let period: Period
  /// As it was typed.
  let typed: String

  static func parse(_ argument: String) throws(InvalidValue) -> TypedPeriod {
    guard let period = Period(named: argument) else {
      throw InvalidValue(
        expected: Text(
          "时段，如 2026-12、2026-Q4、2026-H2、2026 或 2026-01-01..2026-03-31",
          "a period, such as 2026-12, 2026-Q4, 2026-H2, 2026 or 2026-01-01..2026-03-31"))
    }
    return TypedPeriod(period: period, typed: argument)
  }
}

/// A whole number from 1 on, in plain digits: how many rows.
struct RowLimit: ParameterValue {
  let count: Int

  static func parse(_ argument: String) throws(InvalidValue) -> RowLimit {
    guard argument.allSatisfy({ $0.isASCII && $0.isNumber }), let count = Int(argument), count >= 1 else {
      throw InvalidValue(expected: Text("不小于 1 的整数", "a whole number from 1 on"))
    }
    return RowLimit(count: count)
  }
}
