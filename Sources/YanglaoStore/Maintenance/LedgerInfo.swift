// What a ledger holds, in numbers.

import YanglaoCore

/// The size and the content of a ledger.
public struct LedgerInfo: Sendable {
  /// A plan of the ledger.
  public struct Plan: Sendable, Equatable {
    public let id: String
    public let revision: Int
    public let title: String
  }

  public let path: String
  /// The size of the file in bytes, with what stands beside it.
  public let bytes: Int64
  /// The version of the schema.
  public let version: Int
  public let plans: [Plan]
  /// How many records there are of each kind; kinds without any are left out.
  public let records: [RecordContent.Kind: Int]
  public let firstRecordedAt: Instant?
  public let lastRecordedAt: Instant?

  public var recordCount: Int { records.values.reduce(0, +) }
}

extension SQLiteLedger {
  /// The bytes that a ledger without a file takes.
  private func memory() throws -> Int64 {
    try connection.integer("PRAGMA page_count") * connection.integer("PRAGMA page_size")
  }

  /// What the ledger holds, at one moment.
  public func info() throws -> LedgerInfo {
    try reading {
      var counts: [RecordContent.Kind: Int] = [:]
      for kind in RecordContent.Kind.allCases where kind != .observation {
        counts[kind] = Int(
          try connection.integer(
            "SELECT count(*) FROM record WHERE kind <> 'observation' AND kind = ?", [.text(kind.rawValue)]))
      }
      // Most records are values: what is none of the others.
      counts[.observation] =
        Int(try connection.integer("SELECT count(*) FROM record")) - counts.values.reduce(0, +)
      counts = counts.filter { $0.value > 0 }
      func moment(_ order: String) throws -> Instant? {
        try connection.row(ProvenanceTable.moment(order)) {
          Instant(microseconds: $0.integer(0))
        }
      }
      return LedgerInfo(
        path: path, bytes: try place?.size ?? memory(),
        version: Int(try connection.integer("PRAGMA user_version")),
        plans: try connection.rows("SELECT id, revision, title FROM plan ORDER BY key") {
          LedgerInfo.Plan(id: $0.text(0), revision: Int($0.integer(1)), title: $0.text(2))
        },
        records: counts, firstRecordedAt: try moment("ASC"), lastRecordedAt: try moment("DESC"))
    }
  }
}
