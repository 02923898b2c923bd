// Listings and sheets for spreadsheets and scripts: CSV (RFC 4180: CR LF, quotes where needed) and TSV (tabs for its
// commas, LF).
//
// The first line names the columns by their keys. A sheet has the columns `field` and `value`, with paths such as
// `tasks.0.title`. Text that a spreadsheet would take for a formula gets an apostrophe in front; numbers never do.
// Control characters and bidirectional overrides are shown as `\x1B` or `\u{202E}`; line breaks and tabs are kept, in
// quotes, so that other programs read the same.

import CommandLineKit

/// Writes listings and sheets as delimited text.
struct DelimitedRenderer {
  /// What stands between the fields, and what follows from it.
  enum Delimiter {
    case comma
    case tab

    var byte: UInt8 { self == .comma ? UInt8(ascii: ",") : UInt8(ascii: "\t") }
    var text: String { self == .comma ? "," : "\t" }
    var lineEnd: String { self == .comma ? "\r\n" : "\n" }
  }

  let delimiter: Delimiter

  func text(of listing: Listing) -> String {
    var bytes = Array(line(listing.headers.map(\.key)).utf8)
    for row in listing.rows { appendLine(of: row.cells.count, to: &bytes) { row.cells[$0] } }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the line of a row.
  func append<Row>(_ values: [CellOfRow<Row>], _ row: Row, to bytes: inout [UInt8]) {
    appendLine(of: values.count, to: &bytes) { values[$0].value(row) }
  }

  /// Appends a line of so many values.
  private func appendLine(of count: Int, to bytes: inout [UInt8], _ cell: (_ position: Int) -> Cell) {
    let start = bytes.count
    for position in 0..<count {
      if position > 0 { bytes.append(delimiter.byte) }
      append(cell(position), to: &bytes)
    }
    // A line with nothing on it would be no record at all.
    if bytes.count == start { bytes.append(contentsOf: "\"\"".utf8) }
    bytes.append(contentsOf: delimiter.lineEnd.utf8)
  }

  func text(of sheet: Sheet) -> String {
    var entries: [Entry] = []
    append(sheet.fields, path: "", to: &entries)
    return line(["field", "value"])
      + entries.map { line([$0.path, Self.harmless($0.cell.datum, isNumber: $0.cell.isNumber)]) }.joined()
  }

  // MARK: The paths of a sheet

  private typealias Entry = (path: String, cell: Cell)

  private func append(_ fields: [SheetField], path: String, to entries: inout [Entry]) {
    for field in fields { append(field.value, path: path + field.key, to: &entries) }
  }

  private func append(_ value: SheetValue, path: String, to entries: inout [Entry]) {
    switch value {
    case .cell(let cell): entries.append((path, cell))
    case .longText(let text): entries.append((path, .text(text)))
    case .list(let items):
      if items.isEmpty { entries.append((path, .absent)) }
      for (number, item) in items.enumerated() { append(item, path: "\(path).\(number)", to: &entries) }
    case .fields(let fields): append(fields, path: path + ".", to: &entries)
    case .table(let listing):
      if listing.rows.isEmpty { entries.append((path, .absent)) }
      for (number, row) in listing.rows.enumerated() {
        entries += zip(listing.headers, row.cells).map { ("\(path).\(number).\($0.key)", $1) }
      }
    }
  }

  // MARK: Fields and lines

  /// A text as a field of CSV: harmless to a spreadsheet, its control characters visible, in quotes where needed.
  static func field(_ text: String) -> String {
    DelimitedRenderer(delimiter: .comma).written(harmless(text, isNumber: false))
  }

  /// A line of fields as they stand, such as the one that names the columns.
  func line(_ fields: [String]) -> String {
    let line = fields.map(written).joined(separator: delimiter.text)
    return (line.isEmpty ? "\"\"" : line) + delimiter.lineEnd
  }

  private func append(_ cell: Cell, to bytes: inout [UInt8]) {
    if case .absent = cell { return }
    var datum = cell.datum
    let isPlain = datum.withUTF8 { text in
      guard Self.isPlain(text) else { return false }
      bytes.append(contentsOf: UnsafeRawBufferPointer(text))
      return true
    }
    if !isPlain {
      bytes.append(contentsOf: written(Self.harmless(datum, isNumber: cell.isNumber)).utf8)
    }
  }

  /// A field as it stands in the file.
  private func written(_ field: String) -> String { quoted(Self.escaped(field)) }

  /// What a text may hold as it is, so that another program reads the same.
  private static let kept: Set<Unicode.Scalar> = ["\n", "\r", "\t"]

  /// Whether a text begins with a letter or digit and holds nothing but those, spaces and plain marks: most values do,
  /// and stand as they are in any format.
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first else { return true }
    guard first >= 0x30, first < 0x3A || first > 0x40 else { return false }
    for byte in text where !isPlain(byte) { return false }
    return true
  }

  /// Whether a byte is of ASCII without control characters, commas and quotes, the lead byte of U+4000 to U+9FFF, or
  /// what follows one.
  private static func isPlain(_ byte: UInt8) -> Bool {
    if byte < 0x80 {
      byte >= 0x20 && byte != 0x7F && byte != UInt8(ascii: ",") && byte != UInt8(ascii: "\"")
    } else {
      byte < 0xC0 || (byte >= 0xE4 && byte <= 0xE9)
    }
  }

  /// The value, with an apostrophe in front where a spreadsheet would run it as a formula.
  private static func harmless(_ datum: String, isNumber: Bool) -> String {
    !isNumber && looksLikeFormula(datum) ? "'" + datum : datum
  }

  private static func looksLikeFormula(_ text: String) -> Bool {
    let scalars = text.unicodeScalars
    guard let first = scalars.first else { return false }
    if first == "\t" || first == "\r" { return true }
    guard let mark = scalars.first(where: { !$0.properties.isWhitespace && !$0.needsEscape }) else {
      return false
    }
    return formulaMarks.contains(mark)
  }

  private static let formulaMarks: Set<Unicode.Scalar> = ["=", "+", "-", "@", "＝", "＋", "－", "＠"]

  /// Zero-width characters stay: they may belong to the text, and do no harm here.
  private static func escaped(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: \.needsEscape) else { return text }
    var result = ""
    for scalar in text.unicodeScalars {
      if scalar.steersTerminal, !kept.contains(scalar) {
        result += scalar.visibleEscape
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func quoted(_ field: String) -> String {
    // A tab in quotes: some programs take one for the delimiter of any file.
    let needsQuotes = field.utf8.contains { byte in
      byte == delimiter.byte || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D || byte == 0x09
    }
    guard needsQuotes else { return field }
    return "\"" + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a control character or turns the direction of what follows.
  fileprivate var steersTerminal: Bool {
    switch value {
    case 0x202A...0x202E, 0x2066...0x2069, 0x2028, 0x2029: true
    default: properties.generalCategory == .control
    }
  }
}
