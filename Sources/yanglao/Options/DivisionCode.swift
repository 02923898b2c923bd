// A code of GB/T 2260 as people type it.

import CommandLineKit

/// A code of GB/T 2260.
struct DivisionCode: ParameterValue {
  let digits: String

  static func parse(_ argument: String) throws(InvalidValue) -> DivisionCode {
    guard argument.utf8.count == 6, argument.utf8.allSatisfy({ (48...57).contains($0) }) else {
      throw InvalidValue(expected: Text("六位数字，如 640424", "six digits, such as 640424"))
    }
    return DivisionCode(digits: argument)
  }
}
