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

  static func add(indicator: Int64, task: Int64?, at position: Int, to connection: Connection) throws {
    try connection.write(
      "INSERT INTO indicator_task (indicator, position, task) VALUES (?, ?, ?)",
      [.integer(indicator), .number(position), .optional(task)])
  }
}
