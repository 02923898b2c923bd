// What a department or the office reports on a task, or on one of its milestones.

/// A department's or the office's word on a task, or on one of its milestones.
public struct TaskReport: Hashable, Sendable {
  /// The step in the life of the task or the milestone that the report takes.
  public var step: TaskStep
  /// The id of the milestone inside its task; nil where the report is on the task itself.
  public var milestone: Milestone.ID?
  /// 0 to 100, with its digits as written.
  public var percent: ExactDecimal?
  /// 进展情况.
  public var progress: String?
  /// 存在问题.
  public var problems: String?
  /// 下一步计划.
  public var next: String?

  public init(
    step: TaskStep, milestone: Milestone.ID? = nil, percent: ExactDecimal? = nil, progress: String? = nil,
    problems: String? = nil, next: String? = nil
  ) {
    self.step = step
    self.milestone = milestone
    self.percent = percent
    self.progress = progress
    self.problems = problems
    self.next = next
  }
}
