// A list ready to be written in any format: headers, rows, and the lines around them.

import CommandLineKit

/// Rows under headers, with the lines that people read around them.
struct Listing: Sendable {
  /// A row: one cell and one style for each header.
  struct Row: Sendable {
    let cells: [Cell]
    let styles: [TextStyle?]
  }

  /// A heading over the next `rowCount` rows, for people: CSV and JSON carry the same in a column.
  struct Group: Sendable {
    let title: String
    let rowCount: Int
    /// Said after the title, such as “逾期 3 项”.
    var note: String?

    var heading: String { note.map { "\(title)  \($0)" } ?? title }
  }

  let headers: [ColumnHeader]
  private(set) var rows: [Row]
  /// The positions of the headers that tables and Markdown show.
  let shownColumns: [Int]
  /// Rows after the last group stand under no heading.
  var groups: [Group] = []
  /// Summary lines below a table.
  var footer: [Text] = []
  /// Said instead of a table without rows.
  var empty: Text

  /// Reads the columns off the rows; `keys` picks them in an order of its own (nil or none: the usual ones).
  ///
  /// Throws `UnknownColumn` for a key that no column bears; a repeated key counts once.
  init<Value>(
    _ values: [Value], columns: [Column<Value>], selecting keys: [String]? = nil,
    groups: [Group] = [], footer: [Text] = [], empty: Text
  ) throws(UnknownColumn) {
    let isSelected = keys?.isEmpty == false
    let columns = isSelected ? try columns.picking(keys ?? [], by: { $0.header.key }) : columns
    let headers = columns.map(\.header)
    self.headers = headers
    rows = values.map { value in
      Row(cells: columns.map { $0.value(value) }, styles: columns.map { $0.style?(value) })
    }
    shownColumns = headers.indices.filter { isSelected || headers[$0].shownByDefault }
    self.groups = groups
    self.footer = footer
    self.empty = empty
  }

  /// The rows with the heading that they stand under; a listing without groups is one section without heading.
  var sections: [(heading: Group?, rows: ArraySlice<Row>)] {
    var sections: [(heading: Group?, rows: ArraySlice<Row>)] = []
    var rest = rows[...]
    for group in groups {
      let count = min(max(group.rowCount, 0), rest.count)
      sections.append((group, rest.prefix(count)))
      rest = rest.dropFirst(count)
    }
    if !rest.isEmpty { sections.append((nil, rest)) }
    return sections
  }

  /// The first rows, and under them how many more there are; the whole listing where there are no more.
  func first(_ count: Int) -> Listing {
    guard rows.count > count else { return self }
    let more = rows.count - count
    var listing = self
    listing.rows = Array(rows.prefix(count))
    var headed = 0
    listing.groups = Array(
      groups.prefix { group in
        defer { headed += group.rowCount }
        return headed < count
      })
    listing.footer.insert(
      Text(
        "……另有 \(more) 行，加 --all 全部显示。", "… and \(Text.count(more, "", "more row").english); --all shows all."),
      at: 0)
    return listing
  }

  /// What belongs on standard error beside the output: why a table is empty.
  func notice(for format: OutputFormat) -> Text? {
    format == .table && rows.isEmpty ? empty : nil
  }
}
