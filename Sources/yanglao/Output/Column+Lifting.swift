// A column that was declared for one kind of row, in a list of another.

import CommandLineKit

extension Column {
  /// The column for rows that hold a row of its own; `isShown` says whether tables show it without being asked.
  func lifted<Other>(shown isShown: Bool, _ row: @escaping @Sendable (Other) -> Row) -> Column<Other> {
    var otherStyle: (@Sendable (Other) -> TextStyle?)?
    if let style { otherStyle = { other in style(row(other)) } }
    let value = value
    return Column<Other>(
      key: header.key, title: header.title, kind: header.kind, meaning: header.meaning, words: header.words,
      unit: header.unit,
      shownByDefault: isShown, flexible: header.flexible, style: otherStyle,
      value: { other in value(row(other)) })
  }
}
