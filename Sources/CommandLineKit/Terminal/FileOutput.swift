// Buffered output to a file descriptor that never loses an error: a full disk is reported, a closed pipe is not.

import Glibc

/// Buffered output to a file descriptor.
///
/// The first error is remembered, what comes after it is dropped, and every `flush` from then on throws it.
public final class FileOutput: TextOutput {
  private let fileDescriptor: Int32
  private let capacity: Int
  private var buffer: [UInt8] = []
  private var error: OutputError?

  /// Writes to an open descriptor, `capacity` bytes at a time.
  public init(fileDescriptor: Int32, capacity: Int = 1 << 16) {
    self.fileDescriptor = fileDescriptor
    self.capacity = capacity
  }

  /// Makes the process ignore `SIGPIPE`, so that a reader's end arrives as `OutputError.closedPipe`.
  public static func ignoreBrokenPipeSignal() { _ = signal(SIGPIPE, SIG_IGN) }

  public func write(_ text: String) {
    guard error == nil else { return }
    buffer.append(contentsOf: text.utf8)
    if buffer.count >= capacity { drain() }
  }

  public func write(bytes: [UInt8]) {
    guard error == nil else { return }
    buffer.append(contentsOf: bytes)
    if buffer.count >= capacity { drain() }
  }

  public func flush() throws(OutputError) {
    drain()
    if let error { throw error }
  }

  /// Flushes and closes the descriptor; some file systems report a full disk only now.
  public func close() throws(OutputError) {
    drain()
    if closeDescriptor(fileDescriptor) != 0, errno != EINTR, error == nil { error = .failed(errno: errno) }
    if let error { throw error }
  }

  private func drain() {
    guard error == nil, !buffer.isEmpty else { return }
    error = buffer.withUnsafeBytes { writeAll($0) }
    buffer.removeAll(keepingCapacity: true)
  }

  private func writeAll(_ bytes: UnsafeRawBufferPointer) -> OutputError? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = writeOnce(fileDescriptor, UnsafeRawBufferPointer(rebasing: rest))
      if count > 0 {
        rest = rest.dropFirst(count)
        continue
      }
      switch errno {
      case EINTR where count < 0: continue
      case EAGAIN where count < 0: waitUntilWritable()
      case EPIPE where count < 0: return .closedPipe
      default: return .failed(errno: count < 0 ? errno : EIO)
      }
    }
    return nil
  }

  /// Waits for a descriptor that somebody has made non-blocking.
  private func waitUntilWritable() {
    var descriptor = pollfd(fd: fileDescriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&descriptor, 1, -1)
  }
}

// Inside the class, `write` and `close` name its own methods.
private func writeOnce(_ fileDescriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(fileDescriptor, bytes.baseAddress, bytes.count)
}

private func closeDescriptor(_ fileDescriptor: Int32) -> Int32 { close(fileDescriptor) }
