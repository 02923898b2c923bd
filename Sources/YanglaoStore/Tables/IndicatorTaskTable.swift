// Which task delivers which indicator.

enum IndicatorTaskTable {
  /// As the first migration makes it.
  static let creation = """
    CREATE TABLE indicator_task (
      indicator INTEGER NOT NULL REFERENCES indicator (key),
      position INTEGER NOT NULL,
      task INTEGER NOT NULL REFERENCES task (key),
      PRIMARY KEY (indicator, position)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX indicator_task_by_task ON indicator_task (task);
    """

  static let rows = Rows("INSERT INTO indicator_task (indicator, position, task)", columns: 3)

  /// - Parameter task: Its key; nil, which the table refuses, where there is none of its id.
  static func row(indicator: Int64, task: Int64?, at position: Int) -> [SQLiteValue] {
    [.integer(indicator), .number(position), .optional(task)]
  }
}
