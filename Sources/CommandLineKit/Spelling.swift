// “Did you mean”: the known word that is nearest to a mistyped one.

/// Compares words the way that typing goes wrong.
public enum Spelling {
  /// The length in bytes from which a word is compared with nothing.
  static let longestWord = 256

  /// The candidate that was probably meant by `typed`; nil where none is near. The first of equals wins.
  ///
  /// A candidate is near when a third of its letters at most are wrong, left out, added or swapped with
  /// their neighbour (one, in a short word), or when `typed` is the beginning of it. Upper and lower case
  /// are the same. Takes a bounded time for input of any length.
  public static func nearest(to typed: String, among candidates: [String]) -> String? {
    guard !typed.isEmpty, typed.utf8.count <= longestWord else { return nil }
    let word = letters(typed)
    return closest(to: word, among: candidates, lettersAMistake: 3) ?? completed(word, among: candidates)
  }

  /// The candidate that `typed` is a slip of; nil where it may well be a word of its own. The first of equals wins.
  ///
  /// At most a sixth of the letters may be wrong, left out, added or swapped (one, in a short word).
  public static func mistyped(_ typed: String, among candidates: [String]) -> String? {
    guard !typed.isEmpty, typed.utf8.count <= longestWord else { return nil }
    return closest(to: letters(typed), among: candidates, lettersAMistake: 6)
  }

  /// The candidate with the fewest mistakes, at most one in so many letters.
  private static func closest(
    to word: [Unicode.Scalar], among candidates: [String], lettersAMistake: Int
  ) -> String? {
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where candidate.utf8.count <= longestWord {
      let other = letters(candidate)
      let limit = max(max(word.count, other.count) / lettersAMistake, 1)
      guard abs(word.count - other.count) <= limit else { continue }
      let distance = distance(word, other)
      guard distance <= limit, distance < max(word.count, other.count) else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// The shortest candidate that begins with `word`.
  private static func completed(_ word: [Unicode.Scalar], among candidates: [String]) -> String? {
    guard word.count >= 2 else { return nil }
    return candidates.lazy.filter { $0.utf8.count <= longestWord && letters($0).starts(with: word) }
      .min { $0.count < $1.count }
  }

  private static func letters(_ word: String) -> [Unicode.Scalar] { Array(word.lowercased().unicodeScalars) }

  /// The number of single mistakes between two words: Damerau and Levenshtein's, in its restricted form.
  static func distance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for row in first.indices {
      var current = [row + 1]
      for column in second.indices {
        let isSame = first[row] == second[column]
        var cost = min(last[column] + (isSame ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, first[row] == second[column - 1], first[row - 1] == second[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      beforeLast = last
      last = current
    }
    return last[second.count]
  }
}
