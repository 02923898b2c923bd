// A connection to one database file.

internal import CSQLite

/// A connection to a SQLite database, used by one thread at a time.
public final class Connection {
  /// How a database is opened.
  public enum Mode: Sendable {
    case readOnly
    /// The file must be there.
    case readWrite
    /// The file is made where it is missing.
    case create
  }

  let handle: OpaquePointer
  private var cache: [String: Statement] = [:]

  /// Opens a database file, or `:memory:`.
  /// - Parameters:
  ///   - path: The path of the file; never taken for a URI.
  ///   - busyTimeout: How long to wait for another writer, in milliseconds.
  /// - Throws: ``SQLiteError`` where the file cannot be opened.
  public init(path: String, mode: Mode = .create, busyTimeout: Int32 = 10_000) throws(SQLiteError) {
    let flags =
      switch mode {
      case .readOnly: SQLITE_OPEN_READONLY
      case .readWrite: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(path, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let opened else {
      let error = SQLiteError(code, opened)
      sqlite3_close_v2(opened)
      throw error
    }
    handle = opened
    sqlite3_busy_timeout(opened, busyTimeout)
    sqlite3_db_config_defensive(opened)
  }

  deinit {
    cache.removeAll()
    sqlite3_close_v2(handle)
  }

  /// Runs statements that give no rows, one after the other.
  public func execute(_ sql: String) throws(SQLiteError) {
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw SQLiteError(code, handle, sql: sql) }
  }

  /// Runs one statement with its values, and gives every row to `row`.
  ///
  /// Statements are prepared once for a connection.
  public func query(
    _ sql: String, _ values: [SQLiteValue] = [], _ row: (Statement) throws -> Void = { _ in }
  ) throws {
    let statement = try prepared(sql)
    defer { statement.reset() }
    try statement.bind(values)
    while try statement.step() { try row(statement) }
  }

  /// Runs one statement with its values, and gives what `read` makes of each row.
  public func rows<Row>(
    _ sql: String, _ values: [SQLiteValue] = [], _ read: (Statement) throws -> Row
  ) throws -> [Row] {
    var rows: [Row] = []
    try query(sql, values) { rows.append(try read($0)) }
    return rows
  }

  /// The rows that the last statement changed.
  public var changes: Int { Int(sqlite3_changes64(handle)) }

  /// The row id of the row inserted last.
  public var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

  /// Does `work` as a whole or not at all; the write lock is taken at its beginning.
  public func transaction<Value>(_ work: () throws -> Value) throws -> Value {
    try execute("BEGIN IMMEDIATE")
    do {
      let value = try work()
      try execute("COMMIT")
      return value
    } catch {
      // SQLite has rolled back by itself where the disk was full; then this fails, and changes nothing.
      try? execute("ROLLBACK")
      throw error
    }
  }

  private func prepared(_ sql: String) throws(SQLiteError) -> Statement {
    if let statement = cache[sql], !statement.isRunning { return statement }
    let statement = try Statement(sql, on: self)
    cache[sql] = statement
    return statement
  }
}
