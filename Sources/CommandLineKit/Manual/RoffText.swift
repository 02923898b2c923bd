// Text made safe for roff, the language of manual pages.

/// Writes text into a manual page.
enum RoffText {
  /// The text with every character that roff would read as its own escaped.
  ///
  /// A zero-width break stands between Chinese characters, where roff would find no place to break a line.
  static func escaped(_ text: String) -> String {
    var result = ""
    var before: Character?
    for character in text {
      if let before, mayBreak(between: before, and: character) { result += #"\:"# }
      result += escape(of: character) ?? String(character)
      before = character
    }
    return result
  }

  /// A line of running text, which begins no request.
  static func line(_ text: String) -> String {
    let escaped = escaped(text)
    return escaped.hasPrefix(".") ? #"\&"# + escaped : escaped
  }

  /// An argument of a macro, in quotation marks.
  static func quoted(_ text: String) -> String { "\"" + escaped(text) + "\"" }

  private static func escape(of character: Character) -> String? {
    switch character {
    case "\\": #"\e"#
    case "-": #"\-"#
    case "\"": #"\(dq"#
    case "'": #"\(aq"#
    case "`": #"\(ga"#
    case "^": #"\(ha"#
    case "~": #"\(ti"#
    case "\t", "\n", "\r\n", "\r": " "
    default: nil
    }
  }

  private static func mayBreak(between left: Character, and right: Character) -> Bool {
    guard left != " ", right != " ", left.displayWidth > 1 || right.displayWidth > 1 else { return false }
    return right.unicodeScalars.first?.opensNoLine == false
      && left.unicodeScalars.first?.closesNoLine == false
  }
}
