// Paragraphs broken into lines as Chinese typesetting asks: no line opens with 、or closes with （.

extension String {
  /// The text broken into lines of at most `width` columns each; line breaks of its own are kept.
  ///
  /// Lines break at spaces and beside Chinese characters. Punctuation such as 、，。” opens no line and （《“
  /// closes none where another place to break exists; a Latin word is only cut when it is wider than a line.
  /// Spaces at a break are dropped, a tab counts as one space, and an empty text is one empty line.
  public func wrapped(toWidth width: Int) -> [String] {
    let text = utf8.contains(UInt8(ascii: "\t")) ? String(map { $0 == "\t" ? " " : $0 }) : self
    let paragraphs =
      text.utf8.contains(UInt8(ascii: "\n"))
      ? text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" } : [text[...]]
    return paragraphs.flatMap { LineBreaker(paragraph: $0).lines(width: max(width, 1)) }
  }
}

/// One paragraph on its way into lines.
private struct LineBreaker {
  private let paragraph: Substring
  private let letters: [Letter]

  init(paragraph: Substring) {
    self.paragraph = paragraph
    var letters: [Letter] = []
    var index = paragraph.startIndex
    while index < paragraph.endIndex {
      let next = paragraph.index(after: index)
      letters.append(Letter(index: index, scalars: paragraph.unicodeScalars[index..<next]))
      index = next
    }
    self.letters = letters
  }

  func lines(width: Int) -> [String] {
    var lines: [String] = []
    var start = 0
    while let end = endOfLine(from: start, width: width) {
      lines.append(text(start, end))
      start = end
      while start < letters.count, letters[start].isSpace { start += 1 }
      if start == letters.count { return lines }
    }
    lines.append(text(start, letters.count))
    return lines
  }

  /// Where the line that begins at `start` has to break, or nil when all of the rest fits.
  private func endOfLine(from start: Int, width: Int) -> Int? {
    var taken = 0
    var lastChance: Int?
    for position in start..<letters.count {
      if position > start, letters[position].mayFollowBreak(after: letters[position - 1]) {
        lastChance = position
      }
      taken += letters[position].width
      // Spaces at the end of a line may hang over it.
      if taken > width, !letters[position].isSpace { return lastChance ?? max(position, start + 1) }
    }
    return nil
  }

  private func text(_ start: Int, _ end: Int) -> String {
    var end = end
    while end > start, letters[end - 1].isSpace { end -= 1 }
    let endIndex = end < letters.count ? letters[end].index : paragraph.endIndex
    return start < end ? String(paragraph[letters[start].index..<endIndex]) : ""
  }
}

/// A character as line breaking sees it.
private struct Letter {
  let index: String.Index
  let width: Int
  let isSpace: Bool
  let opensNoLine: Bool
  let closesNoLine: Bool

  init(index: String.Index, scalars: Substring.UnicodeScalarView) {
    self.index = index
    var width = 0
    for scalar in scalars { width += scalar.displayWidth }
    self.width = width
    let first = scalars.first ?? " "
    isSpace = first == " "
    opensNoLine = first.opensNoLine
    closesNoLine = first.closesNoLine
  }

  func mayFollowBreak(after previous: Letter) -> Bool {
    if isSpace { return false }
    if previous.isSpace { return true }
    return !opensNoLine && !previous.closesNoLine && (width > 1 || previous.width > 1)
  }
}
