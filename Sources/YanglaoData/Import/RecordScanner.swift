// The grammar of delimited text: RFC 4180, with any line break, and spaces around quotation marks.

/// Takes rows apart, whatever pieces their text comes in.
///
/// A broken row is read to its end and keeps its faults and all its text; one that is too long ends the reading.
struct RecordScanner {
  /// In bytes of UTF-8.
  static let longestField = 1 << 20
  /// In bytes of UTF-8, with separators and quotation marks.
  static let longestRow = 4 << 20
  static let mostFields = 1000

  private enum State {
    /// Before a field, or in spaces before it.
    case start
    case plain
    case quoted
    /// Behind a quotation mark in a quoted field: the closing one, or the first of two.
    case mark
    /// Behind the closing mark.
    case closed
  }

  private let separator: UInt8
  /// The line of the next byte, from 1.
  private(set) var line = 1
  private var state = State.start
  /// Whether the last byte was a carriage return, so that a line feed belongs to it.
  private var isAfterReturn = false

  private var firstLine = 1
  private var quoteLine = 1
  private var hasBegun = false
  /// How much of the row was read.
  private var length = 0
  /// The fields' bytes, one field behind the other.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var faults: [DelimitedRow.Fault] = []
  /// The row that was given last.
  private var last: (bytes: [UInt8], ends: [Int], texts: [String]) = ([], [], [])
  // The faults that are told once a row.
  private var hasTooManyFields = false
  // The faults that are told once a field.
  private var isFieldTooLong = false
  private var hasNul = false
  private var hasStrayQuote = false

  init(separator: UInt8) { self.separator = separator }

  /// Goes on in `block` from `position`; true where the row is complete, with `position` behind it.
  /// - Throws: ``ImportFileError`` where the row is longer than rows may be.
  mutating func scan(_ block: [UInt8], from position: inout Int) throws -> Bool {
    let start = position
    let isComplete = scan(block, &position, from: start)
    length += position - start
    guard length <= Self.longestRow else {
      let tooLong = ImportFault(line: firstLine, .rowTooLong(limit: Self.longestRow))
      let unclosed = ImportFault(line: quoteLine, .unclosedQuote)
      throw ImportFileError(state == .quoted && !isComplete ? [tooLong, unclosed] : [tooLong])
    }
    return isComplete
  }

  private mutating func scan(_ block: [UInt8], _ position: inout Int, from start: Int) -> Bool {
    block.withUnsafeBufferPointer { block in
      while position < block.count {
        let byte = block[position]
        if isAfterReturn {
          isAfterReturn = false
          if byte == Self.lineFeed {
            position += 1
            continue
          }
        }
        if !hasBegun {
          begin()
          length = start - position
        }
        if state == .plain || state == .quoted {
          let run = run(in: block, from: position)
          if !run.isEmpty {
            append(block[run])
            position = run.upperBound
            continue
          }
        }
        position += 1
        switch state {
        case .quoted: takeQuoted(byte)
        case .mark where byte == Self.quote:
          append(CollectionOfOne(byte))
          state = .quoted
        case _ where byte == separator: endField()
        case _ where byte == Self.lineFeed || byte == Self.carriageReturn:
          isAfterReturn = byte == Self.carriageReturn
          endRow()
          line += 1
          hasBegun = false
          return true
        case .start where byte == Self.quote:
          state = .quoted
          quoteLine = line
        case .start where Self.isSpace(byte), .closed where Self.isSpace(byte): break
        case .mark where Self.isSpace(byte): state = .closed
        default: takeLiterally(byte)
        }
      }
      return false
    }
  }

  /// Ends the text; true where that completes a row.
  mutating func finish() -> Bool {
    guard hasBegun else { return false }
    if state == .quoted { note(.unclosedQuote, line: quoteLine) }
    endRow()
    hasBegun = false
    return true
  }

  /// The line of the byte behind `text`, which begins the file.
  static func line(behind text: [UInt8]) -> Int {
    var (line, isAfterReturn) = (1, false)
    for byte in text {
      if byte == carriageReturn || byte == lineFeed && !isAfterReturn { line += 1 }
      isAfterReturn = byte == carriageReturn
    }
    return line
  }

  /// Whether the complete row has nothing in it.
  var isBlank: Bool { bytes.isEmpty && faults.isEmpty }

  /// The complete row.
  ///
  /// What a field shares with that of the row before it is the same text: rows of one thing follow one another.
  mutating func row() -> DelimitedRow {
    var texts: [String] = []
    texts.reserveCapacity(ends.count)
    var (start, lastStart) = (0, 0)
    for (position, end) in ends.enumerated() {
      let lastEnd = position < last.ends.count ? last.ends[position] : lastStart
      if position < last.texts.count, end - start == lastEnd - lastStart,
        bytes[start..<end].elementsEqual(last.bytes[lastStart..<lastEnd])
      {
        texts.append(last.texts[position])
      } else {
        texts.append(String(decoding: bytes[start..<end], as: UTF8.self))
      }
      (start, lastStart) = (end, lastEnd)
    }
    swap(&bytes, &last.bytes)
    swap(&ends, &last.ends)
    last.texts = texts
    return DelimitedRow(line: firstLine, texts: texts, faults: faults)
  }

  // MARK: Bytes

  /// The bytes from `position` on that mean nothing but themselves.
  private func run(in block: UnsafeBufferPointer<UInt8>, from position: Int) -> Range<Int> {
    var end = position
    if state == .quoted {
      while end < block.count {
        let byte = block[end]
        if byte == Self.quote || byte == Self.carriageReturn || byte == Self.lineFeed || byte == 0 { break }
        end += 1
      }
    } else {
      while end < block.count {
        let byte = block[end]
        if byte == separator || byte == Self.quote || byte == Self.carriageReturn || byte == Self.lineFeed
          || byte == 0
        {
          break
        }
        end += 1
      }
    }
    return position..<end
  }

  private mutating func takeQuoted(_ byte: UInt8) {
    switch byte {
    case Self.quote: state = .mark
    case 0: takeNul()
    default:
      // Every line break within a field becomes a line feed.
      isAfterReturn = byte == Self.carriageReturn
      line += 1
      append(CollectionOfOne(Self.lineFeed))
    }
  }

  /// Takes a byte that begins or goes on with a field without quotation marks, or should not stand here.
  private mutating func takeLiterally(_ byte: UInt8) {
    let isBehindMark = state == .mark || state == .closed
    state = .plain
    if byte == 0 {
      takeNul()
      return
    }
    if isBehindMark || byte == Self.quote {
      if !hasStrayQuote { note(.strayQuote, line: line) }
      hasStrayQuote = true
    }
    append(CollectionOfOne(byte))
  }

  // MARK: Fields

  private mutating func begin() {
    hasBegun = true
    firstLine = line
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    faults.removeAll()
    hasTooManyFields = false
    beginField()
  }

  private mutating func beginField() {
    state = .start
    hasNul = false
    hasStrayQuote = false
    isFieldTooLong = false
  }

  /// Ends a field; beyond as many as a row may have, all that follows is one.
  private mutating func endField() {
    if ends.count < Self.mostFields {
      ends.append(bytes.count)
    } else {
      noteTooManyFields()
      bytes.append(separator)
    }
    beginField()
  }

  private mutating func endRow() {
    if ends.count == Self.mostFields { noteTooManyFields() }
    ends.append(bytes.count)
    beginField()
  }

  private mutating func noteTooManyFields() {
    note(.tooManyFields(limit: Self.mostFields), line: line)
    hasTooManyFields = true
  }

  private mutating func append(_ run: some Collection<UInt8>) {
    bytes.append(contentsOf: run)
    guard !isFieldTooLong, bytes.count - (ends.last ?? 0) > Self.longestField else { return }
    note(.fieldTooLong(limit: Self.longestField), line: line)
    isFieldTooLong = true
  }

  private mutating func takeNul() {
    if !hasNul { note(.nulCharacter, line: line) }
    hasNul = true
    append(CollectionOfOne(0))
  }

  private mutating func note(_ problem: ImportFault.Problem, line: Int) {
    guard !hasTooManyFields else { return }
    faults.append(DelimitedRow.Fault(line: line, position: ends.count, problem: problem))
  }

  private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")
}
