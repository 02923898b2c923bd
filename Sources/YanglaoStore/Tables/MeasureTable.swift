// What is measured, across plans.

import YanglaoCore

enum MeasureTable {
  /// As the first migration makes it.
  static let creation = """
    CREATE TABLE measure (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      name_in_english TEXT NOT NULL,
      kind TEXT NOT NULL,
      unit TEXT,
      direction TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// Adds a measure unless it is known.
  static func add(_ measure: Measure, to connection: Connection) throws {
    try connection.write(
      """
      INSERT INTO measure (id, name, name_in_english, kind, unit, direction) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT DO NOTHING
      """,
      [
        .text(measure.id), .text(measure.name), .text(measure.nameInEnglish), .text(measure.kind.rawValue),
        .optional(measure.unit), .text(measure.direction.rawValue),
      ])
  }
}
