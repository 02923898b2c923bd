// The short form in which the columns of this folder are declared.

import CommandLineKit
import YanglaoCore

extension Column {
  init(
    _ key: String, _ title: Text, _ kind: ColumnKind, _ meaning: Text, unit: Text? = nil,
    shownByDefault: Bool = true, flexible: Bool = false, style: (@Sendable (Row) -> TextStyle?)? = nil,
    value: @escaping @Sendable (Row) -> Cell
  ) {
    self.init(
      key: key, title: title, kind: kind, meaning: meaning, unit: unit, shownByDefault: shownByDefault,
      flexible: flexible, style: style, value: value)
  }
}

extension Cell {
  static func day(_ day: Day) -> Cell { .day(day.description) }

  static func text(_ text: String?) -> Cell { text.map { .text($0) } ?? .absent }
}

extension SheetValue {
  static func text(_ text: String?) -> SheetValue { .cell(.text(text)) }

  static func decimal(_ number: ExactDecimal?) -> SheetValue { .cell(.decimal(number)) }

  static func day(_ day: Day?) -> SheetValue { .cell(.day(day)) }
}
