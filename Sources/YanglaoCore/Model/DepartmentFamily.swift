// Departments that do the same work in every jurisdiction, under many names.

/// Departments with the same work everywhere: 卫生健康 is 卫生健康委, 卫健委, 卫健局 and 卫生健康局.
public struct DepartmentFamily: Sendable {
  public let id: String
  /// The name of the work that its members do: 卫生健康.
  public let name: String
  public let nameInEnglish: String
  /// Every name in use, without the jurisdiction. A merged bureau's name stands in each of its families.
  public let names: [String]

  public init(id: String, name: String, nameInEnglish: String, names: [String]) {
    self.id = id
    self.name = name
    self.nameInEnglish = nameInEnglish
    self.names = names
  }
}
