// The dated steps of tasks.

import YanglaoCore

enum MilestoneTable {
  /// As the first migration makes it.
  static let creation = """
    CREATE TABLE milestone (
      task INTEGER NOT NULL REFERENCES task (key),
      id TEXT NOT NULL,
      position INTEGER NOT NULL,
      title TEXT NOT NULL,
      due TEXT NOT NULL,
      firm INTEGER NOT NULL CHECK (firm IN (0, 1)),
      project TEXT,
      PRIMARY KEY (task, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX milestone_by_due_date ON milestone (due);
    """

  /// What the third migration adds: the place in the document that dates it.
  static let addition = "ALTER TABLE milestone ADD COLUMN as_printed TEXT;"

  static let rows = Rows(
    "INSERT INTO milestone (task, id, position, title, due, firm, project, as_printed)", columns: 8)

  static func row(_ milestone: Milestone, at position: Int, task: Int64) -> [SQLiteValue] {
    [
      .integer(task), .text(milestone.id), .number(position), .text(milestone.title),
      .text(milestone.due.description), .boolean(milestone.firm), .optional(milestone.project),
      .optional(milestone.quotations.first?.text),
    ]
  }
}
