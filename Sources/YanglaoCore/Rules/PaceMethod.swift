// By which rule a pace is judged.

/// How a pace is judged.
public enum PaceMethod: String, CaseIterable, Sendable {
  /// The share of the way that is gone, against the share of the time.
  case linear
  /// The observed compound annual growth over the required one, as Statistics Canada's progress measure for the
  /// Sustainable Development Goals and Open SDG judge it.
  case cagr
}
