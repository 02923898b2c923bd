// A percentage as people type it.

import CommandLineKit
import YanglaoCore

/// A percentage from 0 to 100, with or without its sign.
struct Percent: ParameterValue {
  let value: ExactDecimal

  static func parse(_ argument: String) throws(InvalidValue) -> Percent {
    let folded = FoldedText(argument).description
    let digits = folded.hasSuffix("%") ? String(folded.dropLast()) : folded
    guard let value = ExactDecimal(digits), value >= .zero, value <= .hundred else {
      throw InvalidValue(expected: Text("0 到 100 的数", "a number from 0 to 100"))
    }
    return Percent(value: value)
  }
}
