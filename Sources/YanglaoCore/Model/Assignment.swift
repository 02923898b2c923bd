// Which department answers for a task, and in which role.

/// A department as a task names it.
public struct Assignment: Hashable, Sendable {
  /// The full name with its jurisdiction, such as 中卫市发展改革委; a collective body's name is as printed.
  public let name: String
  /// The name as the task prints it; the name itself where the office has assigned it.
  public let asPrinted: String
  public let role: Role
  /// Whether the office has assigned it, and the document names nobody.
  public let isLocal: Bool

  public init(name: String, asPrinted: String, role: Role, isLocal: Bool = false) {
    self.name = name
    self.asPrinted = asPrinted
    self.role = role
    self.isLocal = isLocal
  }
}
