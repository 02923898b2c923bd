// What the place that output goes to can show: its width, its colours, or that it is no terminal at all.

import Glibc

/// What the place that output goes to can show.
public struct Terminal: Sendable, Equatable {
  /// The number of columns; nil when output goes to a file or a pipe, where nothing is shortened.
  public var width: Int?
  /// Whether text may be styled by escape sequences.
  public var usesColor: Bool
  /// Whether somebody watches, so that output may be paged and questions asked.
  public var isTerminal: Bool

  /// Describes a terminal; `isTerminal` follows from the width unless it is said.
  public init(width: Int? = nil, usesColor: Bool = false, isTerminal: Bool? = nil) {
    self.width = width
    self.usesColor = usesColor
    self.isTerminal = isTerminal ?? (width != nil)
  }

  /// A file or a pipe: no width, no colour.
  public static let none = Terminal()

  /// The text in `style` where colours are shown, and as it is elsewhere.
  public func styled(_ text: String, _ style: TextStyle?) -> String {
    guard usesColor, let style else { return text }
    return style.applied(to: text)
  }
}

extension Terminal {
  /// Finds out what is behind a file descriptor.
  ///
  /// Colour, in this order: `forceColor` (an option of the command line), `NO_COLOR` (not empty: off),
  /// `CLICOLOR_FORCE` (neither empty nor 0: on), then on for a terminal whose `TERM` is set and not `dumb`.
  /// Width, for a terminal only: `COLUMNS`, the terminal's own answer, 80.
  public static func current(
    fileDescriptor: Int32 = STDOUT_FILENO, environment: [String: String], forceColor: Bool? = nil
  ) -> Terminal {
    let isTerminal = isatty(fileDescriptor) == 1
    return Terminal(
      width: isTerminal ? columns(of: fileDescriptor, environment) : nil,
      usesColor: forceColor ?? showsColor(isTerminal: isTerminal, environment),
      isTerminal: isTerminal)
  }

  static func showsColor(isTerminal: Bool, _ environment: [String: String]) -> Bool {
    if !(environment["NO_COLOR"] ?? "").isEmpty { return false }
    if !["", "0"].contains(environment["CLICOLOR_FORCE"] ?? "") { return true }
    return isTerminal && !["", "dumb"].contains(environment["TERM"] ?? "")
  }

  private static func columns(of fileDescriptor: Int32, _ environment: [String: String]) -> Int {
    if let columns = environment["COLUMNS"].flatMap({ Int($0) }), columns > 0 { return columns }
    var size = winsize()
    if ioctl(fileDescriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return 80
  }
}
