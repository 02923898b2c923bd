// Text made to fit a column of a terminal: filled up with spaces, or cut with an ellipsis.

extension String {
  /// So many spaces; none for a count below 1.
  public static func spaces(_ count: Int) -> String {
    guard count > 0 else { return "" }
    return String(unsafeUninitializedCapacity: count) { buffer in
      buffer.initialize(repeating: UInt8(ascii: " "))
      return count
    }
  }

  /// The text filled up with spaces to `width` columns; a wider text is returned as it is.
  public func padded(toWidth width: Int, alignment: TextAlignment = .left) -> String {
    let missing = width - displayWidth
    guard missing > 0 else { return self }
    let spaces = String.spaces(missing)
    switch alignment {
    case .left: return self + spaces
    case .right: return spaces + self
    }
  }

  /// The text cut to at most `width` columns, with “…” in place of what was cut off.
  ///
  /// A character is never split, so that the result may be one column narrower than `width`.
  public func truncated(toWidth width: Int) -> String {
    if displayWidth <= width { return self }
    return width > 0 ? prefix(displayWidth: width - 1) + "…" : ""
  }

  /// The longest beginning of the text, in whole characters, that takes at most `width` columns.
  public func prefix(displayWidth width: Int) -> String {
    var taken = 0
    var end = startIndex
    while end < endIndex {
      taken += self[end].displayWidth
      if taken > width { break }
      end = index(after: end)
    }
    return String(self[..<end])
  }
}
