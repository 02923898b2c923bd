// The plans, each with its whole file.

import YanglaoCore

enum PlanTable {
  /// As the first migration makes it. Plans are listed in the order of their keys.
  static let creation = """
    CREATE TABLE plan (
      key INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      revision INTEGER NOT NULL CHECK (revision >= 1),
      title TEXT NOT NULL,
      title_as_printed INTEGER NOT NULL CHECK (title_as_printed IN (0, 1)),
      kind TEXT NOT NULL,
      document_number TEXT,
      issuer TEXT,
      issued_on TEXT,
      jurisdiction TEXT NOT NULL REFERENCES jurisdiction (code),
      period_from TEXT,
      period_to TEXT NOT NULL,
      source TEXT NOT NULL,
      checksum INTEGER NOT NULL,
      document BLOB NOT NULL
    ) STRICT;
    CREATE INDEX plan_by_jurisdiction ON plan (jurisdiction);
    """

  /// Adds a plan, and gives its key.
  static func add(_ plan: Plan, document: [UInt8], to connection: Connection) throws -> Int64 {
    try JurisdictionTable.add(plan.jurisdiction, to: connection)
    try connection.query(
      """
      INSERT INTO plan (id, revision, title, title_as_printed, kind, document_number, issuer, issued_on,
        jurisdiction, period_from, period_to, source, checksum, document)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        .text(plan.id), .number(plan.revision), .text(plan.title), .boolean(plan.titleAsPrinted),
        .text(plan.kind.rawValue), .optional(plan.documentNumber), .optional(plan.issuer),
        .optional(plan.issuedOn), .text(plan.jurisdiction.code), .optional(plan.period.from),
        .text(plan.period.to.description), .text(plan.source),
        .integer(Checksum.of([.text(plan.id), .blob(document)])), .blob(document),
      ])
    return connection.lastInsertedRow
  }

  /// The ids and the files of all plans, in the order in which they are listed.
  /// - Throws: ``DamagedRow`` for a file that is not what was written.
  static func documents(in connection: Connection) throws -> [(id: String, document: [UInt8])] {
    try connection.rows("SELECT id, document, checksum FROM plan ORDER BY key") { row in
      let id = row.text(0)
      guard row.checksum(ofFirst: 2) == row.integer(2) else {
        throw DamagedRow(table: "plan", row: id, column: nil)
      }
      return (id, row.bytes(1))
    }
  }
}
