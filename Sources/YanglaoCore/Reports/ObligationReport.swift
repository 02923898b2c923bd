// What is overdue or falls due, one row each, in groups, with counts that say what they count.

/// A list of things that are overdue or fall due.
public struct ObligationReport: Sendable {
  /// What the rows are grouped by.
  public enum Grouping: String, CaseIterable, Sendable { case department, family, plan, section, year }

  /// One instance of a thing, in one of the groups that it stands in.
  public struct Row: Sendable {
    public let obligation: Obligation
    /// Days since it was due where overdue; days until it is due where it lies ahead.
    public let days: Int
    /// The group that the row stands in; nil in an ungrouped report.
    public let group: GroupKey?
    /// In a group of a department, its assignment to the row's task.
    public let assignment: Assignment?
    /// How many departments answer for it and are asked for.
    let departments: Int
  }

  /// The rows that have a department, family, plan, section or year in common.
  public struct Group: Sendable {
    public let key: GroupKey
    /// In the order of the report.
    public let rows: [Row]
    public let counts: Counts
  }

  /// How many distinct things there are, however many instances of each: a monthly target is one target.
  ///
  /// A task of seven departments is one task and seven pairs.
  public struct Counts: Sendable, Equatable {
    /// Tasks that are due themselves.
    public var tasks = 0
    /// Milestones of any task.
    public var milestones = 0
    /// Targets; an indicator may have several.
    public var targets = 0
    /// Pairs of one of the above and a department that answers for it and is asked for.
    public var pairs = 0
    /// Those of the above that no department answers for.
    public var unassigned = 0
    /// The fewest and the most days of any row; 0 where there are no rows.
    public var days = 0...0
  }

  /// In the order asked for: the most days first where overdue, the nearest first where ahead.
  public let rows: [Row]
  /// Empty in an ungrouped report; else every row stands in a group, and a thing of several departments in several.
  public internal(set) var groups: [Group]
  /// What was counted without rows.
  var elsewhere = Counts()

  /// What all rows come to, each thing counted once.
  public var counts: Counts {
    var counts = Counts(rows)
    counts += elsewhere
    return counts
  }

  /// Lists what was due before the standing's day and is still owed: binding targets that are missed, then the most
  /// days first.
  public static func overdue(
    _ standing: Standing, filter: TaskFilter, kinds: Set<Obligation.Kind>, by grouping: Grouping?
  ) -> Self {
    let day = standing.day
    let things = standing.obligations(filter, kinds: kinds).filter { $0.isOpen && $0.due < day }
    return Self(things.map { ($0, $0.daysOverdue(on: day)) }, standing.catalogue, filter, grouping)
  }

  /// Lists what falls due within `period` and is still owed: binding targets that are missed or at risk, then the
  /// nearest first.
  public static func due(
    _ standing: Standing, within period: Period, filter: TaskFilter, kinds: Set<Obligation.Kind>,
    by grouping: Grouping?
  ) -> Self {
    let things = standing.obligations(filter, kinds: kinds).filter { $0.isOpen && period.contains($0.due) }
    return Self(things.map { ($0, standing.day.days(until: $0.due)) }, standing.catalogue, filter, grouping)
  }

  private init(
    _ found: [(Obligation, days: Int)], _ catalogue: Catalogue, _ filter: TaskFilter, _ grouping: Grouping?
  ) {
    let things = found.putting(first: \.0.isAlarming)
    rows = things.map { thing, days in
      let departments = thing.departments(filter).count
      return Row(obligation: thing, days: days, group: nil, assignment: nil, departments: departments)
    }
    guard let grouping else {
      groups = []
      return
    }
    var order: [GroupKey] = []
    var members: [GroupKey: [Row]] = [:]
    for row in rows {
      for (key, assignment) in Self.keys(of: row.obligation, by: grouping, catalogue, filter) {
        if members[key] == nil { order.append(key) }
        members[key, default: []].append(
          Row(
            obligation: row.obligation, days: row.days, group: key, assignment: assignment,
            departments: row.departments))
      }
    }
    groups = GroupKey.sorted(
      order.map { key in
        let rows = members[key] ?? []
        return Group(key: key, rows: rows, counts: Counts(rows))
      }, catalogue, key: \.key, size: \.rows.count)
  }

  /// The groups that a thing stands in, never none, each with the assignment that puts it there.
  private static func keys(
    of thing: Obligation, by grouping: Grouping, _ catalogue: Catalogue, _ filter: TaskFilter
  ) -> [(GroupKey, Assignment?)] {
    let plan = thing.plan
    switch grouping {
    case .plan: return [(.plan(plan.id), nil)]
    case .year: return [(.year(thing.due.year), nil)]
    case .section: return GroupKey.sections(of: thing.tasks, in: plan).map { ($0, nil) }
    case .department, .family:
      return GroupKey.departments(
        thing.departments(filter), of: plan, byFamily: grouping == .family, catalogue)
    }
  }
}

extension ObligationReport.Counts {
  init(_ rows: [ObligationReport.Row]) {
    if let first = rows.first {
      days = rows.reduce(first.days...first.days) { range, row in
        min(range.lowerBound, row.days)...max(range.upperBound, row.days)
      }
    }
    var seen: Set<Obligation.Identity> = []
    for row in rows where seen.insert(row.obligation.identity).inserted {
      add(row.obligation.kind, departments: row.departments)
    }
  }
}

extension DepartmentFamily {
  /// The name of a family in files and commands: `civil-affairs`.
  public typealias ID = String
}
