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

  /// The id of the heading that says what the table is of, for those who hear the page.
  let heading: String
  let columns: [Column]
  /// A cell for each column.
  let rows: [[Markup]]

  init(labelledBy heading: String, columns: [Column], rows: [[Markup]]) {
    (self.heading, self.columns, self.rows) = (heading, columns, rows)
  }

  /// The column that says what a row is of: the first of ids, else the first of words; nil where there is neither.
  private var rowHeader: Int? {
    columns.firstIndex { $0.kind == .identifier } ?? columns.firstIndex { $0.kind == .text }
  }

  var markup: Markup {
    let head = columns.map { column in
      Markup.element("th", ["scope": "col", "class": column.kind.rawValue], text: column.title)
    }.joined()
    let rowHeader = rowHeader
    let body = rows.map { row in
      let cells = zip(columns, row).enumerated().map { number, cell in
        number == rowHeader
          ? Markup.element("th", ["scope": "row", "class": cell.0.kind.rawValue], cell.1)
          : .element("td", ["class": cell.0.kind.rawValue], cell.1)
      }
      return Markup.element("tr", [:], cells.joined()) + .literal("\n")
    }.joined()
    return .element(
      "div", ["class": "scroll", "role": "region", "aria-labelledby": heading, "tabindex": "0"],
      .element(
        "table", ["class": "sortable", "aria-labelledby": heading],
        .element("thead", [:], .element("tr", [:], head)) + .literal("\n") + .element("tbody", [:], body)))
  }
}
