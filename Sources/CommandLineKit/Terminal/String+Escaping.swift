// Characters that would steer a terminal, or hide, are shown by their number instead.

extension Unicode.Scalar {
  /// Whether the scalar steers the terminal or leaves no trace: a control, bidirectional or zero-width character.
  public var needsEscape: Bool {
    switch value {
    case 0x20..<0x7F, 0x3000...0x303F, 0x4E00...0x9FFF, 0xFF01...0xFF60: return false
    case 0..<0x20, 0x7F..<0xA0: return true
    default:
      switch properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator: return true
      default: return false
      }
    }
  }

  /// The visible form of the scalar: `\n`, `\x1B` or `\u{202E}`.
  public var visibleEscape: String {
    switch self {
    case "\n": return #"\n"#
    case "\r": return #"\r"#
    case "\t": return #"\t"#
    default:
      let digits = String(value, radix: 16, uppercase: true)
      guard value < 0x100 else { return #"\u{"# + digits + "}" }
      return #"\x"# + (digits.utf8.count < 2 ? "0" : "") + digits
    }
  }
}

extension String {
  /// The text on one line, with every scalar that steers a terminal or hides shown as `\n`, `\x1B` or `\u{202E}`.
  ///
  /// A backslash of the text itself is left as it is.
  public var escapedForTerminal: String { escapedForTerminal(keepingLineBreaks: false) }

  /// The escaped text; `keepingLineBreaks` leaves line breaks and tabs, and turns a CR LF into a line break.
  public func escapedForTerminal(keepingLineBreaks: Bool) -> String {
    guard unicodeScalars.contains(where: \.needsEscape) else { return self }
    var result = ""
    for character in self {
      switch character {
      case "\n" where keepingLineBreaks, "\r\n" where keepingLineBreaks: result += "\n"
      case "\t" where keepingLineBreaks: result += "\t"
      default:
        for scalar in character.unicodeScalars {
          if scalar.needsEscape {
            result += scalar.visibleEscape
          } else {
            result.unicodeScalars.append(scalar)
          }
        }
      }
    }
    return result
  }
}
