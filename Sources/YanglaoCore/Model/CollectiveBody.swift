// Bodies of many members, which are of no family.

/// A body of many members, such as 各县（区）人民政府: of no family, and found only by its own name.
public struct CollectiveBody: Sendable {
  public let name: String
  public let nameInEnglish: String

  public init(name: String, nameInEnglish: String) {
    self.name = name
    self.nameInEnglish = nameInEnglish
  }
}
