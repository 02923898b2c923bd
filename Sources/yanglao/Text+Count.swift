// Numbers of things in words: 3 项, 1 task, 3 tasks. The only place that knows of plurals.

import CommandLineKit

extension Text {
  /// A number of things: its wording in Chinese, and the English noun in the singular, which gets its plural.
  static func count(_ number: Int, _ chinese: String, _ noun: String) -> Text {
    Text(chinese, "\(number) \(noun)\(number == 1 ? "" : "s")")
  }

  /// The English verb that goes with a number of things.
  static func isOrAre(_ number: Int) -> String { number == 1 ? "is" : "are" }

  /// Names one after another.
  static func list(_ names: [String]) -> Text {
    Text(
      names.joined(separator: Wording.enumerationComma.chinese),
      names.joined(separator: Wording.enumerationComma.english))
  }

  /// Phrases as a sentence of their own.
  static func sentence(_ phrases: [Text]) -> Text {
    Text(
      phrases.map(\.chinese).joined(separator: "，") + "。",
      phrases.map(\.english).joined(separator: ", ") + ".")
  }
}
