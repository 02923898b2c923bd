// What a record says: a value, a report, an extension, an assignment, a reminder, a withdrawal.

/// What a record says.
public enum RecordContent: Hashable, Sendable {
  /// 填报值: a value of an indicator.
  case observation(ObservedValue)
  /// 进展报送, 办结, 销号, 退办, 中止, 恢复: a step in a task's life.
  case report(TaskReport)
  /// 延期: a later deadline; `late` where the task was overdue already.
  case extended(until: Day, late: Bool)
  /// A department that the office makes answer for a task whose document names nobody.
  case assignment(department: String, role: Role)
  case unassignment(department: String)
  /// 催办.
  case urge
  /// 撤回: the record that is replaced holds no longer, and nothing takes its place.
  case withdrawal

  /// The kinds of content, by their names in files and exports.
  public enum Kind: String, CaseIterable, Sendable {
    case observation, report, extended, assignment, unassignment, urge, withdrawal
  }

  /// The name of the content without what it holds.
  public var kind: Kind {
    switch self {
    case .observation: .observation
    case .report: .report
    case .extended: .extended
    case .assignment: .assignment
    case .unassignment: .unassignment
    case .urge: .urge
    case .withdrawal: .withdrawal
    }
  }
}
