// Whether a department leads, answers for or helps with a task.

/// What a department owes to a task.
public enum Role: String, CaseIterable, Sendable {
  /// 牵头: only where the document says so.
  case lead
  /// 责任单位.
  case responsible
  /// 配合单位.
  case cooperating
}
