// The number of a record as people type it.

import CommandLineKit

/// The number of a record: 12, #12.
struct RecordNumber: ParameterValue {
  let value: Int64

  static func parse(_ argument: String) throws(InvalidValue) -> RecordNumber {
    let digits = argument.hasPrefix("#") ? String(argument.dropFirst()) : argument
    guard digits.allSatisfy({ $0.isASCII && $0.isNumber }), let number = Int64(digits), number > 0 else {
      throw InvalidValue(expected: Text("记录号，如 12", "a record's number, such as 12"))
    }
    return RecordNumber(value: number)
  }
}
