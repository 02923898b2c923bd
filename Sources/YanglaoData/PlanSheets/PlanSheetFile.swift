// A spreadsheet that a plan is made of, in the encodings and separators of `import`.

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

extension PlanSheetFile {
  /// How many rows make a plan at most.
  static let mostRows = 100_000

  /// Gives each row that has anything in it to `take`.
  /// Titles may stand above the header.
  ///
  /// - Returns: What was not read, and why the file is not read, or not read on.
  func read<Field: HeaderField>(
    required: [Field], _ take: (SheetRow<Field>) -> Void
  ) throws -> (notes: [PlanSheetNote], faults: [ImportFault]) {
    do {
      var table = try DelimitedReader(TextDecoder(encoding: encoding, blocks: blocks), beginning: []) {
        SheetHeader(DelimitedRow(line: 1, texts: $0, faults: []), required: required).hasRequired
      }
      let found = try table.header(
        { SheetHeader($0, required: required) }, isHeader: \.hasRequired, likeness: \.likeness)
      guard let (header, first, isFirst) = found else { return ([], [ImportFault(line: 1, .empty)]) }
      var notes = header.unknown.map { PlanSheetNote.unknownColumn(file: name, column: $0) }
      if !isFirst { notes.append(.linesAboveHeader(file: name, line: first.line)) }
      guard header.faults.isEmpty else { return (notes, header.faults) }
      var count = 0
      while let row = try table.next() {
        if row.faults.isEmpty, row.texts.allSatisfy(\.trimmed.isEmpty) { continue }
        count += 1
        guard count <= Self.mostRows else {
          return (notes, [ImportFault(line: row.line, .sheet(.tooManyRows(limit: Self.mostRows)))])
        }
        take(SheetRow(row, under: header))
      }
      return (notes, count == 0 ? [ImportFault(line: first.line, .sheet(.noRows))] : [])
    } catch let error as ImportFileError {
      return ([], error.faults)
    }
  }
}
