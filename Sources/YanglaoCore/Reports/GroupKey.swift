// What the rows of a report's group have in common.

/// A group that rows of a report stand in.
public enum GroupKey: Hashable, Sendable {
  case department(Department.ID)
  case family(DepartmentFamily.ID)
  /// Things whose document names no department.
  case unassigned
  /// A department of no family, in a report by family.
  case withoutFamily(Department.ID)
  case plan(String)
  case section(plan: String, section: String)
  /// Targets of a plan that belong to no task, and so to no section.
  case noSection(plan: String)
  case year(Int)
  /// Indicators of a measure, and the tasks that deliver them.
  case measure(String)
  /// Indicators of an attribute, and the tasks that deliver them.
  case attribute(Indicator.Attribute)
  /// Tasks that deliver no indicator.
  case noIndicator
}

extension GroupKey {
  /// The departments, or their families, that answer for something; ``unassigned`` where none does.
  ///
  /// Each key stands once, with the first assignment that gives it.
  static func departments(
    _ departments: [Assignment], of plan: Plan, byFamily: Bool, _ catalogue: Catalogue
  ) -> [(GroupKey, Assignment?)] {
    var seen: Set<GroupKey> = []
    var keys: [(GroupKey, Assignment?)] = []
    for assignment in departments {
      let id = Department.ID(code: plan.jurisdiction.code, name: assignment.name)
      let families = byFamily ? catalogue.department(id)?.families ?? [] : []
      let own: [GroupKey] =
        !byFamily ? [.department(id)] : families.isEmpty ? [.withoutFamily(id)] : families.map { .family($0) }
      for key in own where seen.insert(key).inserted { keys.append((key, assignment)) }
    }
    return keys.isEmpty ? [(.unassigned, nil)] : keys
  }

  /// The sections that some tasks of a plan stand in, in its order; ``noSection(plan:)`` where there is no task.
  static func sections(of tasks: [PolicyTask], in plan: Plan) -> [GroupKey] {
    let own = Set(tasks.map(\.section))
    let sections = plan.sections.filter { own.contains($0.id) }
    return sections.isEmpty
      ? [.noSection(plan: plan.id)] : sections.map { .section(plan: plan.id, section: $0.id) }
  }

  /// Puts groups in the order of reports.
  ///
  /// Plans, sections and measures stand as in the catalogue, years and attributes in their order; departments and
  /// families with the most things first, then by code and name or as in the catalogue. What has no department or
  /// indicator stands last.
  /// - Parameter groups: Either all of one kind or all of another.
  static func sorted<Group>(
    _ groups: [Group], _ catalogue: Catalogue, key: (Group) -> GroupKey, size: (Group) -> Int
  ) -> [Group] {
    let order = Order(catalogue, groups.map(key))
    let families = Dictionary(
      catalogue.families.enumerated().map { ($0.element.id, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let ranked = groups.map { group -> (rank: Int, name: Name, group: Group) in
      let key = key(group)
      let rank = key.isLast ? Int.max : order.rank(of: key) ?? -size(group)
      return (rank, key.name(families), group)
    }
    return ranked.sorted { $0.rank == $1.rank ? $0.name < $1.name : $0.rank < $1.rank }.map(\.group)
  }

  private typealias Name = (place: Int, code: String, name: String)

  /// What orders departments and families of the same size; families stand before departments of none.
  private func name(_ families: [DepartmentFamily.ID: Int]) -> Name {
    switch self {
    case .family(let id): (families[id] ?? families.count, "", id)
    case .department(let id), .withoutFamily(let id): (.max, id.code, id.name)
    default: (0, "", "")
    }
  }

  /// Whether the group gathers what belongs to no other.
  private var isLast: Bool { self == .unassigned || self == .noIndicator }

  /// The places of the groups whose order is fixed.
  private struct Order {
    private var ranks: [GroupKey: Int] = [:]

    init(_ catalogue: Catalogue, _ keys: [GroupKey]) {
      guard let first = keys.first(where: { !$0.isLast }) else { return }
      let fixed: [GroupKey] =
        switch first {
        case .plan: catalogue.plans.map { .plan($0.id) }
        case .section, .noSection:
          catalogue.plans.flatMap { plan in
            plan.sections.map { .section(plan: plan.id, section: $0.id) } + [.noSection(plan: plan.id)]
          }
        case .measure: catalogue.measures.map { .measure($0.id) }
        case .attribute: Indicator.Attribute.allCases.map { .attribute($0) }
        default: []
        }
      for (rank, key) in fixed.enumerated() { ranks[key] = rank }
    }

    func rank(of key: GroupKey) -> Int? {
      if case .year(let year) = key { year } else { ranks[key] }
    }
  }
}

extension Sequence<GroupKey> {
  /// The departments among the groups that have the name of another.
  public var namesakes: Set<Department.ID> {
    let departments = compactMap { key -> Department.ID? in
      switch key {
      case .department(let id), .withoutFamily(let id): id
      default: nil
      }
    }
    return Set(Dictionary(grouping: departments, by: \.name).values.lazy.filter { $0.count > 1 }.joined())
  }
}
