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
  private var positions: [Int: Int]
  /// The columns of certain years; several for one field are that many rows.
  private let dated: [(position: Int, column: DatedField<Field>)]
  /// What says the year of a column, by the field that would: the column's place, and the end of the year.
  private var dates: [Int: (position: Int, text: String)] = [:]

  /// - Parameter required: The fields without which there is nothing to read.
  init(_ row: DelimitedRow, required: [Field]) {
    let fields = Dictionary(
      Field.allCases.flatMap { field in field.headers.map { (Field.key($0), field.rawValue) } },
      uniquingKeysWith: { first, _ in first })
    var columns: [Int: [Int]] = [:]
    var unknown: [String] = []
    var dated: [(position: Int, column: DatedField<Field>)] = []
    for (position, name) in row.texts.enumerated() {
      if let field = fields[Field.key(name)] {
        columns[field, default: []].append(position)
      } else if let column = Field.dated(name) {
        dated.append((position, column))
      } else if !name.trimmed.isEmpty {
        unknown.append(name.trimmed)
      }
    }
    // Beside a column of the field's own, one of a year is not read.
    unknown += dated.filter { columns[$0.column.field.rawValue] != nil }.map {
      row.texts[$0.position].trimmed
    }
    dated.removeAll { columns[$0.column.field.rawValue] != nil }
    var faults = row.faults(under: nil)
    for (place, (position, column)) in dated.enumerated() {
      let others = dated[..<place].filter { $0.column.field == column.field }
      let twin = others.first { column.isOnce || $0.column.year == column.year }?.position
      if let other = columns[column.date.rawValue]?.first ?? twin {
        faults.append(
          ImportFault(line: row.line, .sheet(.repeatedColumn([row.texts[other], row.texts[position]]))))
      }
    }
    for field in Field.allCases {
      let places = columns[field.rawValue] ?? []
      if places.count > 1 {
        let repeated = places.map { row.texts[$0] }
        faults.append(
          ImportFault(
            line: row.line, .sheet(.repeatedColumn(repeated))))
      }
      if places.isEmpty, required.contains(field), !dated.contains(where: { $0.column.field == field }) {
        let nearest = unknown.filter { Field.nearest(to: $0) == field }
        faults.append(
          ImportFault(line: row.line, .sheet(.missingColumn(allowed: field.headers, nearest: nearest))))
      }
    }
    hasRequired = required.allSatisfy { field in
      columns[field.rawValue] != nil || dated.contains { $0.column.field == field }
    }
    self.dated = dated
    names = row.texts
    self.unknown = unknown
    self.faults = faults
    positions = columns.compactMapValues(\.first)
  }

  /// How much the names are like those of a header: by how many stand for fields, else by whether there are several.
  var likeness: Int {
    let count = positions.count + dated.count
    return count == 0 ? names.count { !$0.trimmed.isEmpty } > 1 ? 1 : 0 : count + 1
  }

  /// The header as it is for each of the rows that a row of the file stands for: one for each year of a field that may
  /// come several times, else one.
  var views: [SheetHeader] {
    guard !dated.isEmpty else { return [self] }
    var whole = self
    for column in dated where column.column.isOnce { whole.choose(column) }
    let several = dated.filter { !$0.column.isOnce }
    guard !several.isEmpty else { return [whole] }
    return several.map { column in
      var view = whole
      view.choose(column)
      return view
    }
  }

  private mutating func choose(_ chosen: (position: Int, column: DatedField<Field>)) {
    positions[chosen.column.field.rawValue] = chosen.position
    dates[chosen.column.date.rawValue] = (chosen.position, "\(chosen.column.year)年底")
  }

  /// The places of every column that is read.
  var places: [Int] { Set(positions.values).union(dated.map(\.position)).sorted() }

  /// What says the year of the column that a field dates.
  func date(_ field: Field) -> (position: Int, text: String)? { dates[field.rawValue] }

  func position(of field: Field) -> Int? { positions[field.rawValue] }

  func has(_ field: Field) -> Bool { position(of: field) != nil }

  /// What the column is called that a field is read from; nil where there is none.
  func name(of field: Field) -> String? {
    (position(of: field) ?? dates[field.rawValue]?.position).map { names[$0].trimmed }
  }
}
