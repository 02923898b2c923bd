// The ledger of a command: read where there is one, made with the first record.

import CommandLineKit
import Glibc
import YanglaoCore
import YanglaoData
import YanglaoStore

extension Context {
  /// The path of the ledger's file, there or not.
  var ledgerPath: String? { ledgerLocation?.path }

  /// Where the ledger's file is, there or not, and what says so.
  var ledgerLocation: LedgerLocation? { LedgerLocation(option: ledgerOption, environment: environment) }

  /// Refuses a variable that names the ledger in bytes that are no UTF-8: another one would be taken for it.
  func checkVariables() throws(RequestError) {
    guard ledgerOption == nil, !usesSample else { return }
    for name in LedgerLocation.variables {
      guard !unreadableVariables.contains(name) else { throw .invalidUTF8Variable(name) }
      if environment[name].map({ !$0.isEmpty }) ?? false { return }
    }
  }

  /// The ledger's path, where a ledger can stand.
  private func checkedLedgerPath() throws -> String? {
    if let ledgerPath { try SQLiteLedger.check(ledgerPath) }
    return ledgerPath
  }

  /// The ledger for reading; without a file, the bundled plans and no records.
  /// - Throws: ``RequestError/noLedger(_:)`` where `--ledger` names a file that is not there.
  func ledger() throws -> any Ledger {
    if let path = try checkedLedgerPath(), ledgerOption != nil, !SQLiteLedger.exists(path) {
      throw RequestError.noLedger(path)
    }
    return try knownLedger()
  }

  /// What is known, for reading: the ledger, or the bundled plans where there is none.
  func knownLedger() throws -> any Ledger {
    if usesSample { return try sample.ledger() }
    guard let path = try checkedLedgerPath(), SQLiteLedger.exists(path) else { return EmptyLedger(catalogue) }
    return try SQLiteLedger(path: path, mode: .reading, clock: { Clock.now })
  }

  /// The ledger's file, which must be there.
  func storedLedger() throws -> SQLiteLedger {
    if usesSample { return try sample.ledger() }
    guard let path = try checkedLedgerPath() else { throw RequestError.noHome }
    guard SQLiteLedger.exists(path) else { throw RequestError.noLedger(path) }
    return try SQLiteLedger(path: path, mode: .reading, clock: { Clock.now })
  }

  /// What is known before something is recorded: the ledger that it will be recorded in, opened once, or the
  /// bundled plans where the first record will make the ledger.
  func ledgerToRecordIn() throws -> any Ledger {
    try requireNoSample()
    guard let path = try checkedLedgerPath(), SQLiteLedger.exists(path) else { return EmptyLedger(catalogue) }
    return try openedLedger.forWriting(path)
  }

  /// Records what `drafts` makes of the ledger, all of it or nothing.
  ///
  /// The drafts are made while no other writer can come between. Where there is no ledger yet they are made of the
  /// bundled plans first, so that a request that is refused makes no ledger.
  mutating func recording(_ drafts: (any Ledger) throws -> [RecordDraft]) throws -> (
    ledger: any Ledger, records: [Record]
  ) {
    try requireNoSample()
    if !hasLedger { _ = try drafts(EmptyLedger(catalogue)) }
    let ledger = try writableLedger()
    let records = try ledger.writing { try drafts(ledger).map { try ledger.append($0) } }
    written.note(records.map(\.number))
    return (ledger, records)
  }

  /// Records one draft; see the other form.
  mutating func recordingOne(
    _ draft: (any Ledger) throws -> RecordDraft
  ) throws -> (ledger: any Ledger, record: Record) {
    let (ledger, records) = try recording { [try draft($0)] }
    return (ledger, records[0])
  }

  /// The ledger for writing; the file is made, with the bundled plans in it, where it is missing.
  mutating func writableLedger() throws -> any Ledger {
    try requireNoSample()
    guard let path = ledgerPath else { throw RequestError.noHome }
    let isNew = !hasLedger
    let ledger = try openedLedger.forWriting(path)
    if isNew, ledger.wasCreated {
      say(.madeLedger(path))
    }
    return ledger
  }

  /// Does `work` in the ledger; where there is none, in one that appears once the work is done, whole, or not at all.
  mutating func inLedger<Value>(_ work: (SQLiteLedger, _ isNew: Bool) throws -> Value) throws -> Value {
    try requireNoSample()
    guard let path = ledgerPath else { throw RequestError.noHome }
    guard !hasLedger else { return try work(try openedLedger.forWriting(path), false) }
    func begin(_ ledger: SQLiteLedger) throws -> Value { try work(ledger, true) }
    let value = try SQLiteLedger.making(path, clock: { Clock.now }, begin)
    say(.madeLedger(path))
    return value
  }

  /// Whether the ledger's file is there.
  var hasLedger: Bool { ledgerPath.map(SQLiteLedger.exists) ?? false }

  /// Who records: `--by`, else the login name.
  func recorder(_ option: String?) throws -> String {
    if let option {
      guard !option.isBlank else { throw RequestError.emptyText("--by") }
      return option.trimmed
    }
    if let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name { return String(cString: name) }
    for variable in ["LOGNAME", "USER"] {
      if let name = environment[variable], !name.isEmpty { return name }
    }
    throw RequestError.noRecorder
  }
}
