// What a department or the office reports on a task.

/// A department's or the office's word on a task.
public struct TaskReport: Hashable, Sendable {
  /// The step in the task's life that the report takes.
  public var step: TaskStep
  /// 0 to 100, with its digits as written.
  public var percent: ExactDecimal?
  /// 进展情况.
  public var progress: String?
  /// 存在问题.
  public var problems: String?
  /// 下一步计划.
  public var next: String?

  public init(
    step: TaskStep, percent: ExactDecimal? = nil, progress: String? = nil, problems: String? = nil,
    next: String? = nil
  ) {
    self.step = step
    self.percent = percent
    self.progress = progress
    self.problems = problems
    self.next = next
  }
}
