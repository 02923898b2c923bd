// One obligation of a plan, with everything that the document says of it.

/// One task of a plan: 重点任务.
public final class PolicyTask: Sendable {
  /// The id inside the plan, such as `11` or `2.3`.
  public let id: String
  /// The number as printed; nil where the document prints none.
  public let number: String?
  /// The id of the section that the task stands in.
  public let section: String
  public let title: String
  /// The document's wording, to the letter; paragraphs end in a line feed.
  public let text: String
  /// Empty where the document names nobody (未明确责任单位).
  public let departments: [Assignment]
  public let deadline: Deadline
  public let milestones: [Milestone]
  public let projects: [Project]
  public let standards: [Standard]

  public init(
    id: String, number: String?, section: String, title: String, text: String, departments: [Assignment],
    deadline: Deadline, milestones: [Milestone] = [], projects: [Project] = [], standards: [Standard] = []
  ) {
    self.id = id
    self.number = number
    self.section = section
    self.title = title
    self.text = text
    self.departments = departments
    self.deadline = deadline
    self.milestones = milestones
    self.projects = projects
    self.standards = standards
  }
}

extension PolicyTask {
  /// The task with departments beside those that the document names.
  public func adding(_ assigned: [Assignment]) -> PolicyTask {
    PolicyTask(
      id: id, number: number, section: section, title: title, text: text, departments: departments + assigned,
      deadline: deadline, milestones: milestones, projects: projects, standards: standards)
  }
}

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

/// A dated step of a task or of one of its projects: 节点.
public struct Milestone: Sendable {
  /// The id inside the task.
  public let id: String
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

/// A task's undertaking with money: 重大项目.
public struct Project: Sendable {
  public let name: String
  /// The planned investment in 万元 (10,000 yuan).
  public let investment: ExactDecimal?
  /// Nil where the document gives none.
  public let period: Period?
  public let quotations: [Quotation]
  public let note: Note?

  public init(
    name: String, investment: ExactDecimal?, period: Period?, quotations: [Quotation], note: Note?
  ) {
    self.name = name
    self.investment = investment
    self.period = period
    self.quotations = quotations
    self.note = note
  }
}

/// A norm that a task's work must keep, as text: 每百户不少于20平方米.
public struct Standard: Sendable {
  public let text: String
  public let quotations: [Quotation]

  public init(text: String, quotations: [Quotation]) {
    self.text = text
    self.quotations = quotations
  }
}
