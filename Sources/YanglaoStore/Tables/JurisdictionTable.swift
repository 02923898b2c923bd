// The places that plans hold for.

import YanglaoCore

enum JurisdictionTable {
  /// As the first migration makes it.
  static let creation = """
    CREATE TABLE jurisdiction (
      code TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      level TEXT NOT NULL,
      within TEXT
    ) STRICT, WITHOUT ROWID;
    """

  /// The names of all places.
  static func names(in connection: Connection) throws -> [String] {
    try connection.rows("SELECT name FROM jurisdiction") { $0.text(0) }
  }

  /// Adds a place unless it is known.
  static func add(_ jurisdiction: Jurisdiction, to connection: Connection) throws {
    try connection.query(
      "INSERT INTO jurisdiction (code, name, level, within) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING",
      [
        .text(jurisdiction.code), .text(jurisdiction.name), .text(jurisdiction.level.rawValue),
        .optional(jurisdiction.within),
      ])
  }
}
