// The indicators of plans.

import YanglaoCore

enum IndicatorTable {
  /// As the first migration makes it; the baseline's value is its digits.
  static let creation = """
    CREATE TABLE indicator (
      key INTEGER PRIMARY KEY,
      plan INTEGER NOT NULL REFERENCES plan (key),
      id TEXT NOT NULL,
      position INTEGER NOT NULL,
      measure TEXT NOT NULL REFERENCES measure (id),
      name TEXT NOT NULL,
      name_as_printed INTEGER NOT NULL CHECK (name_as_printed IN (0, 1)),
      category TEXT,
      kind TEXT NOT NULL,
      unit TEXT,
      numerator TEXT,
      denominator TEXT,
      counting TEXT NOT NULL,
      attribute TEXT NOT NULL,
      baseline_value TEXT,
      baseline_on TEXT,
      UNIQUE (plan, id),
      UNIQUE (plan, position),
      CHECK ((baseline_value IS NULL) = (baseline_on IS NULL))
    ) STRICT;
    CREATE INDEX indicator_by_measure ON indicator (measure);
    """

  /// The plans with an indicator of a measure, by id.
  static func plans(measuring measure: String, in connection: Connection) throws -> [String] {
    try connection.rows(
      "SELECT DISTINCT plan.id FROM indicator AS i JOIN plan ON plan.key = i.plan WHERE i.measure = ?",
      [.text(measure)]
    ) { $0.text(0) }
  }

  static let rows = Rows(
    """
    INSERT INTO indicator (key, plan, id, position, measure, name, name_as_printed, category, kind, unit,
      numerator, denominator, counting, attribute, baseline_value, baseline_on)
    """, columns: 16)

  /// An indicator that its plan has not had.
  static func row(_ indicator: Indicator, key: Int64, at position: Int, plan: Int64) -> [SQLiteValue] {
    [.integer(key)] + columns(of: indicator, at: position, plan: plan)
  }

  /// The key that the next indicator gets.
  static func nextKey(in connection: Connection) throws -> Int64 {
    try connection.integer("SELECT max(key) FROM indicator") &+ 1
  }

  /// Gives the indicator of an id what it now says, and gives its key; nil where its plan has not had it.
  static func revise(
    _ indicator: Indicator, at position: Int, plan: Int64, in connection: Connection
  ) throws -> Int64? {
    try connection.row(
      """
      UPDATE indicator SET position = ?3, measure = ?4, name = ?5, name_as_printed = ?6, category = ?7,
        kind = ?8, unit = ?9, numerator = ?10, denominator = ?11, counting = ?12, attribute = ?13,
        baseline_value = ?14, baseline_on = ?15
      WHERE plan = ?1 AND id = ?2 RETURNING key
      """, columns(of: indicator, at: position, plan: plan)
    ) { $0.integer(0) }
  }

  private static func columns(
    of indicator: Indicator, at position: Int, plan: Int64
  ) -> [SQLiteValue] {
    [
      .integer(plan), .text(indicator.id), .number(position), .text(indicator.measure),
      .text(indicator.name), .boolean(indicator.nameAsPrinted), .optional(indicator.category),
      .text(indicator.kind.rawValue), .optional(indicator.unit), .optional(indicator.numerator),
      .optional(indicator.denominator), .text(indicator.counting.rawValue),
      .text(indicator.attribute.rawValue), .optional(indicator.baseline?.value),
      .optional(indicator.baseline?.on),
    ]
  }
}
