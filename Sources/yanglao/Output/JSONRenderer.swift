// Listings and sheets as JSON. A listing is an array with one object a line, its members in the order of the
// columns: easy to compare line by line, and the lines of `ndjson` are the same objects. A sheet is one object
// with a member a line, indented by two spaces; as `ndjson` it is one line.

import CommandLineKit

/// Writes listings and sheets as JSON.
struct JSONRenderer {
  /// Whether every object stands on a line of its own with nothing around it (`ndjson`).
  let isLineDelimited: Bool

  func text(of listing: Listing) -> String {
    let objects = objects(of: listing)
    if isLineDelimited { return objects.map { $0 + "\n" }.joined() }
    return Self.array(objects, indentation: "") + "\n"
  }

  func text(of sheet: Sheet) -> String {
    (isLineDelimited ? line(sheet.fields) : block(sheet.fields, indentation: "")) + "\n"
  }

  private func objects(of listing: Listing) -> [String] {
    listing.rows.map { Self.object(listing.headers, $0.cells) }
  }

  /// A row as an object on one line.
  static func object(_ headers: [ColumnHeader], _ cells: [Cell]) -> String {
    JSONText.object(zip(headers, cells).map { ($0.key, JSONText.cell($1)) })
  }

  // MARK: A value on one line

  private func line(_ fields: [SheetField]) -> String {
    JSONText.object(fields.map { ($0.key, line($0.value)) })
  }

  private func line(_ value: SheetValue) -> String {
    switch value {
    case .cell(let cell): JSONText.cell(cell)
    case .longText(let text): JSONText.string(text)
    case .list(let items): "[" + items.map(line).joined(separator: ", ") + "]"
    case .fields(let fields): line(fields)
    case .table(let listing): "[" + objects(of: listing).joined(separator: ", ") + "]"
    }
  }

  // MARK: A value on lines of its own

  private func block(_ fields: [SheetField], indentation: String) -> String {
    let members = fields.map {
      JSONText.string($0.key) + ": " + block($0.value, indentation: indentation + Self.step)
    }
    return Self.bracketed("{", members, "}", indentation: indentation)
  }

  private func block(_ value: SheetValue, indentation: String) -> String {
    switch value {
    case .cell, .longText: line(value)
    case .list(let items) where items.allSatisfy(\.isCell): line(value)
    case .list(let items):
      Self.array(items.map { block($0, indentation: indentation + Self.step) }, indentation: indentation)
    case .fields(let fields): block(fields, indentation: indentation)
    case .table(let listing): Self.array(objects(of: listing), indentation: indentation)
    }
  }

  private static let step = "  "

  private static func array(_ items: [String], indentation: String) -> String {
    bracketed("[", items, "]", indentation: indentation)
  }

  private static func bracketed(
    _ opening: String, _ items: [String], _ closing: String, indentation: String
  ) -> String {
    if items.isEmpty { return opening + closing }
    let lines = items.map { indentation + step + $0 }.joined(separator: ",\n")
    return opening + "\n" + lines + "\n" + indentation + closing
  }
}

extension SheetValue {
  fileprivate var isCell: Bool { if case .cell = self { true } else { false } }
}
