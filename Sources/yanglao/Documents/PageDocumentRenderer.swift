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
        + part.blocks.enumerated().map { markup(of: $1, number: $0 + 1, in: part) }.joined())
      + .literal("\n")
  }

  private func markup(of block: Document.Block, number: Int, in part: Document.Part) -> Markup {
    switch block {
    case .paragraph(let text): .element("p", text: text[language])
    case .figures(let figures): .element("ul", ["class": "figures"], figures.map(item).joined())
    case .drawing(let drawing): drawing()
    case .listing(let listing, let caption): self.listing(listing, caption, "\(part.id)-\(number)", in: part)
    }
  }

  private func item(_ figure: Document.Figure) -> Markup {
    let note = figure.note.map { Markup.element("small", text: $0[language]) } ?? .empty
    return .element(
      "li", figure.tone.map { ["class": $0] } ?? [:],
      .element("b", text: figure.value) + .element("span", text: figure.label[language]) + note)
  }

  /// - Parameter id: The name of the block inside the page, from which its headings have theirs.
  private func listing(
    _ listing: Listing, _ caption: Text?, _ id: String, in part: Document.Part
  ) -> Markup {
    let head = caption.map { Markup.element("h3", ["id": id], text: $0[language]) } ?? .empty
    guard !listing.rows.isEmpty else {
      return head + .element("p", ["class": "nothing"], text: listing.empty[language])
    }
    let foot = listing.footer.map { Markup.element("p", ["class": "note"], text: $0[language]) }.joined()
    let tables = listing.sections.enumerated().map { number, section in
      guard let heading = section.heading?.heading else {
        return table(labelledBy: caption == nil ? "\(part.id)-title" : id, section.rows, of: listing)
      }
      let groupId = "\(id)-\(number + 1)"
      // One level below the heading that stands over it.
      return
        (caption == nil
        ? Markup.element("h3", ["id": groupId], text: heading)
        : .element("h4", ["id": groupId], text: heading))
        + table(labelledBy: groupId, section.rows, of: listing)
    }
    return head + tables.joined() + foot
  }

  private func table(
    labelledBy heading: String, _ rows: ArraySlice<Listing.Row>, of listing: Listing
  ) -> Markup {
    let columns = listing.shownColumns.map { ($0, listing.headers[$0]) }
    return PageTable(
      labelledBy: heading,
      columns: columns.map { _, header in
        PageTable.Column(Wording.title(header.title, unit: header.unit, in: language), header.kind.onPage)
      },
      rows: rows.map { row in
        columns.map { column, header in
          let words = row.cells[column].wording(in: language)
          let text = markup(of: words, header.kind)
          return row.styles[column]?.toneName.map { .element("span", ["class": $0], text) } ?? text
        }
      }
    ).markup
  }

  /// The widest id, term and text, in columns, that stand on one line wherever they stand.
  private static let (shortId, shortTerm, shortText) = (16, 12, 8)

  /// A value; what is short and would be read as two things in two lines stays on one.
  private func markup(of words: String, _ kind: ColumnKind) -> Markup {
    let short =
      switch kind {
      case .identifier: Self.shortId
      case .term, .flag: Self.shortTerm
      case .text, .texts: Self.shortText
      case .integer, .decimal, .day, .moment: 0
      }
    guard words.displayWidth > short else { return .element("span", ["class": "whole"], text: words) }
    return kind == .identifier ? identifier(words) : .text(words)
  }

  /// A long id, which may be broken behind its slashes and hyphens; inside its words only where one is longer than any.
  private func identifier(_ id: String) -> Markup {
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map { Markup.text(String($0)) }
    let text = parts.dropFirst().reduce(parts.first ?? .empty) { $0 + .text("/") + .void("wbr") + $1 }
    let isBreakable = id.split { $0 == "/" || $0 == "-" }.allSatisfy { $0.count <= Self.shortId }
    return isBreakable ? .element("span", ["class": "words"], text) : text
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
