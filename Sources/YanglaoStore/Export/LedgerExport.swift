// A ledger as lines of text, for other programs and other times.

import YanglaoCore
import YanglaoData

/// The form of an export: NDJSON with a header, the plans, what they share, and the records.
enum LedgerExport {
  static let version = 1

  static func header(version: Int64 = Int64(Self.version)) -> String {
    var line = JSONLine()
    line.add("format", "yanglao-ledger")
    line.add("version", version)
    return line.finished
  }

  /// The header of records that speak of the plans of the program, whose files they leave out.
  static func headerWithoutPlans(note: String) -> String {
    var line = JSONLine()
    line.add("format", "yanglao-ledger")
    line.add("version", Int64(version))
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

  /// The key with which a line begins.
  enum Kind: String, CaseIterable { case plan, shared, record }
}

extension SQLiteLedger {
  /// Gives the whole ledger, as it is at one moment, as lines without line feeds.
  ///
  /// `restore(_:to:)` makes a ledger of them that exports to the same lines.
  public func export(to sink: (String) throws -> Void) throws {
    try reading {
      try sink(LedgerExport.header())
      for (id, document) in try PlanTable.documents(in: connection) {
        try sink(LedgerExport.line(.plan, id, document))
      }
      for name in SharedDocument.allCases {
        let document = try SharedDocumentTable.document(name, in: connection)
        try sink(LedgerExport.line(.shared, name.rawValue, document))
      }
      try connection.query("SELECT \(RecordTable.selection) FROM record ORDER BY number") { row in
        try sink(ExportedRecord.line(try record(in: row)))
      }
    }
  }
}
