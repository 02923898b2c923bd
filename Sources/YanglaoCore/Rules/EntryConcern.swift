// Why a value is doubtful.

/// A reason to doubt a value; it is recorded only when somebody confirms it with a note.
public enum EntryConcern: Hashable, Sendable {
  /// A share below 0 or above 100%.
  case shareOutsideRange
  /// A part above its whole.
  case numeratorAboveDenominator
  /// A value below zero.
  case belowZero
  /// A date after today.
  case inFuture(Day)
  /// A date before the plan began.
  case beforePlan(Day, from: Day)
  /// A count since the plan's start that goes down.
  case goesDown(from: Record)
  /// A count since the plan's start above that of a later day.
  case goesAbove(Record)
  /// A change by more than half of the whole range since the last value.
  case jump(from: Record)
}
