// A table of a page: numbers to the right, days unbroken, its rows sorted by a click where scripts run.

import CommandLineKit

/// A table in a box of its own, which scrolls where the page is narrower than the table.
struct PageTable {
  /// How a column stands.
  enum Kind: String { case text, number, date, identifier, term }

  struct Column {
    let title: String
    let kind: Kind

    init(_ title: String, _ kind: Kind = .text) { (self.title, self.kind) = (title, kind) }
  }

  /// What the table is of, for those who hear the page.
  let name: String
  let columns: [Column]
  /// A cell for each column.
  let rows: [[Markup]]

  var markup: Markup {
    let head = columns.map { column in
      Markup.element("th", ["scope": "col", "class": column.kind.rawValue], text: column.title)
    }.joined()
    let body = rows.map { row in
      let cells = zip(columns, row).map { Markup.element("td", ["class": $0.kind.rawValue], $1) }
      return Markup.element("tr", [:], cells.joined()) + .literal("\n")
    }.joined()
    return .element(
      "div", ["class": "scroll", "role": "region", "aria-label": name, "tabindex": "0"],
      .element(
        "table", ["class": "sortable"],
        .element("thead", [:], .element("tr", [:], head)) + .literal("\n") + .element("tbody", [:], body)))
  }
}
