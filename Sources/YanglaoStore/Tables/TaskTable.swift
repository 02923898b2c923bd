// The tasks of plans.

import YanglaoCore

enum TaskTable {
  /// As the first migration makes it.
  static let creation = """
    CREATE TABLE task (
      key INTEGER PRIMARY KEY,
      plan INTEGER NOT NULL REFERENCES plan (key),
      id TEXT NOT NULL,
      position INTEGER NOT NULL,
      section TEXT NOT NULL,
      number TEXT,
      title TEXT NOT NULL,
      text TEXT NOT NULL,
      due TEXT NOT NULL,
      basis TEXT NOT NULL,
      due_as_printed TEXT,
      firm INTEGER NOT NULL CHECK (firm IN (0, 1)),
      recurrence TEXT NOT NULL,
      UNIQUE (plan, id),
      UNIQUE (plan, position),
      FOREIGN KEY (plan, section) REFERENCES section (plan, id)
    ) STRICT;
    CREATE INDEX task_by_section ON task (plan, section);
    CREATE INDEX task_by_due_date ON task (due);
    """

  static let rows = Rows(
    """
    INSERT INTO task (key, plan, id, position, section, number, title, text, due, basis, due_as_printed, firm,
      recurrence)
    """, columns: 13)

  /// A task that its plan has not had.
  static func row(_ task: PolicyTask, key: Int64, at position: Int, plan: Int64) -> [SQLiteValue] {
    [.integer(key)] + columns(of: task, at: position, plan: plan)
  }

  /// The key that the next task gets.
  static func nextKey(in connection: Connection) throws -> Int64 {
    try connection.integer("SELECT max(key) FROM task") &+ 1
  }

  /// Gives the task of an id what it now says, and gives its key; nil where its plan has not had it.
  static func revise(
    _ task: PolicyTask, at position: Int, plan: Int64, in connection: Connection
  ) throws -> Int64? {
    try connection.row(
      """
      UPDATE task SET position = ?3, section = ?4, number = ?5, title = ?6, text = ?7, due = ?8, basis = ?9,
        due_as_printed = ?10, firm = ?11, recurrence = ?12
      WHERE plan = ?1 AND id = ?2 RETURNING key
      """, columns(of: task, at: position, plan: plan)
    ) { $0.integer(0) }
  }

  private static func columns(of task: PolicyTask, at position: Int, plan: Int64) -> [SQLiteValue] {
    [
      .integer(plan), .text(task.id), .number(position), .text(task.section), .optional(task.number),
      .text(task.title), .text(task.text), .text(task.deadline.due.description),
      .text(task.deadline.basis.rawValue), .optional(task.deadline.asPrinted), .boolean(task.deadline.firm),
      .text(task.deadline.recurrence.rawValue),
    ]
  }
}
