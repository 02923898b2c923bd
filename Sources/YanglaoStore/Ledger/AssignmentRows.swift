// Which departments answer for which task, from the tables.

import YanglaoCore

/// The assignments of tasks: read at once where all tasks are wanted, else one task after the other.
final class AssignmentRows {
  private let connection: Connection
  private var names: [Int64: String] = [:]
  private var all: [Int64: [Assignment]]?

  private static let columns = "task, department, role, as_printed FROM task_department"

  init(_ selection: ScopeSelection, _ connection: Connection) throws {
    self.connection = connection
    guard selection.isOfAllTasks else { return }
    var all: [Int64: [Assignment]] = [:]
    let plans = selection.plans("t.plan")
    let sql = """
      SELECT \(Self.columns)
      WHERE \(plans == "TRUE" ? plans : "task IN (SELECT t.key FROM task AS t WHERE \(plans))")
      ORDER BY task, position
      """
    try connection.query(sql, selection.values(for: sql)) { row in
      all[row.integer(0), default: []].append(try assignment(in: row))
    }
    self.all = all
  }

  /// The departments that the document names for the task of a key.
  func of(_ task: Int64) throws -> [Assignment] {
    if let all { return all[task] ?? [] }
    return try connection.rows(
      "SELECT \(Self.columns) WHERE task = ? ORDER BY position", [.integer(task)], assignment)
  }

  private func assignment(in row: Statement) throws -> Assignment {
    guard let role = Role(rawValue: row.text(2)) else {
      throw DamagedRow(table: "task_department", row: String(row.integer(0)), column: "role")
    }
    return Assignment(name: try name(of: row.integer(1)), asPrinted: row.text(3), role: role)
  }

  private func name(of key: Int64) throws -> String {
    if let name = names[key] { return name }
    let name = try connection.row("SELECT name FROM department WHERE key = ?", [.integer(key)]) { $0.text(0) }
    guard let name else { throw DamagedRow(table: "department", row: String(key), column: nil) }
    names[key] = name
    return name
  }
}
