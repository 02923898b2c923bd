// The header of a plan's spreadsheet: which field stands in which column.

import YanglaoCore

/// The columns of a plan's spreadsheet.
struct SheetHeader<Field: HeaderField> {
  let names: [String]
  /// The columns that are not read, without nameless ones.
  let unknown: [String]
  let faults: [ImportFault]
  /// Whether every field is there without which there is nothing to read.
  let hasRequired: Bool
  private let positions: [Int: Int]

  /// - Parameter required: The fields without which there is nothing to read.
  init(_ row: DelimitedRow, required: [Field]) {
    let fields = Dictionary(
      Field.allCases.flatMap { field in field.headers.map { (Field.key($0), field.rawValue) } },
      uniquingKeysWith: { first, _ in first })
    var columns: [Int: [Int]] = [:]
    var unknown: [String] = []
    for (position, name) in row.texts.enumerated() {
      if let field = fields[Field.key(name)] {
        columns[field, default: []].append(position)
      } else if !name.trimmed.isEmpty {
        unknown.append(name.trimmed)
      }
    }
    var faults = row.faults(under: nil)
    for field in Field.allCases {
      let places = columns[field.rawValue] ?? []
      if places.count > 1 {
        let repeated = places.map { row.texts[$0] }
        faults.append(
          ImportFault(
            line: row.line, .sheet(.repeatedColumn(repeated))))
      }
      if places.isEmpty, required.contains(field) {
        let nearest = unknown.filter { Field.nearest(to: $0) == field }
        faults.append(
          ImportFault(line: row.line, .sheet(.missingColumn(allowed: field.headers, nearest: nearest))))
      }
    }
    hasRequired = required.allSatisfy { columns[$0.rawValue] != nil }
    names = row.texts
    self.unknown = unknown
    self.faults = faults
    positions = columns.compactMapValues(\.first)
  }

  /// How much the names are like those of a header: by how many stand for fields, else by whether there are several.
  var likeness: Int {
    positions.isEmpty ? names.count { !$0.trimmed.isEmpty } > 1 ? 1 : 0 : positions.count + 1
  }

  func position(of field: Field) -> Int? { positions[field.rawValue] }

  func has(_ field: Field) -> Bool { position(of: field) != nil }
}
