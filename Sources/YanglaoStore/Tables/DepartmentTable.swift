// The departments that plans name.

import YanglaoCore

enum DepartmentTable {
  /// As the first migration makes it.
  static let creation = """
    CREATE TABLE department (
      key INTEGER PRIMARY KEY,
      code TEXT NOT NULL REFERENCES jurisdiction (code),
      name TEXT NOT NULL,
      is_collective INTEGER NOT NULL CHECK (is_collective IN (0, 1)),
      UNIQUE (code, name)
    ) STRICT;
    CREATE INDEX department_by_name ON department (name);
    """

  /// As the seventh migration adds them: the names in the form in which names are compared.
  static let foldedNames = """
    ALTER TABLE department ADD COLUMN folded TEXT NOT NULL DEFAULT '';
    CREATE INDEX department_by_folded_name ON department (folded);
    """

  /// What answers for tasks: a department by its key, with the ids of its families.
  struct Row {
    let key: Int64
    let families: [String]
  }

  /// The rows of departments; none of one that is not there.
  static func rows(
    of departments: [Department], in connection: Connection
  ) throws -> [Department.ID: Row] {
    var rows: [Department.ID: Row] = [:]
    for department in departments {
      rows[department.id] = try connection.row(
        "SELECT key FROM department WHERE code = ? AND name = ?",
        [.text(department.id.code), .text(department.name)]
      ) { Row(key: $0.integer(0), families: department.families) }
    }
    return rows
  }

  /// Fills in what earlier versions had no column for.
  static func carryOver(in connection: Connection) throws {
    for (key, name) in try connection.rows(
      "SELECT key, name FROM department", [], { ($0.integer(0), $0.text(1)) })
    {
      try connection.write(
        "UPDATE department SET folded = ? WHERE key = ?",
        [.text(FoldedText(name).description), .integer(key)])
    }
  }

  /// Whether the names of a plan's departments can be found.
  static func holds(_ plan: Plan, in connection: Connection) throws -> Bool {
    try Set(plan.tasks.flatMap { $0.departments.map { ExactText($0.name) } }).allSatisfy { name in
      try connection.integer(
        "SELECT EXISTS (SELECT 1 FROM department WHERE code = ? AND name = ? AND folded = ?)",
        [.text(plan.jurisdiction.code), .text(name.text), .text(FoldedText(name.text).description)]) != 0
    }
  }

  /// The departments of some families.
  static func ids(ofFamilies families: [String], in connection: Connection) throws -> Set<Department.ID> {
    try ids(
      """
      FROM department_family AS f CROSS JOIN department AS d ON d.key = f.department
      WHERE f.family IN (SELECT value FROM json_each(?))
      """, [.list(families)], in: connection)
  }

  /// The departments with a task in force that have this name, however it is written.
  static func ids(named name: FoldedText, in connection: Connection) throws -> Set<Department.ID> {
    try ids(
      "FROM department AS d WHERE d.folded = ? AND \(hasTask)", [.text(name.description)], in: connection)
  }

  /// The departments of a place with a task in force that have this name, however it is written.
  static func ids(
    named name: FoldedText, in place: String, in connection: Connection
  ) throws -> Set<Department.ID> {
    try ids(
      """
      FROM department AS d CROSS JOIN jurisdiction AS j ON j.code = d.code
      WHERE d.folded = ? AND j.name = ? AND \(hasTask)
      """, [.text(name.description), .text(place)], in: connection)
  }

  /// The departments with a task in force that some families have in a place.
  static func ids(
    ofFamilies families: [String], in place: String, in connection: Connection
  ) throws -> Set<Department.ID> {
    try ids(
      """
      FROM jurisdiction AS j CROSS JOIN department AS d ON d.code = j.code
      CROSS JOIN department_family AS f ON f.department = d.key
      WHERE j.name = ? AND f.family IN (SELECT value FROM json_each(?)) AND \(hasTask)
      """, [.text(place), .list(families)], in: connection)
  }

  /// The departments that documents print by some names, of tasks in force.
  static func ids(printedAs names: [String], in connection: Connection) throws -> Set<Department.ID> {
    try ids(
      """
      FROM department AS d WHERE d.key IN (
        SELECT p.department FROM task_department AS p CROSS JOIN task AS t ON t.key = p.task
        WHERE p.as_printed IN (SELECT value FROM json_each(?)) AND t.position >= 0)
      """, [.list(names)], in: connection)
  }

  /// Whether a task in force has the department `d`.
  private static let hasTask = """
    EXISTS (
      SELECT 1 FROM task_department AS p CROSS JOIN task AS t ON t.key = p.task
      WHERE p.department = d.key AND t.position >= 0)
    """

  /// Whether a department has this in its name.
  static func exists(holding piece: FoldedText, in connection: Connection) throws -> Bool {
    try connection.integer(
      "SELECT EXISTS (SELECT 1 FROM department WHERE instr(folded, ?) > 0)", [.text(piece.description)]) != 0
  }

  private static func ids(
    _ selection: String, _ values: [SQLiteValue], in connection: Connection
  ) throws -> Set<Department.ID> {
    Set(
      try connection.rows("SELECT d.code, d.name " + selection, values) {
        Department.ID(code: $0.text(0), name: $0.text(1))
      })
  }

  /// Adds a department unless it is known, and gives its key.
  static func add(_ department: Department, to connection: Connection) throws -> Int64 {
    let known = try connection.row(
      "SELECT key, is_collective FROM department WHERE code = ? AND name = ?",
      [.text(department.id.code), .text(department.name)]
    ) { (key: $0.integer(0), isCollective: $0.integer(1) != 0) }
    guard let known else {
      try connection.write(
        "INSERT INTO department (code, name, is_collective, folded) VALUES (?, ?, ?, ?)",
        [
          .text(department.id.code), .text(department.name), .boolean(department.isCollective),
          .text(FoldedText(department.name).description),
        ])
      return connection.lastInsertedRow
    }
    if known.isCollective != department.isCollective {
      try connection.write(
        "UPDATE department SET is_collective = ? WHERE key = ?",
        [.boolean(department.isCollective), .integer(known.key)])
    }
    return known.key
  }
}
