// The three lights of a task, and the grey one.

/// 三色: how a task is marked.
public enum Light: String, CaseIterable, Sendable {
  /// Overdue.
  case red
  /// Due soon, or an indicator of it lags.
  case yellow
  /// Neither.
  case green
  /// Closed: confirmed, suspended, or of a plan that is no longer tracked.
  case grey
}
