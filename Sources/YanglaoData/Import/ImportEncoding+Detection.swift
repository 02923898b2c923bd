// Which encoding a file is in, told from its first bytes.

extension ImportEncoding {
  /// The encoding that `sample` is in: by its byte order mark, else UTF-16 by its zero bytes, else UTF-8 where it
  /// is valid, else GB 18030.
  ///
  /// - Parameter isWhole: Whether nothing follows; if something does, a character may be cut at the end.
  static func detected(in sample: ArraySlice<UInt8>, isWhole: Bool) -> ImportEncoding {
    if let marked = ImportEncoding(byteOrderMarkOf: sample) { return marked }
    let isUTF8 = looksLikeUTF8(sample, isWhole: isWhole)
    if let wide = utf16(in: sample, isUTF8: isUTF8) { return wide }
    return isUTF8 ? .utf8 : .gb18030
  }

  /// UTF-16 shows by ASCII characters, line feeds and separators at least, each beside a zero byte on one side; a
  /// stray zero byte or two make none. What could be UTF-8 as well is all ASCII in UTF-16.
  private static func utf16(in sample: ArraySlice<UInt8>, isUTF8: Bool) -> ImportEncoding? {
    guard sample.contains(0) else { return nil }
    var (little, big) = (0, 0)
    let units = sample.count / 2
    for unit in 0..<units {
      let first = sample[sample.startIndex + 2 * unit]
      let second = sample[sample.startIndex + 2 * unit + 1]
      if second == 0, (1..<0x80).contains(first) { little += 1 }
      if first == 0, (1..<0x80).contains(second) { big += 1 }
    }
    let most = max(little, big)
    guard most > 1, most * (isUTF8 ? 2 : 64) >= units, most > 2 * min(little, big) else { return nil }
    return little > big ? .utf16le : .utf16be
  }

  /// Valid, or with so many whole characters before the first fault that it must be meant: four of three bytes hardly
  /// come about by chance.
  private static func looksLikeUTF8(_ sample: ArraySlice<UInt8>, isWhole: Bool) -> Bool {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: sample.span)
      return true
    } catch {
      if !isWhole, error.isCut(at: sample.count) { return true }
      let valid = sample.prefix(error.byteOffsets.lowerBound)
      return valid.count(where: { (0xE0..<0xF0).contains($0) }) >= 4
    }
  }
}

extension UTF8.ValidationError {
  /// Whether the text merely ends within a character, at `end`.
  func isCut(at end: Int) -> Bool { kind == .truncatedScalar && byteOffsets.upperBound == end }
}
