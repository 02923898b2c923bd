// Paths, as far as they need to be told apart.

extension String {
  /// The folder that a path lies in: `.` for a mere name, `/` for what lies in the root.
  public var folder: String {
    guard let slash = lastIndex(of: "/") else { return "." }
    return slash == startIndex ? "/" : String(self[..<slash])
  }
}
