// Where records come from: one row for records that follow one another and were written at once, by one person.

enum ProvenanceTable {
  /// As the fourth migration makes it.
  ///
  /// `number` is that of the first record of a run; the run ends before the next row's. Moments are microseconds of
  /// UTC. A run has one moment, which is never before that of the last one: a stretch of time is one of numbers.
  static let creation = """
    CREATE TABLE provenance (
      number INTEGER PRIMARY KEY,
      recorded_at INTEGER NOT NULL,
      recorded_by TEXT NOT NULL,
      department TEXT,
      source TEXT
    ) STRICT;
    CREATE INDEX provenance_by_moment ON provenance (recorded_at);
    CREATE INDEX provenance_by_person ON provenance (recorded_by);
    CREATE INDEX provenance_by_department ON provenance (department) WHERE department IS NOT NULL;
    """

  static let insertion =
    "INSERT INTO provenance (number, recorded_at, recorded_by, department, source) VALUES (?, ?, ?, ?, ?)"

  /// The provenance of a number; nil where there is none.
  static func provenance(_ number: Int64, in connection: Connection) throws -> Provenance? {
    try connection.row(
      "SELECT recorded_at, recorded_by, department, source FROM provenance WHERE number = ?",
      [.integer(number)]
    ) {
      Provenance(
        recordedAt: $0.integer(0), by: $0.text(1), department: $0.optionalText(2), source: $0.optionalText(3))
    }
  }

  /// Before which number the run of a row of `provenance` ends.
  static let end = """
    coalesce((SELECT next.number FROM provenance AS next WHERE next.number > provenance.number
      ORDER BY next.number LIMIT 1), 9223372036854775807)
    """

  /// Which number the last record has that was written at a moment or before.
  /// - Parameter parameter: The number of the parameter that is the moment; empty for the next one.
  static func lastNumber(knownAt parameter: String) -> String {
    """
    coalesce((SELECT number - 1 FROM provenance WHERE recorded_at > ?\(parameter)
      ORDER BY recorded_at, number LIMIT 1), 9223372036854775807)
    """
  }

  /// The moment of the last record, of the first with `ASC`; no row where there is no record.
  static func moment(_ order: String) -> String {
    "SELECT recorded_at FROM provenance ORDER BY number \(order) LIMIT 1"
  }
}
