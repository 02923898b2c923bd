// A period as people type it.

import CommandLineKit
import YanglaoCore

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
