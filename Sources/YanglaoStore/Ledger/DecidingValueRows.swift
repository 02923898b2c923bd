// The values on which a verdict hangs, without the others.

import YanglaoCore

/// Reads some values of one indicator after the other, by statements that are prepared once.
final class DecidingValueRows {
  private let connection: Connection
  private let times: [SQLiteValue]
  private let read: (Statement) throws -> Record
  private let holds: String
  private lazy var first = statement("TRUE", "LIMIT 1")
  private lazy var last = statement("record.as_of <= ?4", "LIMIT 1", descending: true)
  private lazy var all = statement("TRUE", "")
  private lazy var later = statement("record.as_of > ?4", "")

  init(
    _ connection: Connection, asOf: Day, knownAt: Instant?, _ read: @escaping (Statement) throws -> Record
  ) {
    self.connection = connection
    self.read = read
    times = RecordSelection.times(asOf, knownAt)
    holds = RecordSelection.holds(knownAt)
  }

  private func statement(
    _ condition: String, _ limit: String, descending: Bool = false
  ) -> Result<Statement, any Error> {
    let order = descending ? " DESC" : ""
    return Result {
      try connection.statement(
        """
        SELECT \(RecordTable.valueSelection) FROM record
        WHERE record.indicator = ?3 AND \(condition) AND \(holds) AND record.kind = 'observation'
        ORDER BY record.as_of\(order), record.number\(order) \(limit)
        """)
    }
  }

  /// The values of the indicator of a key that decide, by date and then by number.
  func records(_ parts: [DecidingValues.Part], of key: Int64) throws -> [Record] {
    var found: [Record] = []
    var numbers: Set<Int64> = []
    for part in parts {
      let records: [Record] =
        switch part {
        case .first: try rows(first, key).first.map { try rows(last, key, $0.draft.asOf) } ?? []
        case .lastOfFirstYear:
          try found.first.flatMap { Day(year: $0.draft.asOf.year, month: 12, day: 31) }.map {
            try rows(last, key, $0)
          } ?? []
        case .last(let day): try rows(last, key, day)
        case .all(nil): try rows(all, key)
        case .all(let day?): try rows(later, key, day)
        }
      found += records.filter { numbers.insert($0.number).inserted }
    }
    return found.sorted { ($0.draft.asOf, $0.number) < ($1.draft.asOf, $1.number) }
  }

  private func rows(
    _ statement: Result<Statement, any Error>, _ key: Int64, _ day: Day? = nil
  ) throws -> [Record] {
    try connection.rows(
      of: statement.get(), times + [.integer(key)] + (day.map { [.optional($0)] } ?? []), read)
  }
}
