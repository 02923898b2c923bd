// Opening a ledger's file without harm to it, whatever it turns out to be, and making a new one.

/// The way to a connection on a ledger's file.
struct LedgerOpening {
  private let place: LedgerPath

  init(_ place: LedgerPath) { self.place = place }

  // MARK: Reading

  /// Opens a ledger that is there; on a read-only medium or a full disk too, where SQLite can.
  ///
  /// One of an earlier version is read as it is.
  func forReading() throws -> (connection: Connection, version: Int) {
    try place.requirePlainFile()
    let mode: Connection.Mode =
      if place.isWritable { .readWrite } else if place.hasWriteAheadLog { .readOnly } else { .immutable }
    let (connection, version): (Connection, Int)
    do { (connection, version) = try begun(mode) } catch let error as SQLiteError {
      guard case .diskFull = LedgerError(error, path: place.path), !place.hasWriteAheadLog else {
        throw error
      }
      // There is no room for the log and its index, so nobody can be writing.
      (connection, version) = try begun(.immutable)
    }
    try Migration.standIn(for: version, on: connection)
    try connection.execute("PRAGMA query_only = ON; PRAGMA cache_size = -4096; PRAGMA temp_store = MEMORY")
    return (connection, version)
  }

  /// A connection that has read the ledger's format.
  private func begun(_ mode: Connection.Mode) throws -> (Connection, Int) {
    let connection = try opened(mode)
    return (connection, try version(of: connection))
  }

  // MARK: Writing

  /// Opens a ledger for writing, and makes it where it is missing.
  ///
  /// One of an earlier version is read as it is, until its first change brings it up to date.
  func forWriting(
    documents: () throws -> PlanDocuments
  ) throws -> (connection: Connection, version: Int, wasCreated: Bool) {
    let isNew = try place.occupant() == .nothing
    var wasCreated = false
    if isNew {
      // Where another process was faster, its ledger is taken.
      wasCreated = try place.inFolder { try make(documents()) }
    }
    try place.requirePlainFile()
    guard place.isWritable else { throw LedgerError.readOnly(path: place.path) }
    let connection = try opened(.readWrite)
    guard !connection.isReadOnly else { throw LedgerError.readOnly(path: place.path) }
    // What a single statement would undo is kept in memory: on the disk, it takes some fifteen writes a record.
    try connection.execute(
      """
      PRAGMA temp_store = MEMORY;
      PRAGMA journal_mode = WAL;
      PRAGMA synchronous = FULL;
      PRAGMA foreign_keys = ON;
      PRAGMA cache_size = -65536;
      """)
    let version = try version(of: connection)
    try Migration.standIn(for: version, on: connection)
    return (connection, version, wasCreated)
  }

  /// Makes a ledger; false where another process made one meanwhile.
  private func make(_ documents: PlanDocuments) throws -> Bool {
    let file = try UnpublishedLedger(for: place)
    try Self.fill(file.path) { connection in
      try CatalogueStorage(connection).add(documents)
    }
    do {
      try file.publish()
    } catch .alreadyExists {
      return false
    }
    return true
  }

  /// Fills an empty file with a ledger, in one transaction.
  ///
  /// The file is nobody's yet: it needs no journal on the disk, and is flushed once it is complete.
  static func fill(_ path: String, _ content: (Connection) throws -> Void) throws {
    let connection = try Connection(path: path, mode: .readWrite)
    try fill(connection, content)
    try connection.execute("PRAGMA journal_mode = WAL")
  }

  /// Fills an empty database with a ledger, in one transaction.
  static func fill(_ connection: Connection, _ content: (Connection) throws -> Void) throws {
    try connection.execute(
      """
      PRAGMA temp_store = MEMORY;
      PRAGMA journal_mode = MEMORY;
      PRAGMA synchronous = OFF;
      PRAGMA foreign_keys = ON;
      """)
    try connection.transaction {
      try connection.migrate(from: 0)
      try content(connection)
    }
  }

  // MARK: Checking

  /// Opens the file once it has shown to be a ledger that this program understands.
  private func opened(_ mode: Connection.Mode) throws -> Connection {
    let connection = try Connection(path: place.path, mode: mode)
    let format = LedgerFormat(header: try connection.header(count: LedgerFormat.headerLength))
    guard format.isSQLite, format.applicationID == LedgerFormat.applicationID else {
      throw LedgerError.notALedger(path: place.path)
    }
    try requireSupported(format.version)
    if place.hasWriteAheadLog {
      // Reading only, so that closing does not carry the log over into the file.
      let probe = mode == .readWrite ? try Connection(path: place.path, mode: .readOnly) : connection
      try requireSupported(try version(of: probe))
    } else if place.size < format.size {
      throw LedgerError.damaged(
        path: place.path, detail: .cutShort(found: Int(place.size), expected: Int(format.size)))
    }
    // The rules of a damaged or forged schema shall do no harm.
    try connection.execute("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON")
    return connection
  }

  private func version(of connection: Connection) throws -> Int {
    Int(try connection.integer("PRAGMA user_version"))
  }

  private func requireSupported(_ version: Int) throws {
    guard version >= 1 else { throw LedgerError.damaged(path: place.path, detail: .version(version)) }
    guard version <= LedgerFormat.currentVersion else {
      throw LedgerError.newerVersion(
        path: place.path, found: version, supported: LedgerFormat.currentVersion)
    }
  }
}
