// The page of one thing: named values, some of them lists, groups of values or whole listings.

import CommandLineKit

/// The page of one thing.
struct Sheet: Sendable {
  var fields: [SheetField]
  /// The title of a report: Markdown prints it, and sets what needs lines of its own under headings.
  var heading: Text?
  /// What a report says of itself under its title, in Markdown.
  var remark: Text?

  init(_ fields: [SheetField]) { self.fields = fields }

  /// The page with the fields of these keys alone, in the order of the keys; the whole page where there are none.
  ///
  /// Throws `UnknownColumn` for a key that no field bears.
  func selecting(_ keys: [String]) throws(UnknownColumn) -> Sheet {
    var page = self
    if !keys.isEmpty { page.fields = try fields.picking(keys, by: { $0.key }) }
    return page
  }
}

/// A named value of a sheet.
struct SheetField: Sendable {
  /// The name for programs, in English snake_case.
  let key: String
  let title: Text
  let value: SheetValue
  /// Printed after the value, for people: %, 万元.
  var unit: Text?
  var style: TextStyle?
  /// Said to people in the place of an empty value, which is left out without it.
  var emptyWording: Text?

  init(
    _ key: String, _ title: Text, _ value: SheetValue, unit: Text? = nil, style: TextStyle? = nil,
    emptyWording: Text? = nil
  ) {
    self.key = key
    self.title = title
    self.value = value
    self.unit = unit
    self.style = style
    self.emptyWording = emptyWording
  }
}

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
