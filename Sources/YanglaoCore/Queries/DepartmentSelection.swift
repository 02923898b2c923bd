// The departments that somebody means by a name: 卫健委, 泾源县民政局, 各乡（镇）.

/// A choice of departments to ask for.
public struct DepartmentSelection: Hashable, Sendable {
  /// The departments asked for; none where only tasks without departments are.
  public private(set) var departments: Set<Department.ID>
  /// The ids of families that are asked for whole; their departments are among the departments asked for.
  public private(set) var families: Set<String>
  /// The departments that are asked for by themselves, and not with their family.
  public private(set) var single: Set<Department.ID>
  /// Whether tasks that name no department are asked for as well.
  public var includesUnassigned: Bool

  public init(departments: Set<Department.ID> = [], includesUnassigned: Bool = false) {
    (self.departments, single) = (departments, departments)
    families = []
    self.includesUnassigned = includesUnassigned
  }

  /// All departments of some families.
  /// - Parameter departments: All departments that are in one of them.
  public init(families: [String], departments: Set<Department.ID>) {
    self.departments = departments
    (self.families, single) = (Set(families), [])
    includesUnassigned = false
  }

  /// Whether the department of a full name, in the place of a plan, is asked for.
  func includes(_ name: String, in plan: Plan) -> Bool {
    departments.contains(Department.ID(code: plan.jurisdiction.code, name: name))
  }

  /// The words that stand for tasks whose document names nobody.
  public static let unassignedNames = ["未明确责任单位", "未明确", "unassigned", "no department named"]

  /// The tasks without departments, where a name is a word for those.
  public static func unassigned(named name: FoldedText) -> DepartmentSelection? {
    unassignedNames.contains { FoldedText($0) == name } ? DepartmentSelection(includesUnassigned: true) : nil
  }

  /// The codes of the places whose plans alone can have these departments; nil where plans of any place can.
  public var places: Set<String>? {
    families.isEmpty && !includesUnassigned ? Set(departments.map(\.code)) : nil
  }

  /// What this selection asks for, and another.
  public func union(_ other: Self) -> Self {
    var both = self
    both.departments.formUnion(other.departments)
    both.families.formUnion(other.families)
    both.single.formUnion(other.single)
    both.includesUnassigned = includesUnassigned || other.includesUnassigned
    return both
  }
}

extension Catalogue {
  /// The departments that `name` stands for; nil where it stands for none.
  ///
  /// In this order: a department's full name (that one alone); a family by its id, its name or any name of a
  /// member (卫健委 finds 卫生健康局 too); a place and a full name without it (泾源县各乡（镇）); a place and a family
  /// (泾源县卫健委); a name as a plan prints it (市民政局); a word for tasks without a department.
  public func departments(named name: String) -> DepartmentSelection? {
    let wanted = FoldedText(name)
    guard !wanted.isEmpty else { return nil }
    if let unassigned = DepartmentSelection.unassigned(named: wanted) { return unassigned }
    func select(_ isMeant: (Department) -> Bool) -> DepartmentSelection? {
      let ids = departments.lazy.filter(isMeant).map(\.id)
      return ids.isEmpty ? nil : DepartmentSelection(departments: Set(ids))
    }
    let exact = ids(named: wanted)
    if !exact.isEmpty { return DepartmentSelection(departments: Set(exact)) }
    let directory = FamilyDirectory(families: families, collectiveBodies: collectiveBodies)
    let families = directory.families(named: wanted)
    if !families.isEmpty {
      let all = departments.lazy.filter { families.contains(where: $0.families.contains) }.map(\.id)
      return DepartmentSelection(families: families, departments: Set(all))
    }
    for (place, rest) in wanted.droppingPlaces(Set(plans.map(\.jurisdiction.name))) {
      let own = ids(named: rest).filter { department($0)?.jurisdiction == place }
      if !own.isEmpty { return DepartmentSelection(departments: Set(own)) }
      let families = directory.families(named: rest)
      if let local = select({ department in
        department.jurisdiction == place && families.contains(where: department.families.contains)
      }) {
        return local
      }
    }
    return select { $0.namesAsPrinted.contains { FoldedText($0) == wanted } }
  }
}

extension FoldedText {
  /// The places that a name may begin with, the longest first, and what stands behind each.
  public func droppingPlaces(_ places: some Sequence<String>) -> [(place: String, rest: FoldedText)] {
    places.compactMap { place in dropping(prefix: FoldedText(place)).map { (place, $0) } }
      .sorted { ($0.rest.scalars.count, $0.place) < ($1.rest.scalars.count, $1.place) }
  }
}
