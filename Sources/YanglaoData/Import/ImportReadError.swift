// That the operating system could not read an imported file.

/// The operating system could not read the file.
public struct ImportReadError: Error {
  public let errno: Int32
}
