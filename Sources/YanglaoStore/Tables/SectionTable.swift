// The headings that group tasks.

import YanglaoCore

enum SectionTable {
  /// As the first migration makes it.
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
