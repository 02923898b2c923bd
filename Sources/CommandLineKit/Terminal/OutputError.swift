// Why output could not be written.

/// Why output could not be written.
public enum OutputError: Error, Equatable, Sendable {
  /// The reader has gone away (`… | head`), which is no fault and is passed over in silence.
  case closedPipe
  /// The pager ended with a failure before it had taken everything, but not before it had taken something.
  case pagerFailed(status: Int32)
  /// The system refused, with its `errno`: `ENOSPC` on a full disk.
  case failed(errno: Int32)
}
