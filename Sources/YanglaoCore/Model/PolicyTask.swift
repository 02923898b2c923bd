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
