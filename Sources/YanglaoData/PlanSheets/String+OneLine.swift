// What stands in a cell on several lines, as one line.

extension String {
  /// The text without its line breaks, which a cell is given for its width: a space is in their place between Latin
  /// letters, digits and signs, and nothing beside a Chinese character.
  var onOneLine: String {
    let lines = split(whereSeparator: \.isNewline).map { String($0).trimmed }.filter { !$0.isEmpty }
    guard let first = lines.first else { return "" }
    return lines.dropFirst().reduce(first) { text, line in
      let isBetweenWords = text.last?.isASCII == true && line.first?.isASCII == true
      return text + (isBetweenWords ? " " : "") + line
    }
  }
}
