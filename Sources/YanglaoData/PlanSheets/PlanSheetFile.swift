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
  /// - Returns: The header, and why the file is not read, or not read on.
  func read<Field: HeaderField>(
    required: [Field], _ take: (SheetRow<Field>) -> Void
  ) throws -> (header: SheetHeader<Field>?, faults: [ImportFault]) {
    do {
      var table = try DelimitedReader(TextDecoder(encoding: encoding, blocks: blocks), beginning: []) {
        SheetHeader(DelimitedRow(line: 1, texts: $0, faults: []), required: required).faults.isEmpty
      }
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
