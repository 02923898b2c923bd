// Names and families of departments that an office has added: one row each, never changed, never removed.

import YanglaoCore

enum DepartmentAdditionTable {
  /// As the second migration makes it; the checksum is that of all other columns in their order.
  static let creation = """
    CREATE TABLE department_addition (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      recorded_at INTEGER NOT NULL,
      recorded_by TEXT NOT NULL,
      document BLOB NOT NULL,
      checksum INTEGER NOT NULL
    ) STRICT;
    CREATE TRIGGER department_addition_is_never_changed BEFORE UPDATE ON department_addition
    BEGIN
      SELECT RAISE(ABORT, 'additions are never changed');
    END;
    CREATE TRIGGER department_addition_is_never_removed BEFORE DELETE ON department_addition
    BEGIN
      SELECT RAISE(ABORT, 'additions are never removed');
    END;
    CREATE TRIGGER department_addition_follows_the_last BEFORE INSERT ON department_addition
    BEGIN
      SELECT RAISE(ABORT, 'additions follow one another in number and time')
      WHERE NEW.number <> 1 + coalesce((SELECT max(number) FROM department_addition), 0)
        OR NEW.recorded_at < (SELECT recorded_at FROM department_addition WHERE number = NEW.number - 1);
    END;
    """

  /// What stands in the place of the table while a ledger of version 1 is read: nothing.
  static let viewOfVersion1 = """
    CREATE TEMP VIEW department_addition AS
      SELECT NULL AS number, NULL AS recorded_at, NULL AS recorded_by, NULL AS document, NULL AS checksum
      WHERE FALSE;
    """

  /// What somebody has added.
  struct Addition {
    let number: Int64
    let recordedAt: Instant
    let by: String
    let document: [UInt8]
  }

  static func add(_ document: [UInt8], by: String, at moment: Instant, to connection: Connection) throws {
    let number = 1 + (try connection.integer("SELECT max(number) FROM department_addition"))
    let columns: [SQLiteValue] = [
      .integer(number), .integer(moment.microseconds), .text(by), .blob(document),
    ]
    try connection.query(
      """
      INSERT INTO department_addition (number, recorded_at, recorded_by, document, checksum)
      VALUES (?, ?, ?, ?, ?)
      """, columns + [.integer(Checksum.of(columns))])
  }

  /// What was added by a moment; nil for everything.
  /// - Throws: ``DamagedRow`` for a row that is not what was written.
  static func all(knownAt: Instant? = nil, in connection: Connection) throws -> [Addition] {
    try connection.rows(
      """
      SELECT number, recorded_at, recorded_by, document, checksum FROM department_addition
      WHERE recorded_at <= ? ORDER BY number
      """, [.integer(knownAt?.microseconds ?? .max)]
    ) { row in
      guard row.checksum(ofFirst: 4) == row.integer(4) else {
        throw DamagedRow(table: "department_addition", row: String(row.integer(0)), column: nil)
      }
      return Addition(
        number: row.integer(0), recordedAt: Instant(microseconds: row.integer(1)), by: row.text(2),
        document: row.bytes(3))
    }
  }
}
