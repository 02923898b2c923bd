// The day on which a task falls due, and what says so.

/// When a task falls due.
public struct Deadline: Hashable, Sendable {
  /// Where the date comes from.
  public enum Basis: String, CaseIterable, Sendable {
    /// The document dates the task.
    case printed
    /// The document names no date, so the task falls due with its plan.
    case plan
  }

  /// The last day of the printed period.
  public let due: Day
  /// Whether the document dates the task or the plan does.
  public let basis: Basis
  /// The wording of a printed date; nil for one that comes from the plan.
  public let asPrinted: String?
  /// False where the text says 力争 or 争取.
  public let firm: Bool
  /// How often an instance falls due up to `due`.
  public let recurrence: Recurrence

  public init(
    due: Day, basis: Basis, asPrinted: String? = nil, firm: Bool = true, recurrence: Recurrence = .once
  ) {
    self.due = due
    self.basis = basis
    self.asPrinted = asPrinted
    self.firm = firm
    self.recurrence = recurrence
  }
}
