// What a ledger's file says of itself in its first bytes.

/// The marks of a ledger in the header of a SQLite file.
struct LedgerFormat {
  /// `YLLG`, the `application_id` of every ledger.
  static let applicationID: Int32 = 0x594C_4C47

  /// The version that this program writes.
  static let currentVersion = Migration.all.count

  /// How many bytes of the file are needed to read the marks.
  static let headerLength = 100

  let isSQLite: Bool
  let applicationID: Int32
  /// The size in bytes that the file has at least when nothing stands beside it.
  let size: Int64
  /// How many migrations the ledger has taken; some of them may stand only in the file beside it.
  let version: Int

  /// Reads the marks from the first bytes of a file.
  init(header: [UInt8]) {
    let isSQLite = header.count >= Self.headerLength && header.starts(with: Array("SQLite format 3\0".utf8))
    func number(at offset: Int) -> Int32 {
      isSQLite ? header[offset..<offset + 4].reduce(0) { $0 << 8 | Int32($1) } : 0
    }
    self.isSQLite = isSQLite
    // Written as 1 where a page has 65,536 bytes.
    let pageSize = Int64(UInt32(bitPattern: number(at: 16)) >> 16)
    size = Int64(UInt32(bitPattern: number(at: 28))) * (pageSize == 1 ? 65_536 : pageSize)
    version = Int(number(at: 60))
    applicationID = number(at: 68)
  }
}

extension Connection {
  /// Brings the schema to the version of this program, inside a transaction.
  func migrate(from version: Int) throws {
    for migration in Migration.all.dropFirst(version) { try migration.run(on: self) }
    // A PRAGMA takes no bound values; both are numbers of our own.
    try execute("PRAGMA application_id = \(LedgerFormat.applicationID)")
    try execute("PRAGMA user_version = \(LedgerFormat.currentVersion)")
  }
}
