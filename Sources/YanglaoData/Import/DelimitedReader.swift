// A table as text → its rows, whichever of the usual separators it has.

/// Reads the rows of a table.
struct DelimitedReader {
  private let decoder: TextDecoder
  private var scanner: RecordScanner
  private var block: [UInt8]
  private var position = 0
  /// What stands between the fields: a comma, a semicolon or a tab.
  let separator: UInt8

  /// Begins to read, and tells the separator from the first line that has one, or some lines.
  ///
  /// - Parameter beginning: What the decoder has given already.
  init(_ decoder: TextDecoder, beginning: [UInt8]) throws {
    var block = beginning
    var header = SeparatorCount()
    var line = RecordScanner.line(behind: block)
    var isComplete = header.take(block)
    while !isComplete, block.count <= RecordScanner.longestRow, let more = try decoder.next(atLine: line) {
      let isOneBreak = block.last == UInt8(ascii: "\r") && more.first == UInt8(ascii: "\n")
      line += RecordScanner.line(behind: more) - (isOneBreak ? 2 : 1)
      block += more
      isComplete = header.take(more)
    }
    self.decoder = decoder
    self.block = block
    separator = header.most
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

  private mutating func completeRow() throws -> Bool {
    while try !scanner.scan(block, from: &position) {
      guard let next = try decoder.next(atLine: scanner.line) else { return scanner.finish() }
      (block, position) = (next, 0)
    }
    return true
  }
}

/// Counts the separators of a header, outside quotation marks, while it is read. Titles without any may stand above it.
private struct SeparatorCount {
  private static let separators: [UInt8] = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
  private var counts = [0, 0, 0]
  private var (isQuoted, isBlank) = (false, true)
  private var lines = 0

  /// The separator that there is most of.
  var most: UInt8 { Self.separators[counts.firstIndex(of: counts.max() ?? 0) ?? 0] }

  /// Goes on in the text; true where the header ends in it.
  mutating func take(_ text: [UInt8]) -> Bool {
    for byte in text {
      switch byte {
      case UInt8(ascii: "\""):
        isQuoted.toggle()
        isBlank = false
      case _ where isQuoted: continue
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        lines += isBlank ? 0 : 1
        guard isBlank || counts == [0, 0, 0] && lines < ImportReader.mostRowsToHeader else { return true }
        (counts, isBlank) = ([0, 0, 0], true)
      case UInt8(ascii: " "): continue
      default:
        if let index = Self.separators.firstIndex(of: byte) { counts[index] += 1 } else { isBlank = false }
      }
    }
    return false
  }
}
