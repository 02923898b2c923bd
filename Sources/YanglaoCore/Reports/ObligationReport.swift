// What is overdue or falls due, one row each, in groups, with counts that say what they count.

/// A list of things that are overdue or fall due.
public struct ObligationReport: Sendable {
  /// What the rows are grouped by.
  public enum Grouping: String, CaseIterable, Sendable { case department, family, plan, section, year }

  public struct Row: Sendable {
    public let obligation: Obligation
    /// Days since it was due where overdue; days until it is due where it lies ahead.
    public let days: Int
    /// The group that the row stands in; nil in an ungrouped report.
    public let group: Group.Key?
    /// In a group of a department, its assignment to the row's task.
    public let assignment: Assignment?
  }

  public struct Group: Sendable {
    public enum Key: Hashable, Sendable {
      case department(Department.ID)
      case family(DepartmentFamily.ID)
      /// Things whose document names no department.
      case unassigned
      /// A department that is of no family.
      case collective(Department.ID)
      case plan(String)
      case section(plan: String, section: String)
      case year(Int)
    }

    public let key: Key
    public let rows: [Row]
    public let counts: Counts
  }

  /// How many there are. A task of seven departments is one task and seven pairs.
  public struct Counts: Sendable, Equatable {
    /// Distinct tasks that are due themselves.
    public var tasks = 0
    public var milestones = 0
    public var targets = 0
    /// Pairs of one of the above and a department that answers for it.
    public var pairs = 0
    /// Those of the above that no department answers for.
    public var unassigned = 0
    /// The fewest and the most days of any row; 0 where there are no rows.
    public var days = 0...0
  }

  /// In the order asked for: the most days first where overdue, the nearest first where ahead.
  public let rows: [Row]
  /// Empty in an ungrouped report. A thing of several departments stands in several groups.
  public let groups: [Group]
  public let counts: Counts

  /// Lists what was due before `day`, the most days first.
  public static func overdue(
    in catalogue: Catalogue, on day: Day, filter: TaskFilter, kinds: Set<Obligation.Kind>,
    by grouping: Grouping?
  ) -> Self {
    let things = catalogue.obligations(filter, kinds: kinds).filter { $0.due < day }
    return Self(things.map { ($0, $0.daysOverdue(on: day)) }, catalogue, filter, grouping)
  }

  /// Lists what falls due within `period`, the nearest first; days count from `day`.
  public static func due(
    in catalogue: Catalogue, within period: Period, from day: Day, filter: TaskFilter,
    kinds: Set<Obligation.Kind>, by grouping: Grouping?
  ) -> Self {
    let things = catalogue.obligations(filter, kinds: kinds).filter { period.contains($0.due) }
    return Self(things.map { ($0, day.days(until: $0.due)) }, catalogue, filter, grouping)
  }

  private init(
    _ things: [(Obligation, days: Int)], _ catalogue: Catalogue, _ filter: TaskFilter, _ grouping: Grouping?
  ) {
    rows = things.map { Row(obligation: $0, days: $1, group: nil, assignment: nil) }
    counts = Counts(rows, filter)
    guard let grouping else {
      groups = []
      return
    }
    var order: [Group.Key] = []
    var members: [Group.Key: [Row]] = [:]
    for (thing, days) in things {
      for (key, assignment) in Self.keys(of: thing, by: grouping, catalogue, filter) {
        if members[key] == nil { order.append(key) }
        members[key, default: []].append(
          Row(obligation: thing, days: days, group: key, assignment: assignment))
      }
    }
    groups = Self.sorted(
      order.map { key in
        let rows = members[key] ?? []
        return Group(key: key, rows: rows, counts: Counts(rows, filter))
      }, by: grouping)
  }

  /// The groups that a thing stands in, each with the assignment that puts it there.
  private static func keys(
    of thing: Obligation, by grouping: Grouping, _ catalogue: Catalogue, _ filter: TaskFilter
  ) -> [(Group.Key, Assignment?)] {
    switch grouping {
    case .plan: return [(.plan(thing.plan.id), nil)]
    case .year: return [(.year(thing.due.year), nil)]
    case .section:
      let sections = Set(thing.tasks.map(\.section))
      return thing.plan.sections.filter { sections.contains($0.id) }
        .map { (.section(plan: thing.plan.id, section: $0.id), nil) }
    case .department, .family:
      if thing.departments.isEmpty { return [(.unassigned, nil)] }
      var seen: Set<Group.Key> = []
      var keys: [(Group.Key, Assignment?)] = []
      for assignment in thing.departments where filter.matches(assignment, in: thing.plan) {
        guard let department = catalogue.department(of: assignment, in: thing.plan) else { continue }
        let own: [Group.Key] =
          grouping == .department
          ? [.department(department.id)]
          : department.families.isEmpty
            ? [.collective(department.id)] : department.families.map { .family($0) }
        for key in own where seen.insert(key).inserted { keys.append((key, assignment)) }
      }
      return keys
    }
  }

  /// Departments with the most first and the unassigned last; years in order; the rest as the plans stand.
  private static func sorted(_ groups: [Group], by grouping: Grouping) -> [Group] {
    switch grouping {
    case .plan, .section: return groups
    case .year: return groups.sorted { $0.key.year < $1.key.year }
    case .department, .family:
      return groups.enumerated().sorted { left, right in
        let (first, second) = (left.element, right.element)
        if (first.key == .unassigned) != (second.key == .unassigned) { return second.key == .unassigned }
        if first.rows.count != second.rows.count { return first.rows.count > second.rows.count }
        return left.offset < right.offset
      }.map(\.element)
    }
  }
}

extension ObligationReport.Group.Key {
  /// The year of a group of a year.
  fileprivate var year: Int { if case .year(let year) = self { year } else { 0 } }
}

extension ObligationReport.Counts {
  init(_ rows: [ObligationReport.Row], _ filter: TaskFilter) {
    if let first = rows.first {
      days = rows.reduce(first.days...first.days) { range, row in
        min(range.lowerBound, row.days)...max(range.upperBound, row.days)
      }
    }
    for row in rows {
      switch row.obligation.kind {
      case .task: tasks += 1
      case .milestone: milestones += 1
      case .indicator: targets += 1
      }
      if row.obligation.departments.isEmpty {
        unassigned += 1
      } else {
        pairs += row.obligation.departments.count { filter.matches($0, in: row.obligation.plan) }
      }
    }
  }
}

extension DepartmentFamily {
  public typealias ID = String
}
