// What a target has ahead of the others of its indicator.

/// Why a target is the one in force.
public enum InForceReason: Hashable, Sendable {
  /// The indicator has no other.
  case only
  /// It is the first one that is not yet due; the one before it fell due on this day, if there is one.
  case firstNotDue(before: Day?)
  /// Every target was due already; it is the last one.
  case lastOfAll
}
