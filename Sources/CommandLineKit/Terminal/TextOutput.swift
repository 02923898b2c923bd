// Where output goes: a file descriptor, a pager, or memory.

/// A place that output goes to; what goes wrong is remembered and thrown by `flush`.
public protocol TextOutput: AnyObject {
  /// Takes text, which is written as UTF-8.
  func write(_ text: String)
  /// Takes bytes as they are.
  func write(bytes: [UInt8])
  /// Passes on everything taken so far.
  /// - Throws: The first error met since the output was made.
  func flush() throws(OutputError)
}
