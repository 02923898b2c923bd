// A number of rows as people type it.

import CommandLineKit

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
