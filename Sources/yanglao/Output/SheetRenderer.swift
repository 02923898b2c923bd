// The page of one thing on a terminal: titles on the left, values wrapped beside them, groups indented below.

import CommandLineKit

/// Writes sheets as labelled lines that fit the terminal; what steers a terminal is escaped.
struct SheetRenderer {
  let language: Language
  let terminal: Terminal

  /// The fewest columns that values need beside their titles; in less room they go below them.
  private static let narrowestValue = 16
  private static let indentation = 2

  func lines(of sheet: Sheet) -> [String] {
    lines(of: sheet.fields, width: terminal.width, separatesBlocks: true)
  }

  private func lines(of fields: [SheetField], width: Int?, separatesBlocks: Bool = false) -> [String] {
    let entries = fields.forPeople.map { field in
      (field: field, text: field.value.inlineText(in: language, unit: field.unit))
    }
    let titleWidth = entries.filter { $0.text != nil }.map { title(of: $0.field).displayWidth }.max() ?? 0
    var lines: [String] = []
    var followsBlock = false
    for (field, text) in entries {
      let isBlock = text == nil
      if separatesBlocks, !lines.isEmpty, isBlock || followsBlock { lines.append("") }
      followsBlock = isBlock
      if let text {
        let line = Line(
          title: title(of: field), text: text.escapedForTerminal(keepingLineBreaks: true), style: field.style)
        lines += labelled(line, titleWidth: titleWidth, width: width)
      } else {
        lines.append(terminal.styled(title(of: field), .heading))
        lines += indented(block(field.value, width: width.map { $0 - Self.indentation }))
      }
    }
    return lines
  }

  private func title(of field: SheetField) -> String { field.title[language].escapedForTerminal }

  // MARK: Values beside their titles

  /// A title and the value beside it, escaped already.
  struct Line {
    let title: String
    let text: String
    let style: TextStyle?
  }

  /// Titles and values, the values aligned.
  func lines(of lines: [Line], width: Int?) -> [String] {
    let titleWidth = lines.map(\.title.displayWidth).max() ?? 0
    return lines.flatMap { labelled($0, titleWidth: titleWidth, width: width) }
  }

  /// A value beside its title, or below it where there is too little room.
  private func labelled(_ line: Line, titleWidth: Int, width: Int?) -> [String] {
    let title = terminal.styled(line.title, .dim)
    let indent = titleWidth + TableLayout.gap
    let isBelow = width.map { $0 - indent < Self.narrowestValue } ?? false
    let lines = line.text.wrapped(toWidth: width.map { $0 - (isBelow ? Self.indentation : indent) } ?? .max)
      .map { terminal.styled($0, line.style) }
    if isBelow { return [title] + indented(lines) }
    let gap = String.spaces(indent - line.title.displayWidth)
    return [title + gap + (lines.first ?? "")] + indented(Array(lines.dropFirst()), by: indent)
  }

  // MARK: Values below their titles

  private func block(_ value: SheetValue, width: Int?) -> [String] {
    switch value {
    case .fields(let fields): return lines(of: fields, width: width)
    case .table(let listing):
      var place = terminal
      place.width = width
      return TableRenderer(language: language, terminal: place).lines(of: listing)
    case .list(let items): return items.flatMap { item($0, width: width.map { $0 - Self.indentation }) }
    case .cell, .longText: return []
    }
  }

  private func item(_ value: SheetValue, width: Int?) -> [String] {
    let text = value.inlineText(in: language, unit: nil)?.escapedForTerminal(keepingLineBreaks: true)
    let lines = text?.wrapped(toWidth: width ?? .max) ?? block(value, width: width)
    return lines.prefix(1).map { "- " + $0 } + indented(Array(lines.dropFirst()))
  }

  private func indented(_ lines: [String], by columns: Int = indentation) -> [String] {
    let spaces = String.spaces(columns)
    return lines.map { $0.isEmpty ? "" : spaces + $0 }
  }
}
