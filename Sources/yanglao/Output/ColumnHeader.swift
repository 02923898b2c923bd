// The key, the title and the meaning of a column.

import CommandLineKit

/// What a column is, apart from its values.
struct ColumnHeader: Sendable {
  /// The name for programs and for `--columns`, in English snake_case.
  let key: String
  let title: Text
  let kind: ColumnKind
  /// What the values mean, in a sentence.
  let meaning: Text
  /// The words that its values are taken from, by their keys; empty where there is no fixed list.
  let words: [String]
  let unit: Text?
  /// Whether tables and Markdown show the column without being asked; the other formats always write it.
  let shownByDefault: Bool
  /// Whether a table may wrap and shorten the values.
  let flexible: Bool
}
