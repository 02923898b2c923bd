// Which records are asked for, of all that were ever written.

/// Which records are asked for; an empty filter asks for all.
public struct RecordFilter: Sendable {
  /// Nil for any task and indicator.
  public var subject: Subject?
  /// Plan ids; empty for all plans.
  public var plans: Set<String> = []
  /// Empty for any content.
  public var kinds: Set<RecordContent.Kind> = []
  /// Recorded at this moment or later.
  public var since: Instant?
  /// Recorded at this moment or before.
  public var until: Instant?
  /// The first and the last number; nil for any.
  public var numbers: ClosedRange<Int64>?
  /// Who recorded it.
  public var by: String?
  /// The departments that it was recorded for; nil for any and none.
  public var departments: RecordedDepartments?
  /// The last ones only.
  public var limit: Int?

  public init() {}
}
