// Text for iCalendar files (RFC 5545): escaped values, and lines folded at 75 octets.

import CommandLineKit
import YanglaoCore

/// Values and lines of iCalendar.
enum CalendarText {
  /// The most octets of a line, its line break not counted.
  static let lineLimit = 75

  /// A text in which nothing ends the value or the line, and every hidden character is visible.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.escapedForTerminal(keepingLineBreaks: true).unicodeScalars {
      switch scalar {
      case "\\", ";", ",": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// A line with its line break, folded before the octet that would be one too many; no character is cut.
  static func folded(_ line: String) -> String {
    var result = ""
    var octets = 0
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if octets + width > lineLimit {
        result += "\r\n "
        octets = 1
      }
      result.unicodeScalars.append(scalar)
      octets += width
    }
    return result + "\r\n"
  }

  /// The moment at which a day begins in Asia/Shanghai: `20231230T160000Z` for 2023-12-31.
  static func start(of day: Day) -> String { "\(self.day(day.advanced(by: -1)))T160000Z" }

  /// A day as `20231231`.
  static func day(_ day: Day) -> String { day.description.filter { $0 != "-" } }
}
