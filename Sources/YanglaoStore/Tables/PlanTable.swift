// The plans; their files are kept by their revisions.

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

  /// What the third migration adds: how often progress is reported.
  static let addition = "ALTER TABLE plan ADD COLUMN reporting_frequency TEXT;"

  /// Adds a plan, and gives its key; its document goes to ``PlanRevisionTable``.
  static func add(_ plan: Plan, to connection: Connection) throws -> Int64 {
    try JurisdictionTable.add(plan.jurisdiction, to: connection)
    try connection.query(
      """
      INSERT INTO plan (id, revision, title, title_as_printed, kind, document_number, issuer, issued_on,
        jurisdiction, period_from, period_to, source, reporting_frequency)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, [.text(plan.id)] + columns(of: plan))
    return connection.lastInsertedRow
  }

  /// Gives a plan the columns of another revision.
  static func revise(_ plan: Plan, key: Int64, in connection: Connection) throws {
    try JurisdictionTable.revise(plan.jurisdiction, in: connection)
    try connection.query(
      """
      UPDATE plan SET revision = ?, title = ?, title_as_printed = ?, kind = ?, document_number = ?, issuer = ?,
        issued_on = ?, jurisdiction = ?, period_from = ?, period_to = ?, source = ?, reporting_frequency = ?
      WHERE key = ?
      """, columns(of: plan) + [.integer(key)])
  }

  private static func columns(of plan: Plan) -> [SQLiteValue] {
    [
      .number(plan.revision), .text(plan.title), .boolean(plan.titleAsPrinted), .text(plan.kind.rawValue),
      .optional(plan.documentNumber), .optional(plan.issuer), .optional(plan.issuedOn),
      .text(plan.jurisdiction.code), .optional(plan.period.from), .text(plan.period.to.description),
      .text(plan.source), .text(plan.reportingFrequency.rawValue),
    ]
  }

  /// Gives a plan of an earlier version what the third migration adds.
  static func carryOver(_ plan: Plan, key: Int64, in connection: Connection) throws {
    try connection.query(
      "UPDATE plan SET reporting_frequency = ? WHERE key = ?",
      [.text(plan.reportingFrequency.rawValue), .integer(key)])
    for task in plan.tasks {
      for milestone in task.milestones {
        try connection.query(
          """
          UPDATE milestone SET as_printed = ?
          WHERE id = ? AND task = (SELECT key FROM task WHERE plan = ? AND id = ?)
          """,
          [
            .optional(milestone.quotations.first?.text), .text(milestone.id), .integer(key), .text(task.id),
          ])
      }
    }
  }

  /// The key of a plan; nil where there is none of that id.
  static func key(of plan: String, in connection: Connection) throws -> Int64? {
    try connection.row("SELECT key FROM plan WHERE id = ?", [.text(plan)]) { $0.integer(0) }
  }

  /// The plans of some places, or that were of one of them once, by the places' codes. Documents are kept to the byte:
  /// a byte order mark, which is none of JSON's, stays in front.
  static func ids(ofPlaces codes: Set<String>, in connection: Connection) throws -> Set<String> {
    Set(
      try connection.rows(
        """
        SELECT id FROM plan WHERE jurisdiction IN (SELECT value FROM json_each(?))
        UNION SELECT plan.id FROM plan_revision AS r CROSS JOIN plan ON plan.key = r.plan
        WHERE r.plan IN (\(PlanRevisionTable.changedPlans) AND kind = 'revised')
          AND r.kind <> 'closed'
          AND json_extract(ltrim(CAST(r.document AS TEXT), char(65279)), '$.jurisdiction.code') IN (SELECT value FROM json_each(?1))
        """, [.list(codes)]
      ) { $0.text(0) })
  }

  /// Makes the documents that version 1 kept here the first revisions of their plans.
  /// - Throws: ``DamagedRow`` for a document that is not what was written.
  static func carryOverDocuments(in connection: Connection) throws {
    let plans = try connection.rows("SELECT id, document, checksum, key, revision FROM plan ORDER BY key") {
      row in
      let id = row.text(0)
      guard row.checksum(ofFirst: 2) == row.integer(2) else {
        throw DamagedRow(table: "plan", row: id, column: nil)
      }
      return (id, row.bytes(1), row.integer(3), Int(row.integer(4)))
    }
    for (id, document, key, revision) in plans {
      try PlanRevisionTable.add(
        PlanRevision(plan: id, revision: revision, kind: .added), plan: key, document: document,
        to: connection)
    }
  }
}
