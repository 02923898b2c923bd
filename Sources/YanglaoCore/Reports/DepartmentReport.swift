// Which departments there are, by family, and how many tasks each answers for in which role.

/// The departments of the plans, family by family.
public struct DepartmentReport: Sendable {
  /// One department under one of its families.
  public struct Row: Sendable {
    public let department: Department
    /// The family that the row stands under; nil for a collective body or an unknown department.
    public let family: DepartmentFamily?
    /// The plans that name it, by id.
    public let plans: [String]
    /// Tasks that it leads (牵头).
    public let lead: Int
    /// Tasks that it is responsible for (责任).
    public let responsible: Int
    /// Tasks that it cooperates in (配合).
    public let cooperating: Int
    /// Distinct tasks, in whatever role.
    public let tasks: Int
  }

  /// Families in the order of the catalogue; a merged bureau stands under each of its families.
  public let rows: [Row]

  /// Lists the departments that have a task that fits `filter`.
  public init(_ standing: Standing, filter: TaskFilter) {
    let catalogue = standing.catalogue
    var tallies: [Department.ID: Tally] = [:]
    for (plan, task, _) in standing.tasks(filter) {
      var counted: Set<Department.ID> = []
      for assignment in task.departments where filter.matches(assignment, in: plan) {
        let id = Department.ID(code: plan.jurisdiction.code, name: assignment.name)
        let isFirst = counted.insert(id).inserted
        tallies[id, default: Tally()].add(assignment.role, in: plan.id, newTask: isFirst)
      }
    }
    func rows(under family: DepartmentFamily?) -> [Row] {
      catalogue.departments.compactMap { department in
        guard let tally = tallies[department.id],
          family.map({ department.families.contains($0.id) }) ?? department.families.isEmpty
        else { return nil }
        return Row(
          department: department, family: family, plans: tally.plans, lead: tally.roles[.lead] ?? 0,
          responsible: tally.roles[.responsible] ?? 0, cooperating: tally.roles[.cooperating] ?? 0,
          tasks: tally.tasks)
      }
    }
    self.rows =
      catalogue.families.flatMap { rows(under: $0) }
      + rows(under: nil).putting(first: \.department.isCollective)
  }

  /// How many rows stand under each family, in order; behind them, of no family, the collective bodies and then
  /// the departments that nobody knows.
  public var families: [(family: DepartmentFamily?, isCollective: Bool, rows: Int)] {
    var counts: [(family: DepartmentFamily?, isCollective: Bool, rows: Int)] = []
    for row in rows {
      let isCollective = row.department.isCollective
      if let last = counts.last, last.family?.id == row.family?.id, last.isCollective == isCollective {
        counts[counts.count - 1].rows += 1
      } else {
        counts.append((row.family, isCollective, 1))
      }
    }
    return counts
  }

  /// How many departments there are, each counted once.
  public var count: Int { Set(rows.map(\.department.id)).count }

  private struct Tally {
    var roles: [Role: Int] = [:]
    var tasks = 0
    var plans: [String] = []

    mutating func add(_ role: Role, in plan: String, newTask: Bool) {
      roles[role, default: 0] += 1
      tasks += newTask ? 1 : 0
      if !plans.contains(plan) { plans.append(plan) }
    }
  }
}
