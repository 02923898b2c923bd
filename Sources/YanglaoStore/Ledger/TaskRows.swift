// Tasks from the tables, with the departments that their documents name and, where that is enough, their status.

import YanglaoCore

/// The tasks of a scope, read in one go.
final class TaskRows {
  private let connection: Connection
  private let subjects: SubjectKeys
  private let scope: CatalogueScope
  private let selection: ScopeSelection
  /// The names of departments by their keys.
  private var names: [Int64: String] = [:]
  /// By the keys of their plans.
  private(set) var tasks: [Int64: [PolicyTask]] = [:]
  /// The statuses of the tasks whose records are not needed, by identity.
  private(set) var statuses: [ObjectIdentifier: TaskStatus] = [:]

  /// - Parameter inOrderOfDocument: Whether the order of their documents is needed of plans that were revised, too: by
  ///   their keys, which take no sorting, only the tasks of other plans stand in it.
  init(
    _ scope: CatalogueScope, _ selection: ScopeSelection, _ connection: Connection, _ subjects: SubjectKeys,
    inOrderOfDocument: Bool
  ) throws {
    self.connection = connection
    self.subjects = subjects
    self.scope = scope
    self.selection = selection
    if case .none = scope.tasks { return }
    try read(inOrderOfDocument: inOrderOfDocument)
  }

  /// A task whose departments are being read.
  private struct Reading {
    let key: Int64
    let plan: Int64
    let task: PolicyTask
    let status: TaskStatus?
    var departments: [Assignment] = []
  }

  private func read(inOrderOfDocument: Bool) throws {
    let steps =
      scope.needsSteps
      ? """
      EXISTS (SELECT 1 FROM milestone AS m WHERE m.task = t.key),
        EXISTS (SELECT 1 FROM project AS p WHERE p.task = t.key)
      """ : "0, 0"
    let (columns, tables, order) =
      scope.needsDepartments
      ? (
        Self.departmentColumns,
        "LEFT JOIN task_department AS d ON d.task = t.key LEFT JOIN department ON department.key = d.department",
        ", d.position"
      ) : ("NULL, NULL, NULL, NULL", "", "")
    // A task stands there once for each of its departments.
    let sql = """
      SELECT t.key, t.plan, plan.id, \(columns),
        t.id, t.section, t.number, t.title, \(scope.needsWording ? "t.text" : "''"), t.due, t.basis, t.due_as_printed,
        t.firm, t.recurrence, \(steps)\(scope.statusOn == nil ? "" : ", " + statusColumns)
      FROM \(selection.tasks) CROSS JOIN plan ON plan.key = t.plan
      \(tables)
      WHERE t.position >= 0 AND \(selection.standing) AND \(selection.plans("t.plan"))
      ORDER BY \(inOrderOfDocument ? "t.plan, t.position" : selection.taskOrder)\(order)
      """
    var reading: Reading?
    try connection.query(sql, selection.values(for: sql)) { row in
      if row.integer(0) != reading?.key {
        if let reading { add(reading) }
        reading = try beginning(in: row)
      }
      if let department = row.optionalInteger(3) {
        reading?.departments.append(try assignment(of: department, in: row))
      }
    }
    if let reading { add(reading) }
  }

  private func add(_ reading: Reading) {
    let task = reading.departments.isEmpty ? reading.task : reading.task.adding(reading.departments)
    tasks[reading.plan, default: []].append(task)
    if let status = reading.status { statuses[ObjectIdentifier(task)] = status }
  }

  private func beginning(in row: Statement) throws -> Reading {
    let key = row.integer(0)
    guard let due = row.day(12), let basis = Deadline.Basis(rawValue: row.text(13)),
      let recurrence = Recurrence(rawValue: row.text(16))
    else { throw DamagedRow(table: "task", row: String(key), column: nil) }
    let task = PolicyTask(
      id: row.text(7), number: row.optionalText(9), section: row.text(8), title: row.text(10),
      text: row.text(11), departments: [],
      deadline: Deadline(
        due: due, basis: basis, asPrinted: row.optionalText(14), firm: row.integer(15) != 0,
        recurrence: recurrence),
      milestones: row.integer(17) != 0 ? try milestones(of: key) : [],
      projects: row.integer(18) != 0 ? try projects(of: key) : [])
    let status = scope.statusOn == nil ? nil : try status(in: row, of: key)
    if status == nil { subjects.note(.task(plan: row.text(2), id: task.id), key) }
    var reading = Reading(key: key, plan: row.integer(1), task: task, status: status)
    if !scope.needsDepartments, status == nil { reading.departments = try departments(of: key) }
    return reading
  }

  // MARK: Status

  private static let firstStatusColumn = 19

  private var statusColumns: String {
    let kept = (TaskStandingTable.checked + ["checksum"]).map { "s." + $0 }
    return "\(selection.hasStatus), \(kept.joined(separator: ", "))"
  }

  /// The status on the day asked for; nil where the records must say.
  private func status(in row: Statement, of task: Int64) throws -> TaskStatus? {
    guard row.integer(Self.firstStatusColumn) != 0 else { return nil }
    let checked = Self.firstStatusColumn + 1..<Self.firstStatusColumn + 1 + TaskStandingTable.checked.count
    guard row.checksum(of: checked) == row.integer(checked.upperBound),
      let status = TaskStatus(rawValue: row.text(checked.lowerBound + TaskStandingTable.statusOffset))
    else { throw DamagedRow(table: "task_standing", row: String(task), column: nil) }
    return status
  }

  // MARK: What belongs to a task

  private static let departmentColumns = "d.department, department.name, d.role, d.as_printed"

  private func departments(of task: Int64) throws -> [Assignment] {
    try connection.rows(
      """
      SELECT d.task, 0, 0, \(Self.departmentColumns)
      FROM task_department AS d LEFT JOIN department ON department.key = d.department
      WHERE d.task = ? ORDER BY d.position
      """, [.integer(task)]
    ) { try assignment(of: $0.integer(3), in: $0) }
  }

  private func assignment(of department: Int64, in row: Statement) throws -> Assignment {
    guard let role = Role(rawValue: row.text(5)) else {
      throw DamagedRow(table: "task_department", row: String(row.integer(0)), column: "role")
    }
    return Assignment(name: try name(of: department, in: row), asPrinted: row.text(6), role: role)
  }

  private func name(of department: Int64, in row: Statement) throws -> String {
    if let name = names[department] { return name }
    guard let name = row.optionalText(4) else {
      throw DamagedRow(table: "department", row: String(department), column: nil)
    }
    names[department] = name
    return name
  }

  private func milestones(of task: Int64) throws -> [Milestone] {
    try connection.rows(
      "SELECT id, title, due, firm, project, as_printed FROM milestone WHERE task = ? ORDER BY position",
      [.integer(task)]
    ) { row in
      guard let due = row.day(2) else {
        throw DamagedRow(table: "milestone", row: row.text(0), column: "due")
      }
      return Milestone(
        id: row.text(0), title: row.text(1), due: due, firm: row.integer(3) != 0,
        project: row.optionalText(4), quotations: row.optionalText(5).map { [Quotation(text: $0)] } ?? [],
        note: nil)
    }
  }

  private func projects(of task: Int64) throws -> [Project] {
    try connection.rows(
      """
      SELECT name, investment, period_from, period_to FROM project WHERE task = ? ORDER BY position
      """, [.integer(task)]
    ) { row in
      Project(
        name: row.text(0), investment: row.optionalText(1).flatMap { ExactDecimal($0) },
        period: row.day(3).flatMap {
          Period(from: row.day(2), to: $0)
        }, quotations: [], note: nil)
    }
  }
}
