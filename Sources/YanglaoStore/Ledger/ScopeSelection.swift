// A part of the catalogue → the conditions in SQL that pick its plans, tasks and indicators.

import YanglaoCore

/// The conditions of a scope. Each names its values by number, so that it can stand in any statement that binds
/// ``values(for:)`` from the first parameter on.
struct ScopeSelection {
  /// The values of all parameters, for a statement with further ones behind them.
  let values: [SQLiteValue]
  private let scope: CatalogueScope
  private let departments: DepartmentSelection?
  private let owed: CatalogueScope.Owed?

  /// How many parameters the conditions take: `?1` to `?8`.
  static let parameters = 8

  init(_ scope: CatalogueScope) {
    self.scope = scope
    if case .some(let departments, let owed) = scope.tasks {
      (self.departments, self.owed) = (departments, owed)
    } else {
      (departments, owed) = (nil, nil)
    }
    values = [
      scope.plans.isEmpty ? .null : .list(scope.plans),
      departments.map { .text(Self.names($0.single)) } ?? .null,
      .optional(owed?.before), .optional(owed?.on), .optional(scope.indicatorsDueBefore),
      .optional(scope.statusOn), departments.map { .list($0.families) } ?? .null,
      scope.measures.isEmpty ? .null : .list(scope.measures),
    ]
  }

  /// An object of the names of departments, each under its jurisdiction's code and itself.
  private static func names(_ departments: Set<Department.ID>) -> String {
    let pairs = departments.map { "\(JSONLine.literal($0.code + $0.name)):\(JSONLine.literal($0.name))" }
    return "{" + pairs.joined(separator: ",") + "}"
  }

  /// The values to bind to a statement with some of the conditions, up to the last one that it names.
  func values(for sql: String) -> [SQLiteValue] {
    var (last, isBehindMark) = (0, false)
    for byte in sql.utf8 {
      if isBehindMark { last = max(last, Int(byte) - Int(UInt8(ascii: "0"))) }
      isBehindMark = byte == UInt8(ascii: "?")
    }
    return Array(values.prefix(last))
  }

  /// Picks plans by their key in a column.
  func plans(_ column: String) -> String {
    scope.plans.isEmpty
      ? "TRUE" : "\(column) IN (SELECT key FROM plan WHERE id IN (SELECT value FROM json_each(?1)))"
  }

  /// Picks indicators by their key in a column.
  func indicators(_ column: String) -> String {
    var conditions: [String] = []
    if scope.indicatorsDueBefore != nil {
      // Of some plans, each is looked up; of all, those that are due are listed once.
      conditions.append(
        scope.plans.isEmpty
          ? """
          \(column) IN (
            SELECT indicator FROM target WHERE due < ?5
            UNION SELECT indicator FROM target WHERE recurrence <> 'once')
          """
          : """
          EXISTS (
            SELECT 1 FROM target AS aim
            WHERE aim.indicator = \(column) AND (aim.due < ?5 OR aim.recurrence <> 'once'))
          """)
    }
    if !scope.measures.isEmpty {
      conditions.append(
        "\(column) IN (SELECT key FROM indicator WHERE measure IN (SELECT value FROM json_each(?8)))")
    }
    return conditions.isEmpty ? "TRUE" : conditions.joined(separator: " AND ")
  }

  /// Picks tasks by their key in a column: those that deliver the indicators asked for.
  private func delivering(_ column: String) -> String {
    let chosen = indicators("o.indicator")
    return scope.plans.isEmpty
      ? "\(column) IN (SELECT task FROM indicator_task AS o WHERE \(chosen))"
      : "EXISTS (SELECT 1 FROM indicator_task AS o WHERE o.task = \(column) AND \(chosen))"
  }

  /// Every task as `t` with its standing as `s`: of some plans by these, of all plans by the smaller table.
  var tasks: String {
    scope.plans.isEmpty
      ? "task_standing AS s CROSS JOIN task AS t ON t.key = s.task"
      : "task AS t CROSS JOIN task_standing AS s ON s.task = t.key"
  }

  /// The order in which the tables give the tasks without sorting them: of some plans that of the documents, of all plans
  /// that of the keys, which is another one where a plan was revised.
  var taskOrder: String { scope.plans.isEmpty ? "s.task" : "t.plan, t.position" }

  /// What `s`, the standing of a task, must be. Every task of a changed plan is picked, since its documents give them
  /// all.
  var standing: String {
    var conditions: [String] = []
    let leavesStatusOut = scope.leavesStatusOut && scope.statusOn != nil
    let isOfAllPlans = scope.plans.isEmpty
    if isOfOwed, isOfAllPlans, !leavesStatusOut { return "s.task IN (\(owingTasks))" }
    if isOfOwed {
      let delivers = scope.indicatorsDueBefore == nil ? "" : " OR " + delivering("s.task")
      conditions.append(
        """
        (s.first_due < ?3 AND (s.settled_on IS NULL OR s.settled_on > ?4 OR s.status IS NULL)
        OR s.is_changed\(delivers) OR s.task IN (\(Self.tasksOfChangedPlans)))
        """)
    }
    if leavesStatusOut { conditions.append("s.task IN (\(Self.tasksWithoutStatus(on: 6)))") }
    if let departments {
      conditions.append(
        isOfAllPlans && !departments.includesUnassigned
          ? "s.task IN (\(tasks(of: departments)))"
          : "(s.is_changed OR \(isAnswered("s")) OR s.task IN (\(Self.tasksOfChangedPlans)))")
    }
    return conditions.isEmpty ? "TRUE" : conditions.joined(separator: " AND ")
  }

  /// The tasks of all plans of which something may be owed, and that the departments asked for answer for: those that
  /// are open, those that were reported on later, and those of which more than the status counts.
  private var owingTasks: String {
    let isAnswered = isAnswered("kept")
    let owing = ["settled_on IS NULL", "reported_on > ?4", "status IS NULL"].map {
      "SELECT task FROM task_standing AS kept WHERE \($0) AND first_due < ?3 AND \(isAnswered)"
    }
    let delivering =
      scope.indicatorsDueBefore == nil
      ? [] : ["SELECT task FROM task_standing AS kept WHERE \(delivering("kept.task")) AND \(isAnswered)"]
    return (owing + delivering + [Self.changedTasks, Self.tasksOfChangedPlans]).joined(
      separator: " UNION ALL ")
  }

  /// Whether the departments asked for answer for a task, by what a table of standings keeps of its document.
  private func isAnswered(_ table: String) -> String {
    guard let departments else { return "TRUE" }
    // Each id is looked up once, and not for every task.
    var ways = (0..<departments.families.count).map { place in
      "instr(\(table).families, (SELECT ' ' || value || ' ' FROM json_each(?7) WHERE key = \(place))) > 0"
    }
    if !departments.single.isEmpty { ways.append("\(table).task IN (\(Self.tasksOfSingleDepartments))") }
    if departments.includesUnassigned { ways.append("\(table).departments = 0") }
    return ways.isEmpty ? "FALSE" : "(\(ways.joined(separator: " OR ")))"
  }

  /// The tasks of all plans that some departments answer for, by the indexes of these.
  private func tasks(of departments: DepartmentSelection) -> String {
    // Whose a task of a changed plan once was, its documents say.
    var lists = [Self.changedTasks, Self.tasksOfChangedPlans]
    if !departments.families.isEmpty {
      lists.append(
        """
        SELECT d.task FROM department_family AS f CROSS JOIN task_department AS d ON d.department = f.department
        WHERE f.family IN (SELECT value FROM json_each(?7))
        """)
    }
    if !departments.single.isEmpty { lists.append(Self.tasksOfSingleDepartments) }
    return lists.joined(separator: " UNION ALL ")
  }

  private static let tasksOfSingleDepartments = """
    SELECT d.task FROM json_each(?2) AS asked
    CROSS JOIN department ON department.code = substr(asked.key, 1, length(asked.key) - length(asked.value))
      AND department.name = asked.value
    CROSS JOIN task_department AS d ON d.department = department.key
    """

  /// The tasks whose deadlines or departments records move, or more; none of them has a status.
  private static let changedTasks = "SELECT task FROM task_standing WHERE status IS NULL AND is_changed"

  /// Whether the status that `s` keeps is the one on the day asked for, and all that there is to know of its task: no
  /// plan that was revised or closed has it.
  var hasStatus: String { Self.hasStatus(on: 6) }

  /// The same, with the day in a parameter of this number.
  static func hasStatus(on day: Int) -> String {
    """
    (s.status IS NOT NULL AND (s.reported_on IS NULL OR s.reported_on <= ?\(day))
    AND s.task NOT IN (\(tasksOfChangedPlans)))
    """
  }

  /// The tasks of which ``hasStatus(on:)`` does not hold, as indexes give them.
  private static func tasksWithoutStatus(on day: Int) -> String {
    """
    SELECT task FROM task_standing WHERE status IS NULL
    UNION ALL SELECT task FROM task_standing WHERE reported_on > ?\(day)
    UNION ALL \(tasksOfChangedPlans)
    """
  }

  private static let tasksOfChangedPlans = """
    SELECT changed.key FROM task AS changed WHERE changed.plan IN (\(PlanRevisionTable.changedPlans))
    """

  /// Whether only what may be owed is asked for.
  var isOfOwed: Bool { owed != nil }

  /// Whether every task of the plans is picked.
  var isOfAllTasks: Bool { departments == nil && owed == nil }
}

extension SQLiteValue {
  /// Texts that are bound as one value, for `json_each`.
  static func list(_ items: some Sequence<String>) -> SQLiteValue {
    .text("[" + items.map(JSONLine.literal).joined(separator: ",") + "]")
  }

  /// Keys that are bound as one value, for `json_each`.
  static func list(_ keys: some Sequence<Int64>) -> SQLiteValue {
    .text("[" + keys.map(String.init).joined(separator: ",") + "]")
  }
}

extension CatalogueScope {
  /// Asks for all that the standings of tasks could pick: of a ledger that keeps no statuses, and as of what was known
  /// before the last record.
  mutating func leaveStandingsAlone() {
    (statusOn, leavesStatusOut, needsDepartments) = (nil, false, true)
    if case .some = tasks { tasks = .all }
  }
}
