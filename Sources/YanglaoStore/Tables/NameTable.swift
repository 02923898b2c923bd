// The names by which the plans' things are found, in the form in which names are compared.

import YanglaoCore

/// Follows from the plans, and is written with them.
enum NameTable {
  /// As the third migration makes it. A plan's names are its own, and those of what it has or had.
  static let creation = """
    CREATE TABLE name (
      folded TEXT NOT NULL,
      plan INTEGER NOT NULL REFERENCES plan (key),
      PRIMARY KEY (folded, plan)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX name_by_plan ON name (plan);
    """

  /// Adds the names of a plan and of everything in it.
  static func add(_ plan: Plan, key: Int64, to connection: Connection) throws {
    var rows = Rows(
      "INSERT INTO name (folded, plan)", columns: 2, conflict: "ON CONFLICT DO NOTHING", most: 1)
    for name in names(of: plan) { rows.append([.text(name), .integer(key)]) }
    try connection.insert(rows)
  }

  /// The names of a plan and of everything in it, in the order of the table.
  private static func names(of plan: Plan) -> [String] {
    Set(plan.everyName.map { FoldedText($0) }).filter { !$0.isEmpty }.sorted().map(\.description)
  }

  /// Whether the names of a plan are all there.
  static func holds(_ plan: Plan, key: Int64, in connection: Connection) throws -> Bool {
    try connection.integer(
      """
      SELECT NOT EXISTS (
        SELECT 1 FROM json_each(?1)
        WHERE NOT EXISTS (SELECT 1 FROM name WHERE folded = json_each.value AND plan = ?2))
      """, [.list(names(of: plan)), .integer(key)]) != 0
  }

  /// The plans that have a thing of this very name, by id.
  static func plans(named name: FoldedText, in connection: Connection) throws -> [String] {
    try connection.rows(
      "SELECT plan.id FROM name JOIN plan ON plan.key = name.plan WHERE name.folded = ?",
      [.text(name.description)]
    ) { $0.text(0) }
  }

  /// The plans that have a thing with this in its name, by id.
  static func plans(holding piece: FoldedText, in connection: Connection) throws -> [String] {
    try connection.rows(
      """
      SELECT id FROM plan WHERE key IN (SELECT plan FROM name WHERE instr(folded, ?) > 0) ORDER BY key
      """, [.text(piece.description)]
    ) { $0.text(0) }
  }
}
