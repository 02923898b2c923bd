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

  /// The place that plans other than one have under a code; nil where there are none.
  static func place(of code: String, besides plan: String, in connection: Connection) throws -> Jurisdiction?
  {
    try connection.row(
      """
      SELECT j.name, j.level, j.within FROM jurisdiction AS j
      WHERE j.code = ?1 AND EXISTS (SELECT 1 FROM plan WHERE jurisdiction = j.code AND id <> ?2)
      """, [.text(code), .text(plan)]
    ) { row in
      guard let level = Jurisdiction.Level(rawValue: row.text(1)) else {
        throw DamagedRow(table: "jurisdiction", row: code, column: "level")
      }
      return Jurisdiction(name: row.text(0), level: level, code: code, within: row.optionalText(2))
    }
  }

  /// Adds a place unless it is known.
  static func add(_ jurisdiction: Jurisdiction, to connection: Connection) throws {
    try write(jurisdiction, "DO NOTHING", to: connection)
  }

  /// Gives a place the name that a revision of its plan has.
  static func revise(_ jurisdiction: Jurisdiction, in connection: Connection) throws {
    try write(
      jurisdiction,
      "(code) DO UPDATE SET name = excluded.name, level = excluded.level, within = excluded.within",
      to: connection)
  }

  private static func write(
    _ jurisdiction: Jurisdiction, _ conflict: String, to connection: Connection
  ) throws {
    try connection.query(
      "INSERT INTO jurisdiction (code, name, level, within) VALUES (?, ?, ?, ?) ON CONFLICT \(conflict)",
      [
        .text(jurisdiction.code), .text(jurisdiction.name), .text(jurisdiction.level.rawValue),
        .optional(jurisdiction.within),
      ])
  }
}
