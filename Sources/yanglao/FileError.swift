// A file that cannot be read or written, and why.

/// A file that cannot be read or written.
struct FileError: Error {
  let path: String
  let errno: Int32
}
