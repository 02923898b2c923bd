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

  /// Adds a task, or gives the one of its id what it now says, and gives its key.
  static func add(
    _ task: PolicyTask, at position: Int, plan: Int64, to connection: Connection
  ) throws -> Int64 {
    try connection.key(
      """
      INSERT INTO task (plan, id, position, section, number, title, text, due, basis, due_as_printed, firm,
        recurrence)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (plan, id) DO UPDATE SET position = excluded.position, section = excluded.section,
        number = excluded.number, title = excluded.title, text = excluded.text, due = excluded.due,
        basis = excluded.basis, due_as_printed = excluded.due_as_printed, firm = excluded.firm,
        recurrence = excluded.recurrence
      RETURNING key
      """,
      [
        .integer(plan), .text(task.id), .number(position), .text(task.section), .optional(task.number),
        .text(task.title), .text(task.text), .text(task.deadline.due.description),
        .text(task.deadline.basis.rawValue), .optional(task.deadline.asPrinted), .boolean(task.deadline.firm),
        .text(task.deadline.recurrence.rawValue),
      ])
  }
}
