// A file that cannot be read or written, and why.

/// A file that cannot be read or written.
public struct FileError: Error {
  /// The path by which it was asked for.
  public let path: String
  /// What the operating system says: `ENOENT`, `EEXIST`, `ENOSPC` …
  public let errno: Int32

  public init(path: String, errno: Int32) {
    self.path = path
    self.errno = errno
  }
}
