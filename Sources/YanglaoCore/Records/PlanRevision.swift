// What became of a plan: added, revised, closed; by whom, when and why.

/// One entry in the life of a plan. Entries are never changed or removed.
public struct PlanRevision: Hashable, Sendable {
  /// What an entry says.
  public enum Kind: String, CaseIterable, Sendable {
    case added, revised
    /// 结束跟踪.
    case closed
  }

  /// The id of the plan.
  public let plan: String
  /// The revision of the plan's document; of the end of tracking, the one in force then.
  public let revision: Int
  public let kind: Kind
  /// The first day on which nothing of the plan is owed; nil unless it is closed.
  public let closedOn: Day?
  /// When it was written; nil for a plan that was there when the ledger was made.
  public let recordedAt: Instant?
  /// Who wrote it; nil for a plan that was there when the ledger was made.
  public let by: String?
  public let reason: String?

  public init(
    plan: String, revision: Int, kind: Kind, closedOn: Day? = nil, recordedAt: Instant? = nil,
    by: String? = nil, reason: String? = nil
  ) {
    self.plan = plan
    self.revision = revision
    self.kind = kind
    self.closedOn = closedOn
    self.recordedAt = recordedAt
    self.by = by
    self.reason = reason
  }
}
