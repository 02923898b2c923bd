// Numbers and words as people type them, with characters of any width.

/// Goes through the characters that somebody typed; spaces may stand around numbers and words, not within a number.
struct TypedScanner {
  /// Folded characters; spaces stand as one plain space.
  private let scalars: [Unicode.Scalar]
  /// The characters as they were typed, in the same places.
  private let typed: [Unicode.Scalar]
  private var position = 0

  init(_ text: String) {
    typed = Array(text.unicodeScalars)
    scalars = typed.map { FoldedText.fold($0) ?? " " }
  }

  var isAtDigit: Bool { peek.map(Self.isDigit) ?? false }

  var isAtEnd: Bool { scalars[position...].allSatisfy { $0 == " " } }

  /// What is left, without spaces.
  var rest: String { String(String.UnicodeScalarView(scalars[position...].filter { $0 != " " })) }

  mutating func skip(_ scalar: Unicode.Scalar) -> Bool {
    let start = position
    skipSpaces()
    guard peek == scalar, position + 1 < scalars.count,
      scalars[(position + 1)...].first(where: { $0 != " " }).map({ Self.isDigit($0) || $0 == "-" }) == true
    else {
      position = start
      return false
    }
    position += 1
    return true
  }

  mutating func number() throws(TypedValue.Problem) -> ExactDecimal {
    skipSpaces()
    var text = ""
    if peek == "-", isMinus(at: position) {
      text = "-"
      position += 1
    }
    let whole = digits()
    text.unicodeScalars += whole
    if peek == "," {
      guard (1...3).contains(whole.count), whole.first != "0" else { throw .notANumber }
      while peek == "," {
        position += 1
        let group = digits()
        guard group.count == 3 else { throw .notANumber }
        text.unicodeScalars += group
      }
    }
    if peek == "." {
      position += 1
      let fraction = digits()
      guard !fraction.isEmpty else { throw .notANumber }
      text.unicodeScalars.append(".")
      text.unicodeScalars += fraction
    }
    guard !whole.isEmpty else { throw .notANumber }
    guard let number = ExactDecimal(text) else { throw .tooManyDigits(limit: ExactDecimal.maximumDigits) }
    return number
  }

  /// Passes over a word of folded characters; false where it does not come next, nothing being passed then.
  mutating func take(_ word: String) -> Bool {
    let start = position
    for scalar in word.unicodeScalars {
      skipSpaces()
      guard peek == scalar else {
        position = start
        return false
      }
      position += 1
    }
    return true
  }

  /// Passes over the first of `words` that comes next; the longer ones have to stand before their beginnings.
  mutating func take(oneOf words: [String]) -> Bool { words.contains { take($0) } }

  /// Passes over everything before the next digit; without spaces.
  mutating func textBeforeDigit() -> String {
    let start = position
    while let scalar = peek, !Self.isDigit(scalar) { position += 1 }
    return String(String.UnicodeScalarView(scalars[start..<position].filter { $0 != " " }))
  }

  /// Whether the last character that was passed is a minus sign.
  var isBehindMinus: Bool { position > 0 && isMinus(at: position - 1) }

  /// Whether a character is a minus sign, and no dash as stands between two numbers or before a thing in a list.
  private func isMinus(at place: Int) -> Bool { ["-", "－", "−"].contains(typed[place]) }

  private mutating func digits() -> ArraySlice<Unicode.Scalar> {
    let start = position
    while let scalar = peek, Self.isDigit(scalar) { position += 1 }
    return scalars[start..<position]
  }

  private mutating func skipSpaces() { while peek == " " { position += 1 } }

  private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
}
