// The words for comparisons in plan files.

/// The comparators of plan files.
public enum Comparator: String, CaseIterable, Sendable {
  case atLeast, atMost, range, increasing, achieved
}
