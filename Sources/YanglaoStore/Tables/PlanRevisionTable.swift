// What became of plans: one row each, never changed, never removed, with the document that is kept of it.

import YanglaoCore

enum PlanRevisionTable {
  /// Picks the plans that were revised or closed.
  static let changedPlans = "SELECT plan FROM plan_revision WHERE kind <> 'added'"

  /// As the seventh migration adds it.
  static let indexOfLater = "CREATE INDEX plan_revision_later ON plan_revision (plan) WHERE kind <> 'added';"

  /// As the second migration makes it.
  ///
  /// Moments are microseconds of UTC. `recorded_at` and `recorded_by` are NULL for a plan that was there when the
  /// ledger was made. The document is a plan's file, or the final evaluation of one that is closed;
  /// `document_checksum` is that of the plan's id and the document, `checksum` that of the columns of
  /// ``selection`` before it.
  static let creation = """
    CREATE TABLE plan_revision (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      plan INTEGER NOT NULL REFERENCES plan (key),
      revision INTEGER NOT NULL CHECK (revision >= 1),
      kind TEXT NOT NULL CHECK (kind = 'added' OR kind = 'revised' OR kind = 'closed'),
      as_of TEXT CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
      recorded_at INTEGER,
      recorded_by TEXT,
      reason TEXT,
      document_checksum INTEGER NOT NULL,
      checksum INTEGER NOT NULL,
      document BLOB NOT NULL,
      CHECK ((as_of IS NOT NULL) = (kind = 'closed')),
      CHECK ((recorded_at IS NULL) = (recorded_by IS NULL)),
      CHECK (recorded_at IS NOT NULL OR kind = 'added'),
      UNIQUE (plan, revision, kind)
    ) STRICT;
    CREATE TRIGGER plan_revision_is_never_changed BEFORE UPDATE ON plan_revision
    BEGIN
      SELECT RAISE(ABORT, 'revisions are never changed');
    END;
    CREATE TRIGGER plan_revision_is_never_removed BEFORE DELETE ON plan_revision
    BEGIN
      SELECT RAISE(ABORT, 'revisions are never removed');
    END;
    CREATE TRIGGER plan_revision_follows_the_last BEFORE INSERT ON plan_revision
    BEGIN
      SELECT RAISE(ABORT, 'revisions follow one another in number and time')
      WHERE NEW.number <> 1 + coalesce((SELECT max(number) FROM plan_revision), 0)
        OR coalesce(NEW.recorded_at, -9223372036854775808)
          < (SELECT recorded_at FROM plan_revision WHERE number = NEW.number - 1);
    END;
    CREATE TRIGGER plan_revision_follows_its_plan BEFORE INSERT ON plan_revision
    BEGIN
      SELECT RAISE(ABORT, 'a plan is added once, revised upwards, and closed once, at the end')
      WHERE EXISTS (SELECT 1 FROM plan_revision WHERE plan = NEW.plan AND kind = 'closed')
        OR CASE NEW.kind
          WHEN 'added' THEN EXISTS (SELECT 1 FROM plan_revision WHERE plan = NEW.plan)
          WHEN 'revised' THEN NEW.revision <= coalesce(
            (SELECT max(revision) FROM plan_revision WHERE plan = NEW.plan), 9223372036854775807)
          ELSE NEW.revision IS NOT (SELECT max(revision) FROM plan_revision WHERE plan = NEW.plan)
        END;
    END;
    """

  /// What stands in the place of the table while a ledger of version 1 is read: each plan's file, added with it.
  static let viewOfVersion1 = """
    CREATE TEMP VIEW plan_revision AS
      SELECT key AS number, key AS plan, revision, 'added' AS kind, NULL AS as_of, NULL AS recorded_at,
        NULL AS recorded_by, NULL AS reason, checksum AS document_checksum, NULL AS checksum, document
      FROM main.plan;
    """

  /// A row, but for its document.
  struct Entry {
    let number: Int64
    let revision: PlanRevision
    let documentChecksum: Int64
  }

  /// The columns that ``entry(in:)`` reads, of `plan_revision` as `r` joined with `plan`.
  static let selection = """
    r.number, plan.id, r.revision, r.kind, r.as_of, r.recorded_at, r.recorded_by, r.reason,
    r.document_checksum, r.checksum
    """

  /// The place of the document behind the columns of ``selection``.
  static let document = 10

  /// Adds a row, and gives it its number.
  static func add(
    _ revision: PlanRevision, plan key: Int64, document: [UInt8], to connection: Connection
  ) throws {
    let number = 1 + (try connection.integer("SELECT max(number) FROM plan_revision"))
    let documentChecksum = checksum(of: revision.plan, document)
    let columns: [SQLiteValue] = [
      .number(revision.revision), .text(revision.kind.rawValue), .optional(revision.closedOn),
      .optional(revision.recordedAt?.microseconds), .optional(revision.by), .optional(revision.reason),
      .integer(documentChecksum),
    ]
    try connection.query(
      """
      INSERT INTO plan_revision (number, plan, revision, kind, as_of, recorded_at, recorded_by, reason,
        document_checksum, checksum, document)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [.integer(number), .integer(key)] + columns
        + [
          .integer(Checksum.of([.integer(number), .text(revision.plan)] + columns)), .blob(document),
        ])
  }

  /// Gives every row that `condition` picks, with its document where that is wanted.
  /// - Throws: ``DamagedRow`` for a row that is not what was written.
  static func each(
    where condition: String = "TRUE", _ values: [SQLiteValue] = [], order: String = "r.number",
    in connection: Connection, _ body: (Entry, [UInt8]) throws -> Void
  ) throws {
    try connection.query(
      """
      SELECT \(selection), r.document FROM plan_revision AS r JOIN plan ON plan.key = r.plan
      WHERE \(condition) ORDER BY \(order)
      """, values
    ) { row in
      let entry = try entry(in: row)
      let bytes = row.bytes(document)
      guard checksum(of: entry.revision.plan, bytes) == entry.documentChecksum else {
        throw DamagedRow(table: "plan_revision", row: entry.revision.plan, column: nil)
      }
      try body(entry, bytes)
    }
  }

  /// The rows that `condition` picks, without their documents.
  static func entries(
    where condition: String = "TRUE", _ values: [SQLiteValue] = [], in connection: Connection
  ) throws -> [Entry] {
    try connection.rows(
      """
      SELECT \(selection) FROM plan_revision AS r JOIN plan ON plan.key = r.plan
      WHERE \(condition) ORDER BY r.number
      """, values, entry)
  }

  private static func entry(in row: Statement) throws -> Entry {
    let plan = row.text(1)
    func damaged(_ column: String?) -> DamagedRow {
      DamagedRow(table: "plan_revision", row: plan, column: column)
    }
    // A ledger of version 1 has no checksum of this row.
    guard row.isNull(9) || row.checksum(ofFirst: 9) == row.integer(9) else { throw damaged(nil) }
    guard let kind = PlanRevision.Kind(rawValue: row.text(3)) else { throw damaged("kind") }
    let closedOn = row.optionalText(4)
    let day = closedOn.flatMap { Day(iso: $0) }
    if closedOn != nil, day == nil { throw damaged("as_of") }
    return Entry(
      number: row.integer(0),
      revision: PlanRevision(
        plan: plan, revision: Int(row.integer(2)), kind: kind, closedOn: day,
        recordedAt: row.optionalInteger(5).map { Instant(microseconds: $0) }, by: row.optionalText(6),
        reason: row.optionalText(7)),
      documentChecksum: row.integer(8))
  }

  private static func checksum(of plan: String, _ document: [UInt8]) -> Int64 {
    Checksum.of([.text(plan), .blob(document)])
  }
}
