// Rows as the text of a file, in pieces, so that no file ever stands whole in memory.

import CommandLineKit

/// Words rows for a file.
struct RowText<Row>: Sendable {
  private let headers: [ColumnHeader]
  private let values: [CellOfRow<Row>]
  private let form: FileForm
  /// The language of what is worded for people, which is only in Markdown.
  private let language: Language

  /// The text of rows that follow one another.
  struct Piece: Sendable {
    fileprivate(set) var bytes: [UInt8] = []
    /// How many rows it holds.
    fileprivate(set) var count = 0
  }

  init(_ columns: [Column<Row>], as form: FileForm, language: Language) {
    self.init(columns.map(\.header), columns.map { CellOfRow($0.value) }, form, language)
  }

  private init(
    _ headers: [ColumnHeader], _ values: [CellOfRow<Row>], _ form: FileForm, _ language: Language
  ) {
    self.headers = headers
    self.values = values
    self.form = form
    self.language = language
  }

  /// The same with closures of its own: threads that count the uses of one closure wait for each other at every row.
  var forOneThread: RowText {
    RowText(headers, values.map(\.another), form, language)
  }

  /// What stands before the first row.
  var head: String {
    let names = headers.map { $0.name(form.naming) }
    let mark = form.byteOrderMark ? "\u{FEFF}" : ""
    return switch form.format {
    case .csv, .tsv: mark + delimited.line(names)
    case .json, .ndjson: mark
    case .markdown:
      mark
        + MarkdownRenderer(language: language).head(
          names.map(MarkdownText.inline), of: headers
        ).joined(separator: "\n") + "\n"
    }
  }

  /// Appends a row to a piece.
  func append(_ row: Row, to piece: inout Piece) {
    switch form.format {
    case .csv, .tsv: delimited.append(values, row, to: &piece.bytes)
    case .ndjson: piece.bytes.append(contentsOf: (object(row) + "\n").utf8)
    case .json:
      if piece.count > 0 { piece.bytes.append(contentsOf: Self.separator.utf8) }
      piece.bytes.append(contentsOf: object(row).utf8)
    case .markdown:
      let line = MarkdownRenderer(language: language).row(values.map { $0.value(row) })
      piece.bytes.append(contentsOf: (line + "\n").utf8)
    }
    piece.count += 1
  }

  /// What stands before a piece that has rows.
  /// - Parameter count: How many rows stand before it.
  func opening(after count: Int) -> String {
    if form.format == .json { count == 0 ? "[\n  " : Self.separator } else { "" }
  }

  /// What stands behind the last of so many rows.
  func ending(after count: Int) -> String {
    if form.format == .json { count == 0 ? "[]\n" : "\n]\n" } else { "" }
  }

  private static var separator: String { ",\n  " }

  private func object(_ row: Row) -> String {
    JSONRenderer.object(headers, values.map { $0.value(row) })
  }

  private var delimited: DelimitedRenderer {
    DelimitedRenderer(delimiter: form.format == .tsv ? .tab : .comma)
  }
}

extension ColumnHeader {
  /// What the column is called in the first line of a file.
  func name(_ naming: FileForm.Naming) -> String {
    switch naming {
    case .keys: key
    case .chineseTitles: Wording.title(title, unit: unit, in: .chinese)
    }
  }
}
