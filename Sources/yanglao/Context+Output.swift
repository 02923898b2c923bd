// How listings and pages leave the program: in the format asked for, through a pager where there is a screen.

import CommandLineKit

extension Context {
  /// Prints a listing, and below it another one that belongs to it.
  /// - Parameter rows: The rows of each that a table on a terminal shows at most; nil for all of them.
  mutating func print(
    _ listing: Listing, companion: Listing? = nil, as format: OutputFormat, byteOrderMark: Bool,
    atMost rows: Int? = nil
  ) throws {
    let most = format == .table && terminal.isTerminal ? rows : nil
    try page { output in
      for (index, listing) in ([listing] + [companion].compactMap { $0 }).enumerated() {
        if index > 0 { output.write("\n") }
        render(
          most.map(listing.first) ?? listing, as: format, language: language, terminal: styledTerminal,
          byteOrderMark: byteOrderMark,
          to: output)
      }
    }
    if let notice = listing.notice(for: format) { say(notice) }
  }

  mutating func print(_ sheet: Sheet, as format: OutputFormat, byteOrderMark: Bool) throws {
    try page { output in
      render(
        sheet, as: format, language: language, terminal: styledTerminal, byteOrderMark: byteOrderMark,
        to: output)
    }
  }

  /// Prints plain text, such as help or the manual.
  mutating func print(_ text: String) throws { try page { $0.write(text) } }

  /// The terminal with the colours that the options ask for.
  var styledTerminal: Terminal {
    var terminal = terminal
    if let color { terminal.usesColor = color }
    return terminal
  }

  private func page(_ write: (any TextOutput) -> Void) throws {
    let pager =
      pager == false ? nil : Pager(terminal: terminal, environment: environment, plainOutput: output)
    let target: any TextOutput = pager ?? output
    write(target)
    try target.flush()
  }
}
