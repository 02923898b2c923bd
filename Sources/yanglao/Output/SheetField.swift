// A line of the page of one thing.

import CommandLineKit

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
