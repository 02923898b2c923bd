// Output that a test looks at.

import CommandLineKit

/// Output that is kept in memory.
public final class MemoryOutput: TextOutput {
  /// Everything written so far, byte for byte.
  public private(set) var bytes: [UInt8] = []

  /// Makes an output that holds nothing yet.
  public init() {}

  /// Everything written so far, as text; bytes that are no UTF-8 become U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  public func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

  public func write(bytes: [UInt8]) { self.bytes.append(contentsOf: bytes) }

  public func flush() throws(OutputError) {}
}
