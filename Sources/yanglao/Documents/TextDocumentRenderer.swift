// A document as plain text: underlined headings, figures, tables.

import CommandLineKit

/// Writes documents as plain text for a terminal or a printer.
struct TextDocumentRenderer {
  let language: Language
  let terminal: Terminal

  func text(of document: Document) -> String {
    let title = escaped(document.title)
    let head =
      [terminal.styled(title, .heading), rule("═", under: title)] + document.about.flatMap(paragraph)
    return ([head] + document.parts.flatMap(blocks)).map { $0.map { $0 + "\n" }.joined() }
      .joined(separator: "\n")
  }

  private func blocks(of part: Document.Part) -> [[String]] {
    let title = escaped(part.title)
    return [[terminal.styled(title, .heading), rule("─", under: title)]] + part.blocks.flatMap(lines)
  }

  private func lines(of block: Document.Block) -> [[String]] {
    switch block {
    case .paragraph(let text): return [paragraph(text)]
    case .figures(let figures):
      return [figures.flatMap(line)]
    case .listing(let listing, let caption):
      let head = caption.map { [escaped($0)] } ?? []
      let table = TableRenderer(language: language, terminal: terminal).lines(of: listing)
      return [head + (listing.rows.isEmpty ? paragraph(listing.empty) : table)]
    case .drawing: return []
    }
  }

  private func line(_ figure: Document.Figure) -> [String] {
    let words =
      figure.label[language] + Wording.colon[language] + figure.value + figure.bracketedNote(in: language)
    return wrapped("  " + words.escapedForTerminal)
  }

  private func paragraph(_ text: Text) -> [String] { wrapped(escaped(text)) }

  private func wrapped(_ text: String) -> [String] {
    terminal.width.map { text.wrapped(toWidth: $0) } ?? [text]
  }

  private func escaped(_ text: Text) -> String { text[language].escapedForTerminal }

  private func rule(_ sign: String, under title: String) -> String {
    String(repeating: sign, count: min(title.displayWidth, terminal.width ?? .max))
  }
}
