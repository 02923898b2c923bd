// Why a name or a family of departments cannot be added.

/// A name or a family of departments that cannot be added.
public enum DepartmentConflict: Error, Hashable, Sendable {
  /// The family has another name, by its id.
  case renamesFamily(String, from: String, to: String)
  /// The department's name is of one family and shall be of another.
  case nameOfAnotherFamily(String, family: String, other: String)
  /// The name is that of a body of many members, and of a family.
  case nameOfCollectiveBody(String)
  /// The body of many members is named like a family, or a department of one.
  case bodyNamedLikeFamily(String, family: String)
}

/// Names and families, and why some of them cannot be added; never without one.
public struct DepartmentConflicts: Error {
  public let conflicts: [DepartmentConflict]
}
