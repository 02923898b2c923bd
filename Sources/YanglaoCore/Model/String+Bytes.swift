// Texts by their bytes: what Unicode calls equal may be written in more than one way.

extension String {
  /// Whether two texts are the same to the byte, in UTF-8.
  public func hasBytes(of other: String) -> Bool {
    utf8.count == other.utf8.count && utf8.elementsEqual(other.utf8)
  }
}
