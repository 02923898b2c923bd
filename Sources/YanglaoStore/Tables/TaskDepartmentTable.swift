// Which department answers for which task, as the documents say.

import YanglaoCore

enum TaskDepartmentTable {
  /// As the first migration makes it. A document may name a department twice for one task.
  static let creation = """
    CREATE TABLE task_department (
      task INTEGER NOT NULL REFERENCES task (key),
      position INTEGER NOT NULL,
      department INTEGER NOT NULL REFERENCES department (key),
      role TEXT NOT NULL CHECK (role IN ('lead', 'responsible', 'cooperating')),
      as_printed TEXT NOT NULL,
      PRIMARY KEY (task, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX task_department_by_department ON task_department (department);
    """

  /// Every name that a document prints for a department.
  static func printedNames(in connection: Connection) throws -> [String] {
    try connection.rows("SELECT DISTINCT as_printed FROM task_department") { $0.text(0) }
  }

  static let rows = Rows(
    "INSERT INTO task_department (task, position, department, role, as_printed)", columns: 5)

  /// - Parameter department: Its key; nil, which the table refuses, where there is none of its name.
  static func row(
    _ assignment: Assignment, of department: Int64?, at position: Int, task: Int64
  ) -> [SQLiteValue] {
    [
      .integer(task), .number(position), .optional(department), .text(assignment.role.rawValue),
      .text(assignment.asPrinted),
    ]
  }
}
