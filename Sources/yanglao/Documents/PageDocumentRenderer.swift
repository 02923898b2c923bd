// A document as one page of HTML that needs no other file.

import CommandLineKit

/// Writes documents as self-contained pages.
struct PageDocumentRenderer {
  let language: Language

  func text(of document: Document) -> String {
    let about = document.about.map { Markup.element("p", text: $0[language]) }.joined()
    let head = Markup.element(
      "header", ["class": "masthead"], .element("h1", text: document.title[language]) + about)
    let body = [head, contents(of: document)] + document.parts.map(section)
    return HTMLPage(title: document.title[language], language: language, body: body.joined()).markup.source
  }

  /// Links to the parts, for those who look for one.
  private func contents(of document: Document) -> Markup {
    let links = document.parts.map { part in
      Markup.element("li", [:], .element("a", ["href": "#\(part.id)"], text: part.title[language]))
    }
    return .element(
      "nav", ["aria-label": Text("目录", "Contents")[language]], .element("ol", [:], links.joined()))
  }

  private func section(_ part: Document.Part) -> Markup {
    .element(
      "section", ["id": part.id, "aria-labelledby": "\(part.id)-title"],
      .element("h2", ["id": "\(part.id)-title"], text: part.title[language])
        + part.blocks.map { markup(of: $0, in: part) }.joined()) + .literal("\n")
  }

  private func markup(of block: Document.Block, in part: Document.Part) -> Markup {
    switch block {
    case .paragraph(let text): .element("p", text: text[language])
    case .figures(let figures): .element("ul", ["class": "figures"], figures.map(item).joined())
    case .drawing(let drawing): drawing()
    case .listing(let listing, let caption): self.listing(listing, caption, in: part)
    }
  }

  private func item(_ figure: Document.Figure) -> Markup {
    let note = figure.note.map { Markup.element("small", text: $0[language]) } ?? .empty
    return .element(
      "li", figure.tone.map { ["class": $0] } ?? [:],
      .element("b", text: figure.value) + .element("span", text: figure.label[language]) + note)
  }

  private func listing(_ listing: Listing, _ caption: Text?, in part: Document.Part) -> Markup {
    let head = caption.map { Markup.element("h3", text: $0[language]) } ?? .empty
    guard !listing.rows.isEmpty else {
      return head + .element("p", ["class": "nothing"], text: listing.empty[language])
    }
    let foot = listing.footer.map { Markup.element("p", ["class": "note"], text: $0[language]) }.joined()
    let tables = listing.sections.map { section in
      let title = section.heading.map { Markup.element("h4", text: $0.heading) } ?? .empty
      let name = section.heading?.heading ?? (caption ?? part.title)[language]
      return title + table(name, section.rows, of: listing)
    }
    return head + tables.joined() + foot
  }

  /// An id, which may be broken behind its slashes.
  private func identifier(_ id: String) -> Markup {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map { Markup.text(String($0)) }
    return parts.dropFirst().reduce(parts.first ?? .empty) { $0 + .text("/") + .void("wbr") + $1 }
  }

  private func table(_ name: String, _ rows: ArraySlice<Listing.Row>, of listing: Listing) -> Markup {
    let columns = listing.shownColumns.map { ($0, listing.headers[$0]) }
    return PageTable(
      name: name,
      columns: columns.map { _, header in
        PageTable.Column(Wording.title(header.title, unit: header.unit, in: language), header.kind.onPage)
      },
      rows: rows.map { row in
        columns.map { column, header in
          let words = row.cells[column].wording(in: language)
          let text = header.kind == .identifier ? identifier(words) : .text(words)
          return row.styles[column]?.toneName.map { .element("span", ["class": $0], text) } ?? text
        }
      }
    ).markup
  }
}

extension ColumnKind {
  /// How a page's table sets the values.
  fileprivate var onPage: PageTable.Kind {
    switch self {
    case .integer, .decimal: .number
    case .day, .moment: .date
    case .identifier: .identifier
    case .text, .texts: .text
    case .term, .flag: .term
    }
  }
}

extension TextStyle {
  /// How pressing a value is, by a class of the page's style sheet; nil where the page makes no difference.
  fileprivate var toneName: String? {
    switch self {
    case .red: "tone-red"
    case .yellow: "tone-yellow"
    case .bold: "strong"
    default: nil
    }
  }
}
