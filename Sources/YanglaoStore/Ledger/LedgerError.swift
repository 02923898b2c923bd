// Why a ledger cannot be opened, read or written, as facts; the program that reports it has the sentences.

import YanglaoCore

/// What a ledger on SQLite refuses or meets.
public enum LedgerError: Error, Equatable, Sendable {
  // The place.
  /// `:memory:`, an empty name or an address instead of the path of a file.
  case notAFile(path: String)
  /// A symbolic link, a folder, a pipe or a device.
  case notAPlainFile(path: String)
  /// A backup or a restored ledger would overwrite something.
  case alreadyExists(path: String)
  /// Nothing stands at the path, and beside it the log of a ledger that was moved away or deleted.
  case logWithoutLedger(path: String, log: String)
  /// `errno` is 0 where the operating system gave none.
  case cannotOpen(path: String, errno: Int32, detail: String)
  /// The file, its folder or its disk may not be written, or the ledger was opened for reading.
  case readOnly(path: String)
  case diskFull(path: String)
  /// Another process kept the ledger longer than writers wait, which is 10 seconds.
  case busy(path: String)
  case inputOutput(path: String, errno: Int32, detail: String)

  // The file.
  /// A file of another program.
  case notALedger(path: String)
  /// The ledger was written by a newer version of the program.
  case newerVersion(path: String, found: Int, supported: Int)
  /// `detail` says what SQLite or a checksum found, in English.
  case damaged(path: String, detail: LedgerDamage)

  // The plan.
  case noSuchPlan(String)
  /// A plan was to be added that is there already.
  case planExists(String)
  /// A revision that is not above the one in force.
  case notARevision(String, found: Int, current: Int)
  /// A plan gives a code to one place, which other plans give to another.
  case otherPlace(plan: String, Jurisdiction, known: Jurisdiction)
  /// Nothing is recorded to a plan whose tracking has ended.
  case planClosed(String, on: Day)
  /// The plan has no longer had the task or indicator since a revision.
  case removed(Subject, revision: Int)

  // The record.
  case unknownSubject(Subject)
  case noSuchRecord(Int64)
  /// The record to be replaced was replaced before, by another one.
  case alreadyReplaced(Int64, by: Int64)
  /// The record to be replaced is about another thing than the one that is to replace it.
  case otherSubject(Int64, Subject)
  /// A text with a null character, which no text may hold.
  case nullCharacter
  /// A record that no ledger may hold, such as a value of a task; `detail` names the broken rule.
  case refused(detail: String)
  /// A record was appended outside ``SQLiteLedger/writing(_:)``.
  case notWriting

  /// Anything else that SQLite says.
  case failed(path: String, detail: String)
}
