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

  /// Adds an indicator, or gives the one of its id what it now says, and gives its key.
  static func add(
    _ indicator: Indicator, at position: Int, plan: Int64, to connection: Connection
  ) throws -> Int64 {
    try connection.key(
      """
      INSERT INTO indicator (plan, id, position, measure, name, name_as_printed, category, kind, unit,
        numerator, denominator, counting, attribute, baseline_value, baseline_on)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (plan, id) DO UPDATE SET position = excluded.position, measure = excluded.measure,
        name = excluded.name, name_as_printed = excluded.name_as_printed, category = excluded.category,
        kind = excluded.kind, unit = excluded.unit, numerator = excluded.numerator,
        denominator = excluded.denominator, counting = excluded.counting, attribute = excluded.attribute,
        baseline_value = excluded.baseline_value, baseline_on = excluded.baseline_on
      RETURNING key
      """,
      [
        .integer(plan), .text(indicator.id), .number(position), .text(indicator.measure),
        .text(indicator.name), .boolean(indicator.nameAsPrinted), .optional(indicator.category),
        .text(indicator.kind.rawValue), .optional(indicator.unit), .optional(indicator.numerator),
        .optional(indicator.denominator), .text(indicator.counting.rawValue),
        .text(indicator.attribute.rawValue), .optional(indicator.baseline?.value),
        .optional(indicator.baseline?.on),
      ])
  }
}
