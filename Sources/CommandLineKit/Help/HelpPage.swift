// Lays out help in columns, by the width that characters take on a terminal.

/// A page of help as it grows.
struct HelpPage {
  let language: Language
  /// The columns of a line, within bounds that can be read.
  let width: Int
  private var blocks: [[String]] = []

  /// The widest label beside which a meaning begins.
  private static let widestLabel = 26
  private static let margin = 2

  init(language: Language, width: Int) {
    self.language = language
    self.width = min(max(width, 40), 100)
  }

  /// The page, with an empty line between its parts.
  var text: String {
    blocks.map { $0.map { $0 + "\n" }.joined() }.joined(separator: "\n")
  }

  mutating func paragraph(_ text: String) { blocks.append(text.wrapped(toWidth: width)) }

  /// Paragraphs that are separated by empty lines; single line breaks are kept.
  mutating func paragraphs(_ text: String) {
    for paragraph in text.paragraphs {
      blocks.append(paragraph.flatMap { $0.wrapped(toWidth: width) })
    }
  }

  /// Names and meanings in two columns; nothing where there are none.
  mutating func section(_ title: Text, _ rows: [HelpRow]) {
    guard !rows.isEmpty else { return }
    let labels = rows.map(\.label.displayWidth).filter { $0 <= Self.widestLabel }
    let column = Self.margin + (labels.max() ?? Self.widestLabel) + Self.margin
    var lines = [heading(title)]
    for row in rows {
      let meaning = row.paragraphs.flatMap { $0.wrapped(toWidth: width - column) }
      let label = String.spaces(Self.margin) + row.label
      var rest = meaning[...]
      if label.displayWidth + Self.margin <= column, let first = rest.popFirst() {
        lines.append(label + String.spaces(column - label.displayWidth) + first)
      } else {
        lines.append(label)
      }
      lines += rest.map { String.spaces(column) + $0 }
    }
    blocks.append(lines)
  }

  /// Command lines, each under its meaning, ready to copy.
  mutating func examples(_ examples: [Example], program: String) {
    guard !examples.isEmpty else { return }
    var lines = [heading(Sentences.examples)]
    for example in examples {
      lines += example.meaning[language].wrapped(toWidth: width - Self.margin).map {
        String.spaces(Self.margin) + $0
      }
      lines.append(String.spaces(2 * Self.margin) + example.commandLine(program))
    }
    blocks.append(lines)
  }

  private func heading(_ title: Text) -> String { title[language] + Sentences.colon[language].trimmedRight }
}

extension String {
  /// The paragraphs of a text, each with its lines.
  var paragraphs: [[String]] {
    split(separator: "\n", omittingEmptySubsequences: false).split(separator: "").map {
      $0.map { String($0) }
    }
  }

  fileprivate var trimmedRight: String { last == " " ? String(dropLast()) : self }
}
