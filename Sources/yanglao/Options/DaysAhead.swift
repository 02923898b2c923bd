// A number of days ahead as people type it.

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
