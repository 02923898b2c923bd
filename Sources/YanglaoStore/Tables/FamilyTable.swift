// The families of departments.

import YanglaoCore

enum FamilyTable {
  /// As the first migration makes it.
  static let creation = """
    CREATE TABLE family (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      name_in_english TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// Adds a family unless it is known.
  static func add(_ family: DepartmentFamily, to connection: Connection) throws {
    try connection.query(
      "INSERT INTO family (id, name, name_in_english) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
      [.text(family.id), .text(family.name), .text(family.nameInEnglish)])
  }
}
