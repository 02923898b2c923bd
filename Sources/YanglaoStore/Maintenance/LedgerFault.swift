// What is wrong in a ledger, as facts.

import YanglaoCore

/// One fault that ``SQLiteLedger/check()`` finds.
public enum LedgerFault: Sendable, Hashable {
  /// What SQLite says of its pages, indexes and rules, in English.
  case structure(LedgerDamage)
  /// A row that names another one which there is not.
  case danglingReference(table: String, row: Int64?, parent: String)
  /// A plan's file or a shared one that is not what was stored; `name` is the plan's id or the file's name.
  case document(name: String)
  /// A plan whose tables do not hold the tasks and indicators of its file.
  case planDiffers(id: String)
  /// A revision of a plan that does not follow the one before it, in number, kind or time.
  case revision(plan: String, revision: Int)
  /// A task whose place in the table of where tasks stand does not follow from its records.
  case standing(Subject)
  case record(Int64, Problem)

  /// What is wrong with one record.
  public enum Problem: Sendable, Hashable {
    /// Its row is not what was written.
    case changed
    /// The column does not hold what its kind of record needs.
    case unreadable(column: String)
    /// The records before it, from this number on, are missing.
    case gap(from: Int64)
    /// It was written before the one that precedes it.
    case outOfOrder
    /// It is not of the run of records in which it stands, or a run begins where no record is.
    case wrongRun
    /// It replaces itself, a later record, or one of another task or indicator.
    case replacesWrongly(Int64)
  }
}
