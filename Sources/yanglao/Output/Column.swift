// A column of a listing, declared once: its key for programs, its title for people, and how to read it off a row.

import CommandLineKit

/// What kind of value a column holds.
enum ColumnKind: String, CaseIterable, Sendable {
  /// What a thing is called by in commands, such as `zhongwei/1.1`: never broken, never shortened.
  case identifier
  case text
  case texts
  case term
  case integer
  case decimal
  case day
  /// A moment such as `2026-07-05T01:02:03.000456Z`.
  case moment
  case flag

  var isNumeric: Bool { self == .integer || self == .decimal }

  /// Whether values are prose, which may be broken into lines.
  var isProse: Bool { self == .text || self == .texts }
}

/// What a column is, apart from its values.
struct ColumnHeader: Sendable {
  /// The name for programs and for `--columns`, in English snake_case.
  let key: String
  let title: Text
  let kind: ColumnKind
  /// What the values mean, in a sentence.
  let meaning: Text
  let unit: Text?
  /// Whether tables and Markdown show the column without being asked; the other formats always write it.
  let shownByDefault: Bool
  /// Whether a table may wrap and shorten the values.
  let flexible: Bool
}

/// A column of a listing of `Row`.
struct Column<Row>: Sendable {
  let header: ColumnHeader
  let style: (@Sendable (Row) -> TextStyle?)?
  let value: @Sendable (Row) -> Cell

  init(
    key: String, title: Text, kind: ColumnKind, meaning: Text, unit: Text? = nil, shownByDefault: Bool = true,
    flexible: Bool = false, style: (@Sendable (Row) -> TextStyle?)? = nil,
    value: @escaping @Sendable (Row) -> Cell
  ) {
    header = ColumnHeader(
      key: key, title: title, kind: kind, meaning: meaning, unit: unit, shownByDefault: shownByDefault,
      flexible: flexible)
    self.style = style
    self.value = value
  }
}
