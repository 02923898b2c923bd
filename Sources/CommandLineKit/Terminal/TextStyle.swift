// The few looks that text may have on a terminal. A look is only ever added to a word that says the same.

/// A look of text on a terminal.
public enum TextStyle: Sendable, Hashable, CaseIterable {
  case bold
  case dim
  case red
  case yellow
  case green
  case grey
  case heading
  case underline

  /// The parameter of the terminal's “select graphic rendition” sequence.
  private var code: String {
    switch self {
    case .bold, .heading: "1"
    case .dim: "2"
    case .underline: "4"
    case .red: "31"
    case .green: "32"
    case .yellow: "33"
    case .grey: "90"
    }
  }

  /// The text between the sequences that turn the look on and off; an empty text stays empty.
  public func applied(to text: String) -> String {
    text.isEmpty ? "" : "\u{1B}[\(code)m\(text)\u{1B}[0m"
  }
}
