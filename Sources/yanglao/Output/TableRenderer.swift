// A listing as people read it on a terminal: aligned columns under titles, group headings, summary lines.

import CommandLineKit

/// Writes listings as tables that fit the terminal; what steers a terminal is escaped.
///
/// Where the terminal is too narrow for any table, each row becomes a few labelled lines.
struct TableRenderer {
  let language: Language
  let terminal: Terminal

  /// The lines that a flexible value may take before it ends in “…”.
  private static let flexibleLines = 3

  /// The lines of the table, without line breaks; none when the listing has no rows or shows no columns.
  func lines(of listing: Listing) -> [String] {
    let headers = listing.shownColumns.map { listing.headers[$0] }
    guard !listing.rows.isEmpty, !headers.isEmpty else { return [] }

    let sections = listing.sections.map { section in
      Section(heading: section.heading, rows: section.rows.map { cells(of: $0, in: listing) })
    }
    var lines = table(sections, headers) ?? records(sections, headers)
    if !listing.footer.isEmpty { lines.append("") }
    for line in listing.footer { lines += paragraph(line[language].escapedForTerminal) }
    return lines
  }

  private typealias StyledText = (text: String, style: TextStyle?)

  private struct Section {
    let heading: Listing.Group?
    let rows: [[StyledText]]
  }

  private func cells(of row: Listing.Row, in listing: Listing) -> [StyledText] {
    listing.shownColumns.map { column in
      (row.cells[column].wording(in: language).escapedForTerminal, row.styles[column])
    }
  }

  private func heading(_ group: Listing.Group) -> [String] {
    paragraph(group.heading.escapedForTerminal).map { terminal.styled($0, .heading) }
  }

  private func paragraph(_ text: String) -> [String] {
    terminal.width.map { text.wrapped(toWidth: $0) } ?? [text]
  }

  // MARK: Rows as labelled lines

  private func records(_ sections: [Section], _ headers: [ColumnHeader]) -> [String] {
    let sheets = SheetRenderer(language: language, terminal: terminal)
    let blocks = sections.flatMap { section in
      (section.heading.map { [heading($0)] } ?? [])
        + section.rows.map { row in
          sheets.lines(
            of: zip(headers, row).map { header, cell in
              SheetRenderer.Line(
                title: Wording.title(header.title, unit: header.unit, in: language), text: cell.text,
                style: cell.style)
            }, width: terminal.width)
        }
    }
    return Array(blocks.joined(separator: [""]))
  }

  // MARK: Rows in columns

  /// The place of a value in its column.
  private struct Frame {
    let width: Int
    let alignment: TextAlignment
    /// The lines that a value may take; nil for as many as it needs.
    let maximumLines: Int?
  }

  private static let gap = String.spaces(TableLayout.gap)

  /// The header, the rule and the rows; nil when the terminal is too narrow for them.
  private func table(_ sections: [Section], _ headers: [ColumnHeader]) -> [String]? {
    let rows = sections.flatMap(\.rows)
    let columns = headers.enumerated().map { column, header in
      TableLayout.Column(
        title: Wording.title(header.title, unit: header.unit, in: language),
        titleLines: Wording.titleLines(header.title, unit: header.unit, in: language),
        contentWidth: rows.map { $0[column].text.displayWidth }.max() ?? 0,
        wordWidth: rows.map { $0[column].text.longestWord }.max() ?? 0,
        isProse: header.kind.isProse, isFlexible: header.flexible)
    }
    guard let widths = TableLayout(columns: columns, width: terminal.width)?.widths else { return nil }

    let frames = zip(headers, widths).map { header, width in
      Frame(
        width: width, alignment: header.kind.isNumeric ? .right : .left,
        maximumLines: header.flexible ? Self.flexibleLines : nil)
    }
    var lines = header(columns, frames)
    for (number, section) in sections.enumerated() {
      if number > 0 { lines.append("") }
      if let heading = section.heading { lines += self.heading(heading) }
      for row in section.rows { lines += self.row(row, frames) }
    }
    return lines
  }

  /// The titles, never shortened, and a rule below them.
  private func header(_ columns: [TableLayout.Column], _ frames: [Frame]) -> [String] {
    let values = zip(columns, frames).map { column, frame -> StyledText in
      let isTooLong = column.title.displayWidth > frame.width
      return (isTooLong ? column.titleLines.joined(separator: "\n") : column.title, .heading)
    }
    let frames = frames.map { Frame(width: $0.width, alignment: $0.alignment, maximumLines: nil) }
    let rule = frames.map { String(repeating: "─", count: $0.width) }.joined(separator: Self.gap)
    return row(values, frames) + [rule]
  }

  /// One row of values, as many lines as its longest value takes.
  private func row(_ values: [StyledText], _ frames: [Frame]) -> [String] {
    let columns = zip(values, frames).map { value, frame in
      lines(of: value.text, in: frame).map { line in
        let spaces = String.spaces(frame.width - line.displayWidth)
        let styled = terminal.styled(line, value.style)
        return frame.alignment == .right ? spaces + styled : styled + spaces
      }
    }
    let blanks = frames.map { String.spaces($0.width) }
    return (0..<(columns.map(\.count).max() ?? 0)).map { number in
      zip(columns, blanks).map { lines, blank in number < lines.count ? lines[number] : blank }
        .joined(separator: Self.gap).withoutTrailingSpaces
    }
  }

  private func lines(of text: String, in frame: Frame) -> [String] {
    guard terminal.width != nil, text.displayWidth > frame.width || text.contains("\n") else { return [text] }
    let lines = text.wrapped(toWidth: frame.width)
    guard let maximum = frame.maximumLines, lines.count > maximum else { return lines }
    return lines.prefix(maximum - 1) + [lines[maximum - 1].prefix(displayWidth: frame.width - 1) + "…"]
  }
}

extension String {
  fileprivate var withoutTrailingSpaces: String {
    guard let end = utf8.lastIndex(where: { $0 != UInt8(ascii: " ") }) else { return "" }
    return String(self[...end])
  }
}
