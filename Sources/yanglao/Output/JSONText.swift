// JSON, written by hand so that exact decimals keep their digits and every character that hides is escaped.

import CommandLineKit
import YanglaoCore

/// The JSON text of the values that listings and sheets hold.
enum JSONText {
  /// A string literal: line separators and every invisible or steering character are written as `\uXXXX`.
  static func string(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += #"\""#
      case "\\": result += #"\\"#
      case "\n": result += #"\n"#
      case "\r": result += #"\r"#
      case "\t": result += #"\t"#
      default:
        if scalar.needsEscape {
          result += scalar.jsonEscape
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  static func cell(_ cell: Cell) -> String {
    switch cell {
    case .absent, .unnamed: "null"
    case .text(let text), .day(let text), .term(let text, _): string(text)
    case .texts(let texts): "[" + texts.map(string).joined(separator: ", ") + "]"
    case .integer, .flag: cell.datum
    case .decimal(let digits), .range(let digits, _), .quantity(let digits, _):
      cell.isNumber ? digits : string(digits)
    }
  }

  /// An object on one line, its members in the given order.
  static func object(_ members: [(key: String, value: String)]) -> String {
    "{" + members.map { string($0.key) + ": " + $0.value }.joined(separator: ", ") + "}"
  }
}
