// Which department is of which family; a merged bureau is of several.

enum DepartmentFamilyTable {
  /// As the first migration makes it.
  static let creation = """
    CREATE TABLE department_family (
      family TEXT NOT NULL REFERENCES family (id),
      department INTEGER NOT NULL REFERENCES department (key),
      PRIMARY KEY (family, department)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX department_family_by_department ON department_family (department);
    """

  static func add(department: Int64, family: String, to connection: Connection) throws {
    try connection.write(
      "INSERT INTO department_family (family, department) VALUES (?, ?) ON CONFLICT DO NOTHING",
      [.text(family), .integer(department)])
  }

  /// Takes a department out of all families.
  static func remove(department: Int64, from connection: Connection) throws {
    try connection.write("DELETE FROM department_family WHERE department = ?", [.integer(department)])
  }
}
