// The files that all plans share, whole.

enum SharedDocumentTable {
  /// As the first migration makes it.
  static let creation = """
    CREATE TABLE shared_document (
      name TEXT PRIMARY KEY,
      checksum INTEGER NOT NULL,
      document BLOB NOT NULL
    ) STRICT;
    """

  static func add(_ name: SharedDocument, _ document: [UInt8], to connection: Connection) throws {
    try connection.query(
      "INSERT INTO shared_document (name, checksum, document) VALUES (?, ?, ?)",
      [
        .text(name.rawValue), .integer(Checksum.of([.text(name.rawValue), .blob(document)])),
        .blob(document),
      ])
  }

  /// The content of a file.
  /// - Throws: ``DamagedRow`` where it is missing, or not what was written.
  static func document(_ name: SharedDocument, in connection: Connection) throws -> [UInt8] {
    let document = try connection.row(
      "SELECT name, document, checksum FROM shared_document WHERE name = ?", [.text(name.rawValue)]
    ) { row in row.checksum(ofFirst: 2) == row.integer(2) ? row.bytes(1) : nil }
    guard case .some(.some(let bytes)) = document else {
      throw DamagedRow(table: "shared_document", row: name.rawValue, column: nil)
    }
    return bytes
  }
}
