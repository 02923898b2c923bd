// The end of a plan's tracking.

/// 结束跟踪: nothing of the plan is owed any more.
public struct PlanClosing: Hashable, Sendable {
  /// The first day on which nothing is owed.
  public let on: Day
  public let reason: String?

  public init(on: Day, reason: String?) {
    self.on = on
    self.reason = reason
  }
}
