// Text, numbers, days: what the values of a column are.

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
