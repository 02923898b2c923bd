// What SQLite refuses, with everything it says about it.

internal import CSQLite

/// An error of SQLite: its extended code, its message, and the statement that met it.
struct SQLiteError: Error, Equatable {
  /// The extended result code, such as 2067 for SQLITE_CONSTRAINT_UNIQUE.
  let extendedCode: Int32
  let message: String
  /// The `errno` of the operating system; 0 where it had no part in it.
  let systemError: Int32
  /// The statement; nil where none was running.
  let sql: String?

  /// The primary result code, such as 5 for SQLITE_BUSY.
  var code: Int32 { extendedCode & 0xFF }

  /// The kinds of error that a program acts on.
  enum Kind {
    /// Another connection holds the database.
    case busy
    /// A rule of the schema, a trigger among them, refuses the row.
    case constraint
    /// The disk or the quota is full.
    case full
    /// The file is no database, or a damaged one.
    case corrupt
    /// The file or its folder may not be written.
    case readOnly
    /// The file cannot be opened.
    case cannotOpen
    /// The operating system failed to read or write.
    case inputOutput
    case other
  }

  var kind: Kind {
    switch code {
    case SQLITE_BUSY, SQLITE_LOCKED: .busy
    case SQLITE_CONSTRAINT: .constraint
    case SQLITE_FULL: .full
    case SQLITE_CORRUPT, SQLITE_NOTADB: .corrupt
    case SQLITE_READONLY, SQLITE_PERM: .readOnly
    case SQLITE_CANTOPEN: .cannotOpen
    case SQLITE_IOERR: .inputOutput
    default: .other
    }
  }

  /// Whether a statement does not fit the schema: a table or a column is missing.
  var isOfSchema: Bool { code == SQLITE_ERROR }

  /// The error that a connection has met last.
  init(_ code: Int32, _ connection: OpaquePointer?, sql: String? = nil) {
    extendedCode = connection.map { sqlite3_extended_errcode($0) } ?? code
    message = String(cString: connection.flatMap { sqlite3_errmsg($0) } ?? sqlite3_errstr(code))
    systemError = connection.map { sqlite3_system_errno($0) } ?? 0
    self.sql = sql
  }

  /// An error that is known by its code only.
  init(code: Int32) { self.init(code, nil) }
}
