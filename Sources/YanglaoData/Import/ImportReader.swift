// An office's file → its rows, one after another, in bounded memory.

internal import Glibc
import YanglaoCore

/// Reads the rows of a file that many records come in.
///
/// Encoding, form and separator are told from the file unless they are given. Of the file, a few blocks are in
/// memory at a time.
public struct ImportReader {
  /// What the file turned out to be, or was said to be.
  public let form: ImportForm
  private let decoder: TextDecoder
  /// One of the two, by the form.
  private var table: DelimitedReader?
  private var objects: ObjectLineReader?
  /// The line of a table's header where something stands above it, which is not read; nil where nothing does.
  public private(set) var headerLine: Int?
  /// The columns of the last row.
  private var header: ImportHeader?
  /// The columns that stand for no field, in the order in which they were met; at most 100.
  public private(set) var unknownColumns: [ImportHeader.UnknownColumn] = []

  /// Begins to read: tells the form, and reads a table's header.
  ///
  /// - Parameters:
  ///   - encoding: The encoding, where it is known better than the file tells.
  ///   - form: The form, where it is known.
  ///   - blocks: Gives the next bytes of the file, and none at its end.
  /// - Throws: ``ImportFileError`` where the file or its header cannot be used; whatever `blocks` throws.
  public init(
    encoding: ImportEncoding? = nil, form: ImportForm? = nil, blocks: @escaping () throws -> [UInt8]
  ) throws {
    decoder = TextDecoder(encoding: encoding, blocks: blocks)
    var beginning: [UInt8] = []
    var first: UInt8?
    while first == nil, beginning.count < TextDecoder.sampleSize,
      let more = try decoder.next(atLine: RecordScanner.line(behind: beginning))
    {
      beginning += more
      first = more.first(where: Self.isMark)
    }
    if form == nil, Self.isList(beginning) { throw ImportFileError(ImportFault(line: 1, .listOfObjects)) }
    self.form = form ?? (first == UInt8(ascii: "{") ? .objects : .table)
    switch self.form {
    case .objects:
      guard first != nil else { throw ImportFileError(ImportFault(line: 1, .empty)) }
      objects = ObjectLineReader(decoder, beginning: beginning)
    case .table:
      var table = try DelimitedReader(decoder, beginning: beginning) { ImportHeader($0).namesSubjects }
      let header: ImportHeader
      (header, headerLine) = try Self.header(of: &table)
      self.header = header
      self.table = table
      note(header.unknownColumns)
    }
  }

  /// Begins to read an open file; see ``init(encoding:form:blocks:)``.
  /// - Throws: ``ImportReadError``, too, where the system cannot read it.
  public init(descriptor: Int32, encoding: ImportEncoding? = nil, form: ImportForm? = nil) throws {
    try self.init(encoding: encoding, form: form) { try Self.block(of: descriptor) }
  }

  /// The encoding; UTF-8 while nothing but ASCII was read.
  public var encoding: ImportEncoding { decoder.encoding ?? .utf8 }

  /// What stands between the fields of a table; nil for objects.
  public var separator: Character? { table.map { Character(Unicode.Scalar($0.separator)) } }

  /// How much of the file was read, in bytes.
  public var bytesRead: Int { decoder.bytesRead }

  /// The next row that has anything in it; nil at the end of the file.
  ///
  /// - Throws: ``ImportFileError`` where the bytes are no text; whatever reading the file throws. Nothing can be
  ///   read after that.
  public mutating func next() throws -> ImportRow? {
    while let row = try table?.next() {
      if row.faults.isEmpty, row.texts.allSatisfy(\.trimmed.isEmpty) { continue }
      return importRow(row)
    }
    return try objects?.next().map { importRow($0) }
  }

  // MARK: Tables

  /// The first row that names indicators or tasks, and its line where it is not the first of all.
  /// - Throws: ``ImportFileError`` with what is wrong with it; where there is none, with the row most like a header.
  private static func header(of table: inout DelimitedReader) throws -> (ImportHeader, line: Int?) {
    let found = try table.header(
      { ImportHeader($0.texts) }, isHeader: \.namesSubjects, likeness: \.likeness)
    guard let (header, row, isFirst) = found else { throw ImportFileError(ImportFault(line: 1, .empty)) }
    var faults = row.faults(under: nil)
    faults += header.problems.map { problem in
      let value = problem.column ?? row.texts.joined(separator: " ")
      return ImportFault(line: row.line, column: problem.column, value: value, problem.problem)
    }
    guard faults.isEmpty else { throw ImportFileError(faults) }
    return (header, isFirst ? nil : row.line)
  }

  private func importRow(_ row: DelimitedRow) -> ImportRow? {
    guard let header else { return nil }
    return ImportRow(
      line: row.line, header: header, texts: row.plainTexts, faults: row.faults(under: header.names))
  }

  // MARK: Objects

  /// Whether a file begins as a JSON list does that holds objects, or nothing.
  private static func isList(_ beginning: [UInt8]) -> Bool {
    let marks = beginning.lazy.filter(isMark).prefix(2)
    return marks.first == UInt8(ascii: "[") && [UInt8(ascii: "{"), UInt8(ascii: "]")].contains(marks.last)
  }

  /// Whether a byte is no white space of ASCII.
  private static func isMark(_ byte: UInt8) -> Bool { byte != 0x20 && !(0x09...0x0D).contains(byte) }

  private mutating func importRow(_ row: ObjectLineReader.Row) -> ImportRow {
    let header: ImportHeader
    if let last = self.header, last.names == row.names {
      header = last
    } else {
      header = ImportHeader(row.names)
      self.header = header
      note(header.unknownColumns)
    }
    var faults = row.faults
    // Without a subject, the row itself says so.
    for case (let problem, let column?) in header.problems {
      faults.append(ImportFault(line: row.line, column: column, value: column, problem))
    }
    return ImportRow(line: row.line, header: header, texts: row.texts, source: row.source, faults: faults)
  }

  private mutating func note(_ columns: [ImportHeader.UnknownColumn]) {
    for column in columns where unknownColumns.count < 100 && !unknownColumns.contains(column) {
      unknownColumns.append(column)
    }
  }

  // MARK: Files

  /// The next bytes of an open file, none at its end.
  static func block(of descriptor: Int32) throws -> [UInt8] {
    while true {
      var failure: Int32?
      let block = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
        let count = read(descriptor, buffer.baseAddress, buffer.count)
        failure = count < 0 ? errno : nil
        filled = max(0, count)
      }
      switch failure {
      case nil: return block
      case EINTR: continue
      case EAGAIN:
        var wanted = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = poll(&wanted, 1, -1)
      case let code?: throw ImportReadError(errno: code)
      }
    }
  }
}
