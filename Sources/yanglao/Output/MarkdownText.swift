// Text that Markdown shows as it is, whatever signs it contains.

import CommandLineKit

/// Text for Markdown in which nothing is taken for markup.
enum MarkdownText {
  /// The text on one line: markup is escaped, a line break becomes `<br>`, hidden characters are made visible.
  static func inline(_ text: String) -> String {
    text.escapedForTerminal(keepingLineBreaks: true)
      .split(separator: "\n", omittingEmptySubsequences: false)
      .map { escaped($0.drop { $0 == " " || $0 == "\t" }) }
      .joined(separator: "<br>")
  }

  /// One line without spaces in front.
  private static func escaped(_ line: Substring) -> String {
    let scalars = Array(line.unicodeScalars)
    let marker = endOfBlockMarker(scalars)
    var result = ""
    for (position, scalar) in scalars.enumerated() {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case "\t": result += " "
      case "\\", "`", "*", "_", "[", "]", "|", "~", "$": result += "\\" + String(scalar)
      default:
        if position == marker { result += "\\" }
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// The last sign of what would begin a heading, a quotation or a list: `#`, `>`, `-`, `+`, `1.`, `1)`.
  private static func endOfBlockMarker(_ line: [Unicode.Scalar]) -> Int? {
    let digits = line.prefix { ("0"..."9").contains($0) }.count
    guard digits < line.count else { return nil }
    let next = digits + 1 < line.count ? line[digits + 1] : " "
    switch line[digits] {
    case "#", ">": return digits == 0 ? 0 : nil
    case "-", "+": return digits == 0 && (next == " " || next == line[0]) ? 0 : nil
    case ".", ")": return digits > 0 && next == " " ? digits : nil
    default: return nil
    }
  }
}
