// A connection to one database file.

internal import CSQLite
import Threads

/// A connection to a SQLite database, used by one thread at a time: what is asked of it waits for what a thread of its
/// own does behind (``behind(_:)``).
final class Connection {
  /// How a database is opened.
  enum Mode {
    case readOnly
    /// A file that nobody can change meanwhile: no lock is taken, and no file is made beside it.
    case immutable
    /// The file must be there.
    case readWrite
    /// The file is made where it is missing.
    case create
  }

  let handle: OpaquePointer
  private var cache: [String: Statement] = [:]
  private let room = TextRoom()
  /// The statements that write, by the addresses of their texts and the number of their rows.
  private var writing: [WritingKey: Statement] = [:]

  private struct WritingKey: Hashable {
    let text: UnsafePointer<UInt8>
    let rows: Int
  }

  /// What made SQLite give up the transaction by itself.
  private var abortion: SQLiteError?
  /// What is done on a thread of its own, while ``workingBehind(_:)`` lets it be.
  private var thread: WorkBehind<SQLiteError>?
  /// How many questions are being answered row by row.
  private var questions = 0

  /// Opens a database file, or `:memory:`.
  /// - Parameters:
  ///   - path: The path of the file; never taken for a URI.
  ///   - busyTimeout: How long to wait for another writer, in milliseconds.
  /// - Throws: ``SQLiteError`` where the file cannot be opened.
  init(path: String, mode: Mode = .create, busyTimeout: Int32 = 10_000) throws(SQLiteError) {
    let flags =
      switch mode {
      case .readOnly: SQLITE_OPEN_READONLY
      case .immutable: SQLITE_OPEN_READONLY | SQLITE_OPEN_URI
      case .readWrite: SQLITE_OPEN_READWRITE
      case .create: SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE
      }
    let name =
      switch mode {
      case .immutable: "file:" + Self.percentEncoded(path) + "?immutable=1"
      default: path.hasPrefix("file:") ? "./" + path : path
      }
    _ = Self.isConfigured
    var opened: OpaquePointer?
    let code = sqlite3_open_v2(name, &opened, flags | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nil)
    guard code == SQLITE_OK, let opened else {
      let error = SQLiteError(code, opened)
      sqlite3_close_v2(opened)
      throw error
    }
    handle = opened
    sqlite3_busy_timeout(opened, busyTimeout)
    sqlite3_db_config_defensive(opened)
  }

  /// Done once, before the first connection.
  private static let isConfigured = sqlite3_config_without_locks() == SQLITE_OK

  deinit {
    cache.removeAll()
    writing.removeAll()
    sqlite3_close_v2(handle)
  }

  // MARK: Work behind

  /// Does `work`, in which ``behind(_:)`` need not wait.
  /// - Throws: What it throws, and what failed behind it.
  func workingBehind<Value>(_ work: () throws -> Value) throws -> Value {
    let thread = WorkBehind<SQLiteError>()
    self.thread = thread
    defer {
      thread.stop()
      self.thread = nil
    }
    let value = try work()
    try thread.finish()
    return value
  }

  /// Does `work` on this connection, behind whoever asks for it where ``workingBehind(_:)`` allows that; what is asked
  /// of the connection next waits for it.
  /// - Throws: What `work` throws; where it is done behind, whatever comes next throws that.
  func behind(_ work: @escaping () throws(SQLiteError) -> Void) throws(SQLiteError) {
    guard let thread, questions == 0 else { return try work() }
    try thread.hand(work)
  }

  /// Waits for what is being done behind.
  private func settle() throws(SQLiteError) {
    if let thread, !thread.isOnThread { try thread.finish() }
  }

  // MARK: Statements

  /// Runs statements that give no rows, one after the other.
  func execute(_ sql: String) throws(SQLiteError) {
    try settle()
    let code = sqlite3_exec(handle, sql, nil, nil, nil)
    guard code == SQLITE_OK else { throw SQLiteError(code, handle, sql: sql) }
  }

  /// Runs one statement with its values, and gives every row to `row`.
  ///
  /// Statements are prepared once for a connection.
  func query(
    _ sql: String, _ values: [SQLiteValue] = [], _ row: (Statement) throws -> Void = { _ in }
  ) throws {
    try settle()
    try noting {
      let statement = try prepared(sql)
      questions += 1
      defer {
        questions -= 1
        statement.reset()
      }
      try statement.bind(values)
      while try statement.step() { try row(statement) }
    }
  }

  /// Runs one statement that gives no rows with its values.
  ///
  /// The statement stands in the program, and is found by its address: for what is written row by row.
  func write(_ sql: StaticString, _ values: [SQLiteValue]) throws(SQLiteError) {
    try run(try prepared(sql, 1) { sql.description }, values[...])
  }

  /// Runs a statement that gives no rows with its values.
  func run(_ statement: Statement, _ values: ArraySlice<SQLiteValue>) throws(SQLiteError) {
    try settle()
    try noting { () throws(SQLiteError) in
      defer { statement.reset() }
      try statement.bind(values)
      while try statement.step() {}
    }
  }

  /// Runs one statement with its values, and gives what `read` makes of each row.
  func rows<Row>(
    _ sql: String, _ values: [SQLiteValue] = [], _ read: (Statement) throws -> Row
  ) throws -> [Row] {
    var rows: [Row] = []
    try query(sql, values) { rows.append(try read($0)) }
    return rows
  }

  /// A statement for many questions of one kind, which need not look it up each time.
  func statement(_ sql: String) throws(SQLiteError) -> Statement {
    try settle()
    return try Statement(sql, on: self)
  }

  /// Runs a statement that gives no rows, with the values that `bind` binds.
  func run(_ statement: Statement, _ bind: (inout BoundRow) -> Void) throws(SQLiteError) {
    try settle()
    try noting { () throws(SQLiteError) in
      defer { statement.reset() }
      var row = BoundRow(statement, room)
      bind(&row)
      _ = try statement.step()
    }
  }

  /// Runs a statement, and takes note where SQLite gives up the transaction by itself.
  private func noting<Failure: Error>(_ run: () throws(Failure) -> Void) throws(Failure) {
    let wasInTransaction = sqlite3_get_autocommit(handle) == 0
    do throws(Failure) { try run() } catch {
      if wasInTransaction, sqlite3_get_autocommit(handle) != 0, let error = error as? SQLiteError {
        abortion = error
      }
      throw error
    }
  }

  /// Runs a statement with its values, and gives what `read` makes of each row.
  func rows<Row>(
    of statement: Statement, _ values: [SQLiteValue], _ read: (Statement) throws -> Row
  ) throws -> [Row] {
    try settle()
    questions += 1
    defer {
      questions -= 1
      statement.reset()
    }
    try statement.bind(values)
    var rows: [Row] = []
    while try statement.step() { rows.append(try read(statement)) }
    return rows
  }

  /// Runs one statement with its values, and gives what `read` makes of the first row; nil where there is none.
  func row<Row>(
    _ sql: String, _ values: [SQLiteValue] = [], _ read: (Statement) throws -> Row
  ) throws -> Row? {
    try rows(sql, values, read).first
  }

  /// The number that one statement gives; 0 where it gives no row.
  func integer(_ sql: String, _ values: [SQLiteValue] = []) throws -> Int64 {
    try row(sql, values) { $0.integer(0) } ?? 0
  }

  /// The row id of the row inserted last.
  var lastInsertedRow: Int64 { sqlite3_last_insert_rowid(handle) }

  /// Whether the file was opened for reading only, as happens by itself where it may not be written.
  var isReadOnly: Bool { sqlite3_db_readonly(handle, "main") == 1 }

  var isInTransaction: Bool {
    try? settle()
    return sqlite3_get_autocommit(handle) == 0
  }

  /// The statements prepared so far.
  var preparedStatements: [String] { cache.keys.sorted() }

  /// Does `work` as a whole or not at all; the write lock is taken at its beginning.
  func transaction<Value>(_ work: () throws -> Value) throws -> Value {
    try complete(beginning: "BEGIN IMMEDIATE", ending: "COMMIT", undoing: "ROLLBACK", work)
  }

  /// Does `work` on what the database holds when it begins; inside a transaction, on what that sees.
  func reading<Value>(_ work: () throws -> Value) throws -> Value {
    if isInTransaction { return try work() }
    return try complete(beginning: "BEGIN", ending: "COMMIT", undoing: "ROLLBACK", work)
  }

  /// Does `work` inside a transaction as a whole or not at all, without ending the transaction.
  func savepoint<Value>(_ work: () throws -> Value) throws -> Value {
    try complete(
      beginning: "SAVEPOINT step", ending: "RELEASE step", undoing: "ROLLBACK TO step; RELEASE step", work)
  }

  /// Does `work` inside a transaction as a whole or not at all, where nothing else than SQLite can fail.
  func step(_ work: () throws(SQLiteError) -> Void) throws(SQLiteError) {
    try execute("SAVEPOINT step")
    do throws(SQLiteError) { try work() } catch {
      try? execute("ROLLBACK TO step; RELEASE step")
      throw error
    }
    try execute("RELEASE step")
  }

  private func complete<Value>(
    beginning: String, ending: String, undoing: String, _ work: () throws -> Value
  ) throws -> Value {
    if !isInTransaction { abortion = nil }
    try execute(beginning)
    do {
      let value = try work()
      if !isInTransaction, let abortion { throw abortion }
      try execute(ending)
      return value
    } catch {
      if let thread, !thread.isOnThread { thread.pass() }
      // SQLite has rolled back by itself where the disk was full; then this fails, and changes nothing.
      try? execute(undoing)
      throw error
    }
  }

  private func prepared(_ sql: String) throws(SQLiteError) -> Statement {
    if let statement = cache[sql], !statement.isRunning { return statement }
    let statement = try Statement(sql, on: self)
    cache[sql] = statement
    return statement
  }

  /// The statement that a text in the program makes for so many rows.
  func prepared(
    _ text: StaticString, _ rows: Int, _ sql: () -> String
  ) throws(SQLiteError) -> Statement {
    try settle()
    let key = WritingKey(text: text.utf8Start, rows: rows)
    if let statement = writing[key], !statement.isRunning { return statement }
    let statement = try Statement(sql(), on: self)
    writing[key] = statement
    return statement
  }

  private static func percentEncoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF")
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"),
        UInt8(ascii: "_"):
        result.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        result += "%" + String(digits[Int(byte >> 4)]) + String(digits[Int(byte & 15)])
      }
    }
    return result
  }
}
