// NDJSON → rows: each line an object, its keys as the names of its fields.

/// Reads a JSON object a line.
struct ObjectLineReader {
  /// One line's object.
  struct Row {
    let line: Int
    /// The line as it stands.
    let source: String
    var names: [String] = []
    var texts: [String] = []
    var faults: [ImportFault] = []
  }

  /// In bytes of UTF-8.
  static let longestLine = RecordScanner.longestRow

  private let decoder: TextDecoder
  private var block: [UInt8]
  private var position = 0
  private var line = 1

  /// Begins to read.
  /// - Parameter beginning: What the decoder has given already.
  init(_ decoder: TextDecoder, beginning: [UInt8]) {
    self.decoder = decoder
    block = beginning
  }

  /// The next line that has anything in it; nil at the end.
  ///
  /// - Throws: ``ImportFileError`` where the bytes are no text; whatever reading the file throws.
  mutating func next() throws -> Row? {
    while let bytes = try nextLine() {
      line += 1
      if !bytes.allSatisfy({ $0 == 0x20 || $0 == 0x09 || $0 == 0x0D }) {
        return Self.row(bytes, line: line - 1)
      }
    }
    return nil
  }

  /// The bytes of the next line, without its line feed.
  private mutating func nextLine() throws -> [UInt8]? {
    var bytes: [UInt8] = []
    var hasBegun = false
    while true {
      if position == block.count {
        guard let next = try decoder.next(atLine: line) else { return hasBegun ? bytes : nil }
        (block, position) = (next, 0)
      }
      hasBegun = true
      let rest = block[position...]
      let piece = rest.prefix { $0 != UInt8(ascii: "\n") }
      guard bytes.count + piece.count <= Self.longestLine else {
        throw ImportFileError(ImportFault(line: line, .rowTooLong(limit: Self.longestLine)))
      }
      bytes += piece
      position = piece.endIndex
      if position < block.count {
        position += 1
        return bytes
      }
    }
  }

  /// The members of a line that is an object, with their values as they stand; nil of any other.
  static func members(of line: String) -> [(key: String, value: String)]? {
    guard let document = try? JSONReader.read(Array(line.utf8), isKnownUTF8: true),
      let object = document.nodes.first, object.kind == .object
    else { return nil }
    var members: [(String, String)] = []
    var index = object.index + 1
    while index < object.next {
      let value = document.nodes[index + 1]
      members.append((document.text(of: document.nodes[index]), document.source(of: value)))
      index = value.next
    }
    return members
  }

  private static func row(_ bytes: [UInt8], line: Int) -> Row {
    let source = String(decoding: bytes, as: UTF8.self)
    var row = Row(line: line, source: source.last == "\r" ? String(source.dropLast()) : source)
    let document: JSONDocument
    do throws(JSONSyntaxFault) {
      document = try JSONReader.read(bytes, isKnownUTF8: true)
    } catch {
      let column = String(decoding: bytes.prefix(error.offset), as: UTF8.self).count + 1
      let rest = String(decoding: bytes.dropFirst(error.offset).prefix(240), as: UTF8.self)
      row.faults.append(ImportFault(line: line, value: rest, .notJSON(error.problem, column: column)))
      return row
    }
    guard let object = document.nodes.first, object.kind == .object else {
      let text = String(decoding: bytes.prefix(240), as: UTF8.self)
      row.faults.append(
        ImportFault(line: line, value: text, .notJSON(.wrongType(expected: .object), column: 1)))
      return row
    }
    var index = object.index + 1
    while index < object.next {
      guard row.names.count < RecordScanner.mostFields else {
        row.faults.append(ImportFault(line: line, .tooManyFields(limit: RecordScanner.mostFields)))
        break
      }
      let value = document.nodes[index + 1]
      row.add(document.text(of: document.nodes[index]), value, of: document)
      index = value.next
    }
    return row
  }
}

extension ObjectLineReader.Row {
  fileprivate mutating func add(_ name: String, _ value: JSONNode, of document: JSONDocument) {
    let text: String
    switch value.kind {
    case .null: text = ""
    case .string: text = document.text(of: value)
    case .number, .true, .false: text = document.source(of: value)
    case .array, .object:
      text = document.source(of: value)
      if ImportField(header: name) != nil {
        faults.append(ImportFault(line: line, column: name, value: text, .nestedValue(value.type)))
      }
    }
    if text.utf8.contains(0) {
      faults.append(ImportFault(line: line, column: name, value: text, .nulCharacter))
    }
    if text.utf8.count > RecordScanner.longestField {
      faults.append(
        ImportFault(
          line: line, column: name, value: text, .fieldTooLong(limit: RecordScanner.longestField)))
    }
    names.append(name)
    texts.append(text)
  }
}
