// Texts by their bytes: what Unicode calls equal may be written in more than one way.

extension String {
  /// Whether two texts are the same to the byte, in UTF-8.
  public func hasBytes(of other: String) -> Bool {
    utf8Span.span.withUnsafeBytes { bytes in
      other.utf8Span.span.withUnsafeBytes { bytes.count == $0.count && bytes.elementsEqual($0) }
    }
  }
}
