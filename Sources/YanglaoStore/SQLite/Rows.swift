// Rows of one table, written several with each statement.

/// Rows that are to be inserted into a table, in their order.
struct Rows {
  /// The statement up to its `VALUES`.
  let insertion: StaticString
  /// What follows on a row that is there already.
  let conflict: StaticString
  /// The number of columns that are given.
  let columns: Int
  /// How many rows one statement takes at most.
  let most: Int
  private(set) var values: [SQLiteValue] = []

  /// - Parameter most: A power of two. For a statement of several rows SQLite keeps what every page held that it
  ///   changes: several win where rows lie side by side, and lose where each goes to another page.
  init(
    _ insertion: StaticString, columns: Int, conflict: StaticString = "", most: Int = 32
  ) {
    self.insertion = insertion
    self.columns = columns
    self.conflict = conflict
    self.most = most
  }

  mutating func append(_ row: [SQLiteValue]) { values += row }

  /// The statement for so many rows.
  func sql(_ count: Int) -> String {
    "\(insertion) VALUES \(Self.parameters(count, of: columns)) \(conflict)"
  }

  /// The parameters of so many rows of some columns, as they stand behind `VALUES`.
  static func parameters(_ rows: Int, of columns: Int) -> String {
    let row = "(" + Array(repeating: "?", count: columns).joined(separator: ", ") + ")"
    return Array(repeating: row, count: rows).joined(separator: ", ")
  }
}

extension Connection {
  /// Inserts rows: statements for as many as one takes, and for what is left one for half as many, and so on.
  func insert(_ rows: Rows) throws(SQLiteError) {
    var rest = rows.values[...]
    var count = rows.most
    while !rest.isEmpty {
      while count * rows.columns > rest.count { count /= 2 }
      let statement = try prepared(rows.insertion, count) { rows.sql(count) }
      try run(statement, rest.prefix(count * rows.columns))
      rest = rest.dropFirst(count * rows.columns)
    }
  }
}
