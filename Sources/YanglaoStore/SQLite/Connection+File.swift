// What a connection says of its file before any transaction: the header, and a copy of the whole.

internal import CSQLite

extension Connection {
  /// The first bytes of the file, read without a lock and without making any file beside it.
  ///
  /// They are read through SQLite's own descriptor: to close a second one would drop the process's locks.
  /// - Returns: `count` bytes, with zeros for those behind the end of the file.
  /// - Throws: ``SQLiteError`` where the file cannot be read.
  func header(count: Int) throws(SQLiteError) -> [UInt8] {
    var file: UnsafeMutablePointer<sqlite3_file>?
    let code = sqlite3_file_control(handle, "main", SQLITE_FCNTL_FILE_POINTER, &file)
    guard code == SQLITE_OK, let file, let methods = file.pointee.pMethods, let read = methods.pointee.xRead
    else { throw SQLiteError(code: SQLITE_CANTOPEN) }
    var bytes = [UInt8](repeating: 0, count: count)
    let result = bytes.withUnsafeMutableBytes { read(file, $0.baseAddress, Int32($0.count), 0) }
    guard result == SQLITE_OK || result == Self.shortRead else { throw SQLiteError(code: result) }
    return bytes
  }

  /// Copies the whole database, as it is at one moment, into an empty one; others may write meanwhile.
  func copy(to target: Connection) throws(SQLiteError) {
    guard let backup = sqlite3_backup_init(target.handle, "main", handle, "main") else {
      throw SQLiteError(sqlite3_errcode(target.handle), target.handle)
    }
    let code = sqlite3_backup_step(backup, -1)
    sqlite3_backup_finish(backup)
    guard code == SQLITE_DONE else {
      let failed = sqlite3_errcode(target.handle) == SQLITE_OK ? handle : target.handle
      throw SQLiteError(code, failed)
    }
  }

  /// SQLITE_IOERR_SHORT_READ, a macro that does not reach Swift.
  private static let shortRead = SQLITE_IOERR | (2 << 8)
}
