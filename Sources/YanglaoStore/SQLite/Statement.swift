// A prepared statement: values in, columns out.

internal import CSQLite

/// A statement that was compiled by SQLite; its columns count from 0.
final class Statement {
  private let handle: OpaquePointer
  /// Whose statement it is, which outlives it.
  unowned let connection: Connection
  private let sql: String
  private(set) var isRunning = false
  private var bindingFailure: SQLiteError?

  init(_ sql: String, on connection: Connection) throws(SQLiteError) {
    var prepared: OpaquePointer?
    let code = sqlite3_prepare_v3(
      connection.handle, sql, -1, UInt32(SQLITE_PREPARE_PERSISTENT), &prepared, nil)
    guard code == SQLITE_OK, let prepared else { throw SQLiteError(code, connection.handle, sql: sql) }
    handle = prepared
    self.connection = connection
    self.sql = sql
  }

  deinit { sqlite3_finalize(handle) }

  /// Binds values to the parameters in their order.
  func bind(_ values: some Sequence<SQLiteValue>) throws(SQLiteError) {
    for (index, value) in values.enumerated() {
      let position = Int32(index + 1)
      let code =
        switch value {
        case .null: sqlite3_bind_null(handle, position)
        case .integer(let number): sqlite3_bind_int64(handle, position, number)
        case .text(let text): bind(text, at: position)
        case .blob(let bytes): bind(bytes, at: position)
        }
      guard code == SQLITE_OK else { throw SQLiteError(code, connection.handle, sql: sql) }
    }
  }

  private func bind(_ text: String, at position: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { sqlite3_bind_copied_text(handle, position, $0.baseAddress, UInt64($0.count)) }
  }

  private func bind(_ bytes: [UInt8], at position: Int32) -> Int32 {
    bytes.withUnsafeBytes { sqlite3_bind_copied_blob(handle, position, $0.baseAddress, UInt64($0.count)) }
  }

  /// Binds a number; where that fails, so does the next step.
  func bind(_ number: Int64, at position: Int32) { note(sqlite3_bind_int64(handle, position, number)) }

  /// Binds text; where that fails, so does the next step.
  func bind(text: UnsafeBufferPointer<UInt8>, at position: Int32) {
    note(sqlite3_bind_copied_text(handle, position, text.baseAddress, UInt64(text.count)))
  }

  /// Binds text that stays where it is until the next reset; where that fails, so does the next step.
  func bind(keptText text: UnsafeBufferPointer<UInt8>, at position: Int32) {
    note(sqlite3_bind_kept_text(handle, position, text.baseAddress, UInt64(text.count)))
  }

  private func note(_ code: Int32) {
    if code != SQLITE_OK, bindingFailure == nil {
      bindingFailure = SQLiteError(code, connection.handle, sql: sql)
    }
  }

  /// Goes to the next row; false behind the last.
  func step() throws(SQLiteError) -> Bool {
    if let bindingFailure { throw bindingFailure }
    isRunning = true
    let code = sqlite3_step(handle)
    switch code {
    case SQLITE_ROW: return true
    case SQLITE_DONE: return false
    default: throw SQLiteError(code, connection.handle, sql: sql)
    }
  }

  func reset() {
    sqlite3_reset(handle)
    sqlite3_clear_bindings(handle)
    isRunning = false
    bindingFailure = nil
  }

  func isNull(_ column: Int) -> Bool { sqlite3_column_type(handle, Int32(column)) == SQLITE_NULL }

  func integer(_ column: Int) -> Int64 { sqlite3_column_int64(handle, Int32(column)) }

  func text(_ column: Int) -> String {
    guard let characters = sqlite3_column_text(handle, Int32(column)) else { return "" }
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    return String(decoding: UnsafeBufferPointer(start: characters, count: count), as: UTF8.self)
  }

  /// What `read` makes of the bytes of a text.
  func withText<Value>(_ column: Int, _ read: (Span<UInt8>) -> Value) -> Value {
    let value = sqlite3_column_value(handle, Int32(column))
    let characters = sqlite3_value_text(value)
    return read(UnsafeBufferPointer(start: characters, count: Int(sqlite3_value_bytes(value))).span)
  }

  /// Whether a text is this one, to the byte.
  func isText(_ text: String, in column: Int) -> Bool {
    withText(column) { $0.hasBytes(of: text.utf8.span) }
  }

  /// Whether a text is this one.
  func isText(_ text: StaticString, in column: Int) -> Bool {
    withText(column) { bytes in
      bytes.count == text.utf8CodeUnitCount && bytes.indices.allSatisfy { bytes[$0] == text.utf8Start[$0] }
    }
  }

  func optionalText(_ column: Int) -> String? { isNull(column) ? nil : text(column) }

  func optionalInteger(_ column: Int) -> Int64? { isNull(column) ? nil : integer(column) }

  func optionalBoolean(_ column: Int) -> Bool? { isNull(column) ? nil : integer(column) != 0 }

  func bytes(_ column: Int) -> [UInt8] {
    let count = Int(sqlite3_column_bytes(handle, Int32(column)))
    guard let start = sqlite3_column_blob(handle, Int32(column)) else { return [] }
    return [UInt8](UnsafeRawBufferPointer(start: start, count: count))
  }

  /// The checksum of the values in the first `count` columns, equal to that of the values bound for them.
  func checksum(ofFirst count: Int) -> Int64 { checksum(of: 0..<count) }

  /// The checksum of the values in some columns, equal to that of the values bound for them.
  func checksum(of columns: Range<Int>) -> Int64 {
    var checksum = Checksum()
    add(columns, to: &checksum)
    return checksum.value
  }

  /// Adds the values in some columns to a checksum, as it was made when they were bound.
  /// - Returns: A bit for each column that is not null: that of column 0 is the lowest.
  @discardableResult
  func add(_ columns: Range<Int>, to checksum: inout Checksum) -> UInt64 {
    var filled: UInt64 = 0
    for column in columns {
      let value = sqlite3_column_value(handle, Int32(column))
      let type = sqlite3_value_type(value)
      if type == SQLITE_NULL {
        checksum.addNull()
        continue
      }
      filled |= 1 << UInt64(column)
      switch type {
      case SQLITE_INTEGER: checksum.add(sqlite3_value_int64(value))
      case SQLITE_TEXT:
        let characters = sqlite3_value_text(value)
        checksum.add(
          text: UnsafeRawBufferPointer(start: characters, count: Int(sqlite3_value_bytes(value))))
      default:
        let start = sqlite3_value_blob(value)
        checksum.add(blob: UnsafeRawBufferPointer(start: start, count: Int(sqlite3_value_bytes(value))))
      }
    }
    return filled
  }
}
