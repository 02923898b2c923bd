// Markup for pages and drawings into which no text can get unescaped.

import CommandLineKit

/// A piece of HTML or SVG.
///
/// Names of elements and attributes are literals of this program; everything else goes through the escaping here.
struct Markup: Equatable {
  /// The markup itself.
  private(set) var source: String

  private init(source: String) { self.source = source }

  static let empty = Markup(source: "")

  /// A text: nothing in it is taken for markup, and characters that hide or steer are shown by their number.
  static func text(_ text: String) -> Markup { Markup(source: escaped(text)) }

  /// An element with what stands in it.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], _ content: Markup = .empty
  ) -> Markup {
    Markup(source: "<\(name)\(source(of: attributes))>\(content.source)</\(name)>")
  }

  /// An element with a text in it.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:], text: String
  ) -> Markup {
    element(name, attributes, .text(text))
  }

  /// An element of HTML that never holds anything, such as `meta` and `br`.
  static func void(_ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:]) -> Markup {
    Markup(source: "<\(name)\(source(of: attributes))>")
  }

  /// Markup that this program holds itself: a style sheet, a doctype.
  static func literal(_ markup: StaticString) -> Markup { Markup(source: "\(markup)") }

  static func + (left: Markup, right: Markup) -> Markup { Markup(source: left.source + right.source) }

  static func += (left: inout Markup, right: Markup) { left.source += right.source }

  private static func source(of attributes: KeyValuePairs<StaticString, String>) -> String {
    attributes.map { " \($0.key)=\"\(escaped($0.value))\"" }.joined()
  }

  private static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.escapedForTerminal(keepingLineBreaks: true).unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default:
        // U+FFFE, U+FDD0 and their like are no characters, and XML and HTML refuse them.
        if scalar.properties.isNoncharacterCodePoint {
          result += scalar.visibleEscape
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result
  }
}

extension Sequence<Markup> {
  /// All pieces, one after the other.
  func joined() -> Markup { reduce(into: .empty) { $0 += $1 } }
}
