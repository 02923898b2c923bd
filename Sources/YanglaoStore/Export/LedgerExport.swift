// A ledger as lines of text, for other programs and other times.

import YanglaoCore
import YanglaoData

/// The form of an export: NDJSON with a header, the plans, what they share, what became of both, and the records.
enum LedgerExport {
  /// The version that can say everything: also that a report is on a milestone.
  static let version = 3
  /// The version that can say which names of departments were added, and what became of plans.
  static let versionWithChanges = 2
  /// The version of a ledger in which neither was changed since it was made.
  static let firstVersion = 1

  /// - Parameter lines: How many lines the export has with this one, so that a part of it is not taken for all; nil as
  ///   exports began that did not say so.
  static func header(version: Int64, lines: Int64?) -> String {
    var line = JSONLine()
    line.add("format", "yanglao-ledger")
    line.add("version", version)
    line.add("lines", lines)
    return line.finished
  }

  /// The header of records that speak of the plans of the program, whose files they leave out.
  static func headerWithoutPlans(note: String) -> String {
    var line = JSONLine()
    line.add("format", "yanglao-ledger")
    line.add("version", Int64(firstVersion))
    line.add("plans", "bundled")
    line.add("note", note)
    return line.finished
  }

  /// The line of a plan's file or of a shared one, the file as JSON without spaces.
  static func line(_ kind: Kind, _ name: String, _ document: [UInt8]) -> String {
    var line = JSONLine()
    line.add(kind.rawValue, name)
    line.add("document", json: JSONLine.compacted(document))
    return line.finished
  }

  /// The line of what became of a plan, with the document that is kept of it.
  static func line(_ revision: PlanRevision, _ document: [UInt8]) -> String {
    var line = JSONLine()
    line.add(Kind.revision.rawValue, revision.plan)
    line.add("number", Int64(revision.revision))
    line.add("kind", revision.kind.rawValue)
    line.add("closedOn", revision.closedOn?.description)
    line.add("recordedAt", revision.recordedAt?.description)
    line.add("by", revision.by)
    line.add("reason", revision.reason)
    line.add("document", json: JSONLine.compacted(document))
    return line.finished
  }

  /// The line of names of departments that were added.
  static func line(_ addition: DepartmentAdditionTable.Addition) -> String {
    var line = JSONLine()
    line.add(Kind.departments.rawValue, addition.number)
    line.add("recordedAt", addition.recordedAt.description)
    line.add("by", addition.by)
    line.add("document", json: JSONLine.compacted(addition.document))
    return line.finished
  }

  /// What a line with a document says beside it, and the document; nil for a line without one.
  ///
  /// Quotation marks are escaped inside texts, so that the key can stand in none of them.
  static func parts(of line: String) -> (members: FlatObject, document: [UInt8])? {
    let key = Array(",\"document\":".utf8)
    let bytes = Array(line.utf8)
    guard let start = bytes.firstRange(of: key)?.lowerBound, bytes.last == UInt8(ascii: "}"),
      let members = FlatObject(String(decoding: bytes[..<start], as: UTF8.self) + "}")
    else { return nil }
    return (members, Array(bytes[(start + key.count)...].dropLast()))
  }

  /// The key with which a line begins.
  enum Kind: String, CaseIterable { case plan, shared, departments, revision, record }
}

extension SQLiteLedger {
  /// Gives the whole ledger, as it is at one moment, as lines without line feeds.
  ///
  /// `restore(_:to:)` makes a ledger of them that exports to the same lines.
  public func export(to sink: (String) throws -> Void) throws {
    try reading {
      let additions = try DepartmentAdditionTable.all(in: connection)
      let later = "r.recorded_at IS NOT NULL"
      let isChanged =
        try connection.integer("SELECT EXISTS (SELECT 1 FROM plan_revision AS r WHERE \(later))") != 0
      let version =
        if try connection.integer(RecordTable.hasMilestones) != 0 { LedgerExport.version } else {
          additions.isEmpty && !isChanged ? LedgerExport.firstVersion : LedgerExport.versionWithChanges
        }
      let stored = try connection.integer(
        "SELECT (SELECT count(*) FROM plan_revision) + (SELECT count(*) FROM record)")
      let lines = 1 + stored + Int64(SharedDocument.allCases.count + additions.count)
      try sink(LedgerExport.header(version: Int64(version), lines: lines))
      try PlanRevisionTable.each(where: "r.recorded_at IS NULL", in: connection) {
        try sink(LedgerExport.line(.plan, $0.revision.plan, $1))
      }
      for name in SharedDocument.allCases {
        let document = try SharedDocumentTable.document(name, in: connection)
        try sink(LedgerExport.line(.shared, name.rawValue, document))
      }
      for addition in additions { try sink(LedgerExport.line(addition)) }
      if isChanged {
        try PlanRevisionTable.each(where: later, in: connection) {
          try sink(LedgerExport.line($0.revision, $1))
        }
      }
      try connection.query(RecordTable.all) { row in
        try sink(ExportedRecord.line(try record(in: row)))
      }
    }
  }
}
