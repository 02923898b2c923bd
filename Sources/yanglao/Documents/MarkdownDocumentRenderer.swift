// A document as Markdown: headings, lists of figures, tables.

import CommandLineKit

/// Writes documents as Markdown (GitHub's tables).
struct MarkdownDocumentRenderer {
  let language: Language

  func text(of document: Document) -> String {
    let head = ["# " + inline(document.title)] + document.about.map { inline($0) }
    return (head + document.parts.flatMap(blocks)).map { $0 + "\n" }.joined(separator: "\n")
  }

  private func blocks(of part: Document.Part) -> [String] {
    ["## " + inline(part.title)] + part.blocks.flatMap(text)
  }

  private func text(of block: Document.Block) -> [String] {
    switch block {
    case .paragraph(let text): [inline(text)]
    case .figures(let figures):
      [
        figures.map { figure in
          "- " + MarkdownText.inline(figure.label[language]) + Wording.colon[language]
            + "**" + MarkdownText.inline(figure.value) + "**"
            + figure.bracketedNote(in: language, MarkdownText.inline)
        }.joined(separator: "\n")
      ]
    case .listing(let listing, let caption):
      (caption.map { ["### " + inline($0)] } ?? [])
        + [
          MarkdownRenderer(language: language, headingLevel: caption == nil ? 3 : 4).text(of: listing)
            .withoutLastLineBreak
        ]
    case .drawing: []
    }
  }

  private func inline(_ text: Text) -> String { MarkdownText.inline(text[language]) }
}

extension String {
  fileprivate var withoutLastLineBreak: String { hasSuffix("\n") ? String(dropLast()) : self }
}
