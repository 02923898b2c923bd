// Room for the texts that a statement is bound to.

/// Bytes that stay where they are while a statement is bound to them, so that SQLite need not copy each text.
final class TextRoom {
  private let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 1 << 14)
  private var used = 0

  deinit { bytes.deallocate() }

  /// Lets go of all texts.
  func clear() { used = 0 }

  /// Keeps a text until ``clear()``; nil where there is no room left.
  func keep(_ text: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8>? {
    guard text.count <= bytes.count - used else { return nil }
    let kept = bytes[used..<used + text.count]
    _ = UnsafeMutableBufferPointer(rebasing: kept).initialize(from: text)
    used += text.count
    return UnsafeBufferPointer(rebasing: kept)
  }
}
