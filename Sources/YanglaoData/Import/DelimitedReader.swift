// A table as text → its rows, whichever of the usual separators it has.

/// Reads the rows of a table.
struct DelimitedReader {
  private let decoder: TextDecoder
  private var scanner: RecordScanner
  private var block: [UInt8]
  private var position = 0
  /// What stands between the fields: a comma, a semicolon or a tab.
  let separator: UInt8

  /// Begins to read, and tells the separator from the first line that has something in it.
  ///
  /// - Parameter beginning: What the decoder has given already.
  init(_ decoder: TextDecoder, beginning: [UInt8]) throws {
    var block = beginning
    var separator = Self.separator(ofHeaderIn: block, isWhole: false)
    while separator == nil {
      let more = try decoder.next(atLine: RecordScanner.line(behind: block))
      block += more ?? []
      let isWhole = more == nil || block.count > RecordScanner.longestRow
      separator = Self.separator(ofHeaderIn: block, isWhole: isWhole)
    }
    self.decoder = decoder
    self.block = block
    self.separator = separator ?? UInt8(ascii: ",")
    scanner = RecordScanner(separator: self.separator)
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

  private mutating func completeRow() throws -> Bool {
    while try !scanner.scan(block, from: &position) {
      guard let next = try decoder.next(atLine: scanner.line) else { return scanner.finish() }
      (block, position) = (next, 0)
    }
    return true
  }

  /// The separator that the header has most of, outside quotation marks; nil where the header goes on.
  private static func separator(ofHeaderIn text: [UInt8], isWhole: Bool) -> UInt8? {
    let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
    var counts = [0, 0, 0]
    var (isQuoted, isBlank, isComplete) = (false, true, isWhole)
    scan: for byte in text {
      switch byte {
      case UInt8(ascii: "\""):
        isQuoted.toggle()
        isBlank = false
      case _ where isQuoted: continue
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        guard isBlank else {
          isComplete = true
          break scan
        }
        counts = [0, 0, 0]
      case UInt8(ascii: " "): continue
      default:
        if let index = separators.firstIndex(of: byte) { counts[index] += 1 } else { isBlank = false }
      }
    }
    guard isComplete, let most = counts.max() else { return nil }
    return counts.firstIndex(of: most).map { separators[$0] }
  }
}
