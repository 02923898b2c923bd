// A column of a listing, declared once: its key for programs, its title for people, and how to read it off a row.

import CommandLineKit

/// A column of a listing of `Row`.
struct Column<Row>: Sendable {
  let header: ColumnHeader
  let style: (@Sendable (Row) -> TextStyle?)?
  let value: @Sendable (Row) -> Cell

  init(
    key: String, title: Text, kind: ColumnKind, meaning: Text, words: [String] = [], unit: Text? = nil,
    shownByDefault: Bool = true, flexible: Bool = false, style: (@Sendable (Row) -> TextStyle?)? = nil,
    value: @escaping @Sendable (Row) -> Cell
  ) {
    header = ColumnHeader(
      key: key, title: title, kind: kind, meaning: meaning, words: words, unit: unit,
      shownByDefault: shownByDefault,
      flexible: flexible)
    self.style = style
    self.value = value
  }
}
