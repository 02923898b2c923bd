// The targets of indicators.

import YanglaoCore

enum TargetTable {
  /// As the first migration makes it; values are their digits.
  static let creation = """
    CREATE TABLE target (
      indicator INTEGER NOT NULL REFERENCES indicator (key),
      position INTEGER NOT NULL,
      comparator TEXT NOT NULL,
      value TEXT,
      up_to TEXT,
      due TEXT NOT NULL,
      recurrence TEXT NOT NULL,
      firm INTEGER NOT NULL CHECK (firm IN (0, 1)),
      as_printed TEXT NOT NULL,
      PRIMARY KEY (indicator, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX target_by_due_date ON target (due);
    """

  static let rows = Rows(
    "INSERT INTO target (indicator, position, comparator, value, up_to, due, recurrence, firm, as_printed)",
    columns: 9)

  static func row(_ target: Target, at position: Int, indicator: Int64) -> [SQLiteValue] {
    [
      .integer(indicator), .number(position), .text(target.aim.comparator.rawValue),
      .optional(target.aim.value), .optional(target.aim.upperEnd), .text(target.due.description),
      .text(target.recurrence.rawValue), .boolean(target.firm), .text(target.asPrinted),
    ]
  }
}
