// A table as text → its rows, whichever of the usual separators it has.

/// Reads the rows of a table.
struct DelimitedReader {
  private let decoder: TextDecoder
  private var scanner: RecordScanner
  private var block: [UInt8]
  private var position = 0
  /// What stands between the fields: a comma, a semicolon or a tab.
  let separator: UInt8

  /// How many rows are looked at for a header: titles and the name of the office may stand above it.
  static let mostRowsToHeader = 10

  /// Begins to read, and tells the separator: the one by which one of the first rows is a header, or, where none is by
  /// any, the one that there is most of in the first line that has one, or some lines.
  ///
  /// - Parameters:
  ///   - beginning: What the decoder has given already.
  ///   - isHeader: Whether the fields of a row are those of a header.
  init(
    _ decoder: TextDecoder, beginning: [UInt8], isHeader: ([String]) -> Bool = { _ in false }
  ) throws {
    var (block, lines) = (beginning, SeparatorCount())
    var searches = SeparatorCount.separators.map(HeaderSearch.init)
    func take(_ text: [UInt8]) {
      lines.take(text)
      for index in searches.indices { searches[index].take(text, isHeader) }
    }
    var line = RecordScanner.line(behind: block)
    take(block)
    // No more is read than it takes: what is wrong with rows is told where they are read.
    while !searches.contains(where: { $0.end != nil }), !lines.areKnown || !searches.allSatisfy(\.isOver),
      block.count <= RecordScanner.longestRow
    {
      guard let more = try decoder.next(atLine: line) else {
        for index in searches.indices { searches[index].finish(isHeader) }
        break
      }
      let isOneBreak = block.last == UInt8(ascii: "\r") && more.first == UInt8(ascii: "\n")
      line += RecordScanner.line(behind: more) - (isOneBreak ? 2 : 1)
      block += more
      take(more)
    }
    self.decoder = decoder
    self.block = block
    let found = searches.filter { $0.end != nil }.min { $0.end ?? 0 < $1.end ?? 0 }
    separator = found?.separator ?? lines.most
    scanner = RecordScanner(separator: separator)
  }

  /// The next row that has anything in it; nil at the end.
  ///
  /// - Throws: ``ImportFileError`` where the bytes are no text, or a row is too long; whatever reading the file throws.
  mutating func next() throws -> DelimitedRow? {
    while try completeRow() {
      if !scanner.isBlank { return scanner.row() }
    }
    return nil
  }

  /// The first of the first rows that is a header, or else the one of them most like one; nil where there is no row.
  ///
  /// - Parameters:
  ///   - make: Reads a row as a header.
  ///   - isHeader: Whether it is one.
  ///   - likeness: How much it is like one.
  mutating func header<Header>(
    _ make: (DelimitedRow) -> Header, isHeader: (Header) -> Bool, likeness: (Header) -> Int
  ) throws -> (header: Header, row: DelimitedRow, isFirst: Bool)? {
    guard let first = try next() else { return nil }
    var found = (header: make(first), row: first, isFirst: true)
    var likest = found
    var rows = 1
    while !isHeader(found.header), rows < Self.mostRowsToHeader, let row = try next() {
      found = (make(row), row, false)
      if likeness(found.header) > likeness(likest.header) { likest = found }
      rows += 1
    }
    return isHeader(found.header) ? found : likest
  }

  private mutating func completeRow() throws -> Bool {
    while try !scanner.scan(block, from: &position) {
      guard let next = try decoder.next(atLine: scanner.line) else { return scanner.finish() }
      (block, position) = (next, 0)
    }
    return true
  }
}

/// Counts the separators of the first line that has any, outside quotation marks, while it is read.
private struct SeparatorCount {
  static let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
  private var counts = [0, 0, 0]
  private var (isQuoted, isBlank) = (false, true)
  /// How many lines have ended that have anything in them.
  private var count = 0
  /// Whether that line was read to its end, or as many lines as stand above a header.
  private(set) var areKnown = false

  /// The separator that there is most of.
  var most: UInt8 { Self.separators[counts.firstIndex(of: counts.max() ?? 0) ?? 0] }

  /// Goes on in the text.
  mutating func take(_ text: [UInt8]) {
    guard !areKnown else { return }
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""):
        isQuoted.toggle()
        isBlank = false
      case _ where isQuoted: continue
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        count += isBlank ? 0 : 1
        guard isBlank || counts == [0, 0, 0] && count < DelimitedReader.mostRowsToHeader else {
          areKnown = true
          return
        }
        (counts, isBlank) = ([0, 0, 0], true)
      case UInt8(ascii: " "): continue
      default:
        if let index = Self.separators.firstIndex(of: byte) { counts[index] += 1 } else { isBlank = false }
      }
    }
  }
}

/// Looks for a header among the first rows that a separator makes of a text, while that is read.
private struct HeaderSearch {
  let separator: UInt8
  private var scanner: RecordScanner
  private var rows = 0
  private var length = 0
  /// Whether no further row is looked at.
  private(set) var isOver = false
  /// How many bytes there are up to the end of the header; nil where none was found.
  private(set) var end: Int?

  init(_ separator: UInt8) {
    self.separator = separator
    scanner = RecordScanner(separator: separator)
  }

  /// Goes on in the text.
  mutating func take(_ text: [UInt8], _ isHeader: ([String]) -> Bool) {
    var position = 0
    while !isOver {
      do {
        guard try scanner.scan(text, from: &position) else { break }
      } catch {
        // A row that is too long is told when it is read.
        isOver = true
        return
      }
      look(at: length + position, isHeader)
    }
    length += text.count
  }

  /// Ends the text.
  mutating func finish(_ isHeader: ([String]) -> Bool) {
    if !isOver, scanner.finish() { look(at: length, isHeader) }
  }

  private mutating func look(at end: Int, _ isHeader: ([String]) -> Bool) {
    guard !scanner.isBlank else { return }
    rows += 1
    let texts = scanner.row().texts
    if texts.count > 1, isHeader(texts) { self.end = end }
    isOver = self.end != nil || rows == DelimitedReader.mostRowsToHeader
  }
}
