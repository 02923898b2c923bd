// What stands in a line of the page of one thing.

import CommandLineKit

/// A value of a sheet.
indirect enum SheetValue: Sendable {
  case cell(Cell)
  /// Prose that keeps its line breaks.
  case longText(String)
  case list([SheetValue])
  case fields([SheetField])
  case table(Listing)

  static let absent = cell(.absent)
  static func text(_ text: String) -> Self { .cell(.text(text)) }
  static func term(key: String, _ text: Text) -> Self { .cell(.term(key: key, text)) }
  static func integer(_ number: Int) -> Self { .cell(.integer(number)) }
  static func decimal(_ digits: String) -> Self { .cell(.decimal(digits)) }
  static func day(_ day: String) -> Self { .cell(.day(day)) }
  static func flag(_ flag: Bool) -> Self { .cell(.flag(flag)) }
  static func texts(_ texts: [String]) -> Self { .cell(.texts(texts)) }
}
