// Which department answers for a task, and in which role.

/// What a department owes to a task.
public enum Role: String, CaseIterable, Sendable {
  /// 牵头: only where the document says so.
  case lead
  /// 责任单位.
  case responsible
  /// 配合单位.
  case cooperating
}

/// A department as a task names it.
public struct Assignment: Hashable, Sendable {
  /// The full name with its jurisdiction, such as 中卫市发展改革委; a collective body's name is as printed.
  public let name: String
  public let asPrinted: String
  public let role: Role

  public init(name: String, asPrinted: String, role: Role) {
    self.name = name
    self.asPrinted = asPrinted
    self.role = role
  }
}
