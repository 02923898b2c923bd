// Whom records were recorded for, as somebody asks for them.

/// The departments whose records are asked for.
public struct RecordedDepartments: Sendable {
  /// Names that mean one department in whatever plan they stand, and names as somebody typed them.
  public var names: [String]
  /// Departments whose names do not say of which place they are, so that others may have them too: meant in the plans of
  /// their own places alone.
  public var local: Set<Department.ID>
  /// Whether the records of tasks whose document names no department, and of their indicators, are asked for as well.
  public var includesUnassigned: Bool

  public init(names: [String], local: Set<Department.ID> = [], includesUnassigned: Bool = false) {
    self.names = names
    self.local = local
    self.includesUnassigned = includesUnassigned
  }

  /// What somebody means by some names.
  /// - Parameters:
  ///   - typed: The names themselves: one that nobody has may still have been typed.
  ///   - meant: The departments that they stand for.
  ///   - places: The names of the departments' places, by their codes.
  public init(typed: [String], meaning meant: DepartmentSelection?, places: [String: String]) {
    self.init(names: typed, includesUnassigned: meant?.includesUnassigned == true)
    for id in meant?.departments ?? [] {
      if let place = places[id.code], !id.holds(place: place) {
        local.insert(id)
      } else {
        names.append(id.name)
      }
    }
  }
}
