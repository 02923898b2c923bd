// Bytes of a file → text in UTF-8, block by block, without ever replacing what is no character.

/// Decodes a file while it is read.
///
/// While all is ASCII, the encoding is left open: it is told from the first bytes that tell.
final class TextDecoder {
  /// How many bytes the encoding is told from.
  static let sampleSize = 1 << 16

  private let blocks: () throws -> [UInt8]
  /// The encoding, given or told; nil while nothing but ASCII was read.
  private(set) var encoding: ImportEncoding?
  private let isForced: Bool
  private var converter: CharacterConverter?

  /// What was read, and not decoded yet.
  private var raw: [UInt8] = []
  /// The place of `raw` in the file.
  private var rawOffset = 0
  private var isAtEnd = false
  private var hasBegun = false
  /// Whether the encoding is certain.
  private var isSettled = false
  /// Whether `raw` was decoded as far as that is possible.
  private var needsMore = false
  /// Whether the text has not begun yet: a byte order mark may come.
  private var isBeforeText = true
  /// Where a byte stands that is no character.
  private var invalidOffset: Int?

  /// Reads from `blocks`, which gives an empty block at the end of the file.
  init(encoding: ImportEncoding?, blocks: @escaping () throws -> [UInt8]) {
    self.blocks = blocks
    self.encoding = encoding
    isForced = encoding != nil
  }

  /// How much of the file was read, in bytes.
  var bytesRead: Int { rawOffset + raw.count }

  /// The next piece of text, whole characters in UTF-8 and never empty; nil at the end of the file.
  ///
  /// - Parameter line: The line in which the piece begins, for faults.
  func next(atLine line: Int) throws -> [UInt8]? {
    if !hasBegun { try begin() }
    while true {
      if let invalidOffset { throw try invalid(at: invalidOffset, line: line) }
      if isSettled {
        if needsMore { try fill(raw.count + 1) }
      } else if let plain = try settle() {
        return plain
      }
      guard !raw.isEmpty else { return nil }
      if let text = try decode(line: line) { return text }
    }
  }

  /// Reads until `count` bytes wait for decoding, or until the file ends.
  private func fill(_ count: Int) throws {
    while raw.count < count, !isAtEnd {
      let block = try blocks()
      if block.isEmpty { isAtEnd = true } else { raw += block }
    }
  }

  // MARK: Which encoding

  private func begin() throws {
    hasBegun = true
    try fill(8)
    if Self.workbookMarks.contains(where: { raw.starts(with: $0) }) {
      throw ImportFileError(ImportFault(line: 1, .workbook))
    }
    if isForced {
      let marked = ImportEncoding(byteOrderMarkOf: raw[...])
      if encoding == .utf16le, marked == .utf16be { encoding = marked }
      isSettled = true
      return
    }
    try fill(Self.sampleSize)
    let sample = raw.prefix(Self.sampleSize)
    if sample.contains(where: { $0 >= 0x80 || $0 == 0 }) { tell(from: sample) }
  }

  /// Gives what is ASCII before the first byte that tells the encoding; nil at such a byte, and at the end.
  private func settle() throws -> [UInt8]? {
    try fill(1)
    guard let first = raw.first else { return nil }
    if first >= 0x80 {
      try fill(Self.sampleSize)
      tell(from: raw.prefix(Self.sampleSize))
      return nil
    }
    let plain = raw.prefix { $0 < 0x80 }
    raw.removeFirst(plain.count)
    rawOffset += plain.count
    isBeforeText = false
    return Array(plain)
  }

  private func tell(from sample: ArraySlice<UInt8>) {
    encoding = .detected(in: sample, isWhole: isAtEnd && sample.count == raw.count)
    isSettled = true
  }

  /// ZIP, of which xlsx and ods files are made, and the older xls.
  private static let workbookMarks: [[UInt8]] = [[0x50, 0x4B, 0x03, 0x04], [0xD0, 0xCF, 0x11, 0xE0]]

  // MARK: Decoding

  private func decode(line: Int) throws -> [UInt8]? {
    guard !raw.isEmpty, let encoding else { return nil }
    var (text, used, isInvalid): ([UInt8], Int, Bool)
    if encoding == .utf8 {
      (text, used, isInvalid) = validated()
    } else {
      guard let converter = converter ?? CharacterConverter(from: encoding) else {
        throw ImportFileError(ImportFault(line: line, .encodingUnavailable(encoding)))
      }
      self.converter = converter
      let (converted, count, stop) = converter.convert(raw)
      (text, used, isInvalid) = (converted, count, stop == .invalid || (stop == .cut && isAtEnd))
    }
    if used == raw.count { raw = [] } else { raw.removeFirst(used) }
    rawOffset += used
    needsMore = true
    if isInvalid { invalidOffset = rawOffset }
    if isBeforeText, !text.isEmpty {
      isBeforeText = false
      if text.starts(with: [0xEF, 0xBB, 0xBF]) { text.removeFirst(3) }
    }
    return text.isEmpty ? nil : text
  }

  private func validated() -> (text: [UInt8], used: Int, isInvalid: Bool) {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: raw.span)
      return (raw, raw.count, false)
    } catch {
      let used = error.byteOffsets.lowerBound
      return (Array(raw.prefix(used)), used, isAtEnd || !error.isCut(at: raw.count))
    }
  }

  private func invalid(at offset: Int, line: Int) throws -> ImportFileError {
    try fill(4)
    let bytes = raw.prefix(4).map { byte in
      let digits = String(byte, radix: 16, uppercase: true)
      return digits.count < 2 ? "0" + digits : digits
    }
    return ImportFileError(
      ImportFault(
        line: line, value: bytes.joined(separator: " "),
        .invalidSequence(encoding ?? .utf8, offset: offset)))
  }
}
