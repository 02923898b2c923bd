// How many columns of a terminal a text takes: a Chinese character takes two, a combining mark none.

internal import CTerminal
import Glibc

extension Unicode.Scalar {
  /// The number of terminal columns that the scalar takes: 0, 1 or 2.
  ///
  /// The answer is that of the system's `wcwidth` for UTF-8, so that “ ” … ① and — take one column. A control
  /// character takes none (see `String.escapedForTerminal`), and a scalar unknown to the system takes one.
  public var displayWidth: Int {
    switch value {
    case 0x20..<0x7F: return 1
    case 0..<0xA0: return 0
    // Han characters, the greater part of what is printed, need no question to the system.
    case 0x3001...0x3029, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xFF01...0xFF60, 0x20000...0x3FFFD: return 2
    default:
      _ = Self.hasUnicodeWidths
      let width = wcwidth(wchar_t(truncatingIfNeeded: value))
      if width >= 0 { return Int(width) }
      switch properties.generalCategory {
      case .nonspacingMark, .enclosingMark, .format, .control: return 0
      default: return 1
      }
    }
  }

  /// Whether the system has its UTF-8 tables at hand; asking selects them, once.
  private static let hasUnicodeWidths = setlocale(LC_CTYPE, "C.UTF-8") != nil
}

extension StringProtocol {
  /// The number of terminal columns that the text takes when it is printed on one line.
  public var displayWidth: Int {
    var width = 0
    for scalar in unicodeScalars { width += scalar.displayWidth }
    return width
  }
}

extension Character {
  /// The number of terminal columns that the character takes with its combining marks.
  public var displayWidth: Int {
    var width = 0
    for scalar in unicodeScalars { width += scalar.displayWidth }
    return width
  }
}
