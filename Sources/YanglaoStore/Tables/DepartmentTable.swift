// The departments that plans name.

import YanglaoCore

enum DepartmentTable {
  /// As the first migration makes it.
  static let creation = """
    CREATE TABLE department (
      key INTEGER PRIMARY KEY,
      code TEXT NOT NULL REFERENCES jurisdiction (code),
      name TEXT NOT NULL,
      is_collective INTEGER NOT NULL CHECK (is_collective IN (0, 1)),
      UNIQUE (code, name)
    ) STRICT;
    CREATE INDEX department_by_name ON department (name);
    """

  /// Adds a department unless it is known, and gives its key.
  static func add(_ department: Department, to connection: Connection) throws -> Int64 {
    try connection.key(
      """
      INSERT INTO department (code, name, is_collective) VALUES (?, ?, ?)
      ON CONFLICT (code, name) DO UPDATE SET is_collective = excluded.is_collective RETURNING key
      """,
      [.text(department.id.code), .text(department.name), .boolean(department.isCollective)])
  }
}
