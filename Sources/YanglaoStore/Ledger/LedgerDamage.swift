// What shows that a ledger's file is not what was written.

/// What is damaged in a ledger's file, as facts.
public enum LedgerDamage: Hashable, Sendable, CustomStringConvertible {
  /// SQLite cannot make sense of the file, in its own words.
  case structure(String)
  /// The file ends too early: how many bytes it has, and how many it says that it has.
  case cutShort(found: Int, expected: Int)
  /// A number of the file's form that none ever had.
  case version(Int)
  case row(DamagedRow)

  /// What is damaged, in a line.
  public var description: String {
    switch self {
    case .structure(let words): words
    case .cutShort(let found, let expected): "\(found) of \(expected) bytes"
    case .version(let number): "user_version \(number)"
    case .row(let row): row.description
    }
  }
}
