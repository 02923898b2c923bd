// Listings and sheets for documents: a table for each group under its heading, a sheet as nested bullets.

import CommandLineKit

/// Writes listings and sheets as Markdown (GitHub's tables).
struct MarkdownRenderer {
  let language: Language
  /// The level of the headings over groups.
  var headingLevel = 3

  func text(of listing: Listing) -> String {
    let body = listing.rows.isEmpty ? [[MarkdownText.inline(listing.empty[language])]] : blocks(of: listing)
    return Self.paragraphs(body + listing.footer.map { [MarkdownText.inline($0[language])] })
  }

  func text(of sheet: Sheet) -> String {
    guard let heading = sheet.heading else { return bullets(sheet.fields).map { $0 + "\n" }.joined() }
    let title = ["# " + MarkdownText.inline(heading[language])]
    let remark = sheet.remark.map { [[MarkdownText.inline($0[language])]] } ?? []
    return Self.paragraphs([title] + remark + sections(sheet.fields))
  }

  /// The fields under headings: single values as bullets, what needs lines of its own under its title.
  private func sections(_ fields: [SheetField]) -> [[String]] {
    var blocks: [[String]] = []
    var singles: [SheetField] = []
    for field in fields.forPeople {
      guard field.value.inlineText(in: language, unit: field.unit) == nil else {
        singles.append(field)
        continue
      }
      blocks.append(["## " + MarkdownText.inline(field.title[language])])
      if case .table(let listing) = field.value {
        blocks += self.blocks(of: listing)
      } else {
        blocks.append(details(field.value))
      }
    }
    return (singles.isEmpty ? [] : [bullets(singles)]) + blocks
  }

  private static func paragraphs(_ blocks: [[String]]) -> String {
    blocks.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  // MARK: Tables

  private func blocks(of listing: Listing) -> [[String]] {
    listing.sections.flatMap { section in
      var blocks: [[String]] = []
      if let group = section.heading {
        blocks.append([String(repeating: "#", count: headingLevel) + " " + MarkdownText.inline(group.heading)]
        )
      }
      if !section.rows.isEmpty { blocks.append(table(section.rows, of: listing)) }
      return blocks
    }
  }

  private func table(_ rows: ArraySlice<Listing.Row>, of listing: Listing) -> [String] {
    let headers = listing.shownColumns.map { listing.headers[$0] }
    let titles = headers.map {
      MarkdownText.inline(Wording.title($0.title, unit: $0.unit, in: language))
    }
    return head(titles, of: headers)
      + rows.map { row in self.row(listing.shownColumns.map { row.cells[$0] }) }
  }

  /// The two lines with which a table begins.
  func head(_ titles: [String], of headers: [ColumnHeader]) -> [String] {
    [Self.line(titles), Self.line(headers.map { $0.kind.isNumeric ? "---:" : "---" })]
  }

  /// A line of a table.
  func row(_ cells: [Cell]) -> String {
    Self.line(cells.map { MarkdownText.inline($0.wording(in: language)) })
  }

  private static func line(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  // MARK: Bullets

  private func bullets(_ fields: [SheetField]) -> [String] {
    fields.forPeople.flatMap { field in
      let label = "**" + MarkdownText.inline(field.title[language]) + "**" + Wording.colon[language]
      if let text = field.value.inlineText(in: language, unit: field.unit) {
        return ["- " + label + MarkdownText.inline(text)]
      }
      return ["- " + (label.last == " " ? String(label.dropLast()) : label)]
        + Self.indented(details(field.value))
    }
  }

  private func details(_ value: SheetValue) -> [String] {
    switch value {
    case .cell, .longText: []
    case .fields(let fields): bullets(fields)
    case .list(let items): items.flatMap(item)
    case .table(let listing):
      [""] + text(of: listing).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// An item of a list: its first field on the bullet, the others below it.
  private func item(_ value: SheetValue) -> [String] {
    if let text = value.inlineText(in: language, unit: nil) { return ["- " + MarkdownText.inline(text)] }
    guard case .fields(let fields) = value else { return ["-"] + Self.indented(details(value)) }
    let shown = fields.forPeople
    return bullets(Array(shown.prefix(1))) + Self.indented(bullets(Array(shown.dropFirst())))
  }

  private static func indented(_ lines: [String]) -> [String] {
    lines.map { $0.isEmpty ? "" : "  " + $0 }
  }
}
