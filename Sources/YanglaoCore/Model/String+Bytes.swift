// Texts by their bytes: what Unicode calls equal may be written in more than one way.

import Glibc

extension String {
  /// Whether two texts are the same to the byte, in UTF-8.
  public func hasBytes(of other: String) -> Bool { utf8Span.span.hasBytes(of: other.utf8Span.span) }
}

extension Span<UInt8> {
  /// Whether two stretches of bytes are the same.
  public func hasBytes(of other: Span<UInt8>) -> Bool {
    guard count == other.count, count > 0 else { return count == other.count }
    return withUnsafeBytes { bytes in
      other.withUnsafeBytes { memcmp(bytes.baseAddress!, $0.baseAddress!, bytes.count) == 0 }
    }
  }
}
