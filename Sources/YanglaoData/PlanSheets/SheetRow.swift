// The rows of a plan's spreadsheet, in the encodings and separators of `import`.

import YanglaoCore

/// A file that a plan is made of.
public struct PlanSheetFile {
  /// As faults name it.
  public let name: String
  fileprivate let encoding: ImportEncoding?
  fileprivate let blocks: () throws -> [UInt8]

  /// - Parameter blocks: Gives the next bytes of the file, and none at its end.
  public init(name: String, encoding: ImportEncoding? = nil, blocks: @escaping () throws -> [UInt8]) {
    self.name = name
    self.encoding = encoding
    self.blocks = blocks
  }

  /// The next bytes of an open file, none at its end.
  /// - Throws: ``ImportReadError``.
  public static func block(of descriptor: Int32) throws -> [UInt8] {
    try ImportReader.block(of: descriptor)
  }
}

/// The columns of a plan's spreadsheet.
struct SheetHeader<Field: HeaderField> {
  let names: [String]
  /// The columns that are not read, without nameless ones.
  let unknown: [String]
  let faults: [ImportFault]
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
    names = row.texts
    self.unknown = unknown
    self.faults = faults
    positions = columns.compactMapValues(\.first)
  }

  func position(of field: Field) -> Int? { positions[field.rawValue] }

  func has(_ field: Field) -> Bool { position(of: field) != nil }
}

/// One row of a plan's spreadsheet, and what is wrong with it.
struct SheetRow<Field: HeaderField> {
  /// The row's first line in the file, from 1.
  let line: Int
  let header: SheetHeader<Field>
  private let texts: [String]
  private(set) var faults: [ImportFault]

  init(_ row: DelimitedRow, under header: SheetHeader<Field>) {
    line = row.line
    self.header = header
    faults = row.faults(under: header.names)
    texts = row.plainTexts.map { text in
      String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\t" ? " " : $0 })).trimmed
    }
    for (position, text) in texts.enumerated() where position < header.names.count {
      if let unsafe = text.unicodeScalars.first(where: \.isUnsafe) {
        let column = header.names[position]
        faults.append(
          ImportFault(line: line, column: column, value: text, .sheet(.unsafeCharacter(unsafe.value))))
      }
    }
  }

  /// The text of a field without white space around it; nil where the row has none.
  subscript(field: Field) -> String? {
    guard let position = header.position(of: field), position < texts.count else { return nil }
    return texts[position].isEmpty ? nil : texts[position]
  }

  /// The text of a field that is one line of a plan; nil where the row has none.
  func line(_ field: Field) -> String? { self[field]?.onOneLine }

  /// What the row says in the columns that are read, in the file's order, as one line.
  var wording: String {
    Field.allCases.compactMap { field in header.position(of: field).map { ($0, field) } }
      .sorted { $0.0 < $1.0 }
      .compactMap { self[$0.1] }
      .joined(separator: " ").split(whereSeparator: \.isNewline).joined(separator: " ")
  }

  mutating func note(_ problem: PlanSheetProblem, in field: Field) {
    let column = header.position(of: field).map { header.names[$0].trimmed } ?? field.headers[0]
    faults.append(ImportFault(line: line, column: column, value: self[field] ?? "", .sheet(problem)))
  }

  /// The text of a field that has to be there.
  mutating func required(_ field: Field, limit: Int = ObjectReader.textLimit) -> String? {
    guard let text = self[field] else {
      note(.empty, in: field)
      return nil
    }
    guard text.unicodeScalars.count <= limit else {
      note(.tooLong(limit: limit), in: field)
      return nil
    }
    return text
  }

  /// The text of a field that has to be there, and is one line of a plan.
  mutating func requiredLine(_ field: Field) -> String? { required(field)?.onOneLine }

  /// When something falls due; nil where the row does not say, or says it in a way that is not read.
  mutating func deadline(_ field: Field, in period: Period) -> WrittenDeadline? {
    guard let text = self[field] else { return nil }
    do throws(WrittenDeadline.Problem) { return try WrittenDeadline(text, in: period) } catch {
      note(.deadline(error), in: field)
      return nil
    }
  }
}

extension PlanSheetFile {
  /// How many rows make a plan at most.
  static let mostRows = 100_000

  /// Gives each row that has anything in it to `take`.
  /// - Returns: The header, and why the file is not read, or not read on.
  func read<Field: HeaderField>(
    required: [Field], _ take: (SheetRow<Field>) -> Void
  ) throws -> (header: SheetHeader<Field>?, faults: [ImportFault]) {
    do {
      var table = try DelimitedReader(TextDecoder(encoding: encoding, blocks: blocks), beginning: [])
      guard let first = try table.next() else { return (nil, [ImportFault(line: 1, .empty)]) }
      let header = SheetHeader(first, required: required)
      guard header.faults.isEmpty else { return (header, header.faults) }
      var count = 0
      while let row = try table.next() {
        if row.faults.isEmpty, row.texts.allSatisfy(\.trimmed.isEmpty) { continue }
        count += 1
        guard count <= Self.mostRows else {
          return (header, [ImportFault(line: row.line, .sheet(.tooManyRows(limit: Self.mostRows)))])
        }
        take(SheetRow(row, under: header))
      }
      return (header, count == 0 ? [ImportFault(line: first.line, .sheet(.noRows))] : [])
    } catch let error as ImportFileError {
      return (nil, error.faults)
    }
  }
}
