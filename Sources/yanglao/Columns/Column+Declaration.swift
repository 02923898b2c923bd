// The short form in which the columns of this folder are declared.

import CommandLineKit
import YanglaoCore

extension Column {
  init(
    _ key: String, _ title: Text, _ kind: ColumnKind, _ meaning: Text, words: [String] = [],
    unit: Text? = nil,
    shownByDefault: Bool = true, flexible: Bool = false, style: (@Sendable (Row) -> TextStyle?)? = nil,
    value: @escaping @Sendable (Row) -> Cell
  ) {
    self.init(
      key: key, title: title, kind: kind, meaning: meaning, words: words, unit: unit,
      shownByDefault: shownByDefault,
      flexible: flexible, style: style, value: value)
  }
}

extension CaseIterable where Self: RawRepresentable<String> {
  /// The keys of a fixed list of words.
  static var everyKey: [String] { allCases.map(\.rawValue) }
}

extension Verdict {
  static var everyKey: [String] { inOrder.map(\.name) }
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
