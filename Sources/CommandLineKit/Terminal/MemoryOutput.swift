// Output kept in memory, for tests and for text that is looked at before it is passed on.

/// Output that is kept in memory.
public final class MemoryOutput: TextOutput {
  public private(set) var bytes: [UInt8] = []

  public init() {}

  /// Everything written so far.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  public func write(bytes: [UInt8]) { self.bytes.append(contentsOf: bytes) }

  public func flush() throws(OutputError) {}
}
