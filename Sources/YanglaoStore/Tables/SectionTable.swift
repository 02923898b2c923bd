// The headings that group tasks.

import YanglaoCore

enum SectionTable {
  /// As the first migration makes it. A section that its plan has no more stands before the first place.
  static let creation = """
    CREATE TABLE section (
      plan INTEGER NOT NULL REFERENCES plan (key),
      id TEXT NOT NULL,
      position INTEGER NOT NULL,
      number TEXT,
      title TEXT NOT NULL,
      within TEXT,
      PRIMARY KEY (plan, id),
      FOREIGN KEY (plan, within) REFERENCES section (plan, id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX section_within ON section (plan, within);
    """

  /// Leaves the sections of a plan out until they are added again: tasks that were removed stand in them.
  static func leaveOut(ofPlan plan: Int64, in connection: Connection) throws {
    try connection.query("UPDATE section SET position = -1 WHERE plan = ?", [.integer(plan)])
  }

  /// Adds a section, or gives the one of its id what it now says.
  static func add(_ section: Section, at position: Int, plan: Int64, to connection: Connection) throws {
    try connection.write(
      """
      INSERT INTO section (plan, id, position, number, title, within) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (plan, id) DO UPDATE SET position = excluded.position, number = excluded.number,
        title = excluded.title, within = excluded.within
      """,
      [
        .integer(plan), .text(section.id), .number(position), .optional(section.number), .text(section.title),
        .optional(section.within),
      ])
  }
}
