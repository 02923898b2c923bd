// The few words that renderers add to what they are given.

import CommandLineKit
import YanglaoCore

/// The words that renderers add to what they are given.
enum Wording {
  static let absent = "–"
  static let yes = Text("是", "yes")
  static let no = Text("否", "no")
  static let enumerationComma = Text("、", ", ")
  static let semicolon = Text("；", "; ")
  static let colon = Text("：", ": ")

  /// A value with its unit: 60%, 7300 万元.
  static func quantity(_ value: String, unit: Text?, in language: Language) -> String {
    guard let unit = unit?[language] else { return value }
    return unit.isPercentUnit || unit == "‰" ? value + unit : "\(value) \(unit)"
  }

  /// A title with its unit: 投资（万元）, Investment (10,000 yuan).
  static func title(_ title: Text, unit: Text?, in language: Language) -> String {
    titleLines(title, unit: unit, in: language).joined(separator: titleSeparator[language])
  }

  /// The same on two lines.
  static func titleLines(_ title: Text, unit: Text?, in language: Language) -> [String] {
    guard let unit else { return [title[language]] }
    return [title[language], Text("（\(unit.chinese)）", "(\(unit.english))")[language]]
  }

  private static let titleSeparator = Text("", " ")
}
