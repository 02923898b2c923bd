// The words by which each thing is found: its own, never those of the task or plan that it belongs to.

extension PolicyTask {
  /// The title and the wording.
  var ownWords: [String] { [title, text] }
}

extension Milestone {
  /// The title, the project's name and the quotations.
  var ownWords: [String] { [title] + [project].compactMap(\.self) + quotations.map(\.text) }
}

extension Indicator {
  /// The name and the quotations of all targets.
  var ownWords: [String] { [name] + targets.flatMap(\.quotations).map(\.text) }
}

extension Array where Element == String {
  /// Says whether each of these texts stands in one of some words.
  func allStand(in words: @autoclosure () -> [String]) -> Bool {
    if isEmpty { return true }
    let words = words().map { FoldedText($0) }
    return allSatisfy { text in
      let piece = FoldedText(text)
      return words.contains { $0.contains(piece) }
    }
  }
}
