// A dated step of a task or of one of its projects.

/// A dated step of a task or of one of its projects: 节点.
public struct Milestone: Sendable {
  /// What tells it from the other milestones of its task.
  public typealias ID = String

  /// The id inside the task, such as `1`.
  public let id: ID
  public let title: String
  /// The last day of the printed period.
  public let due: Day
  /// False where the text says 力争 or 争取.
  public let firm: Bool
  /// The name of the project that this is a step of.
  public let project: String?
  /// Where the document says it, the first place leading.
  public let quotations: [Quotation]
  public let note: Note?

  public init(
    id: String, title: String, due: Day, firm: Bool, project: String?, quotations: [Quotation], note: Note?
  ) {
    self.id = id
    self.title = title
    self.due = due
    self.firm = firm
    self.project = project
    self.quotations = quotations
    self.note = note
  }
}
