// What somebody told the office, once and for good: values, reports, extensions, assignments, reminders.

/// One entry of the ledger. Records are never changed or removed; a later one may replace an earlier one.
///
/// A class, since many answers hold the same records.
public final class Record: Hashable, Sendable {
  /// Counts up from 1 in the order of writing.
  public let number: Int64
  /// What it says.
  public let draft: RecordDraft
  /// When it was written.
  public let recordedAt: Instant

  public init(number: Int64, draft: RecordDraft, recordedAt: Instant) {
    self.number = number
    self.draft = draft
    self.recordedAt = recordedAt
  }

  public static func == (one: Record, other: Record) -> Bool {
    one.number == other.number && one.draft == other.draft && one.recordedAt == other.recordedAt
  }

  public func hash(into hasher: inout Hasher) { hasher.combine(number) }
}

extension Record {
  /// What the record reports on a task or on one of its milestones; nil where it is no report.
  public var report: TaskReport? {
    if case .report(let report) = draft.content { report } else { nil }
  }

  /// The step in a task's life that the record takes; nil where it takes none, or one of a milestone.
  public var step: TaskStep? {
    if let report, report.milestone == nil { report.step } else { nil }
  }
}
