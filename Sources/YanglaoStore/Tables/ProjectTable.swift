// The undertakings of tasks that have money.

import YanglaoCore

enum ProjectTable {
  /// As the first migration makes it; `investment` is the digits of an amount in 万元.
  static let creation = """
    CREATE TABLE project (
      task INTEGER NOT NULL REFERENCES task (key),
      position INTEGER NOT NULL,
      name TEXT NOT NULL,
      investment TEXT,
      period_from TEXT,
      period_to TEXT,
      PRIMARY KEY (task, position)
    ) STRICT, WITHOUT ROWID;
    """

  static let rows = Rows(
    "INSERT INTO project (task, position, name, investment, period_from, period_to)", columns: 6)

  static func row(_ project: Project, at position: Int, task: Int64) -> [SQLiteValue] {
    [
      .integer(task), .number(position), .text(project.name), .optional(project.investment),
      .optional(project.period?.from), .optional(project.period?.to),
    ]
  }
}
