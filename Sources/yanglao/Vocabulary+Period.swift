// Periods by their names: 2026年第四季度, 2026 Q4.

import CommandLineKit
import YanglaoCore

extension Period {
  /// The name of a month, a quarter, a half-year or a year; both days of any other period.
  var term: Text {
    guard let from, let months = wholeMonths else {
      return Text(from.map { "\($0) 至 \(to)" } ?? "至 \(to)", from.map { "\($0) to \(to)" } ?? "up to \(to)")
    }
    let ordinal = (from.month - 1) / months
    switch months {
    case 1: return Text("\(from.year)年\(from.month)月", "\(Self.months[from.month - 1]) \(from.year)")
    case 3 where from.month % 3 == 1:
      return Text("\(from.year)年第\(Self.numerals[ordinal])季度", "Q\(ordinal + 1) \(from.year)")
    case 6 where from.month % 6 == 1:
      return Text("\(from.year)年\(ordinal == 0 ? "上" : "下")半年", "H\(ordinal + 1) \(from.year)")
    case 12 where from.month == 1: return Text("\(from.year)年", "\(from.year)")
    default: return Text("\(from) 至 \(to)", "\(from) to \(to)")
    }
  }

  private static let numerals = ["一", "二", "三", "四"]
  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
    "November", "December",
  ]
}
