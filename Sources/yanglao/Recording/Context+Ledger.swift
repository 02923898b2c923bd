// The ledger of a command: read where there is one, made with the first record.

import CommandLineKit
import Glibc
import YanglaoCore
import YanglaoData
import YanglaoStore

extension Context {
  /// The path of the ledger's file, there or not.
  var ledgerPath: String? { LedgerLocation.path(option: ledgerOption, environment: environment) }

  /// The ledger for reading; without a file, the bundled plans and no records.
  /// - Throws: ``RequestError/noLedger(_:)`` where `--ledger` names a file that is not there.
  func ledger() throws -> any Ledger {
    if let named = ledgerOption, !SQLiteLedger.exists(named) { throw RequestError.noLedger(named) }
    return try knownLedger()
  }

  /// What is known before a record is written: the ledger, or the bundled plans where the record will make it.
  func knownLedger() throws -> any Ledger {
    guard let path = ledgerPath, SQLiteLedger.exists(path) else { return EmptyLedger(catalogue) }
    return try SQLiteLedger(path: path, mode: .reading, clock: { Clock.now })
  }

  /// Records what `draft` makes of the ledger, all of it or nothing.
  ///
  /// The drafts are made twice: first of what is known, so that a request that is refused makes no ledger, and
  /// again while no other writer can come between.
  mutating func recording(_ drafts: (any Ledger) throws -> [RecordDraft]) throws -> (
    ledger: any Ledger, records: [Record]
  ) {
    _ = try drafts(try knownLedger())
    let ledger = try writableLedger()
    return (ledger, try ledger.writing { try drafts(ledger).map { try ledger.append($0) } })
  }

  /// Records one draft; see the other form.
  mutating func recordingOne(
    _ draft: (any Ledger) throws -> RecordDraft
  ) throws -> (ledger: any Ledger, record: Record) {
    _ = try draft(try knownLedger())
    let ledger = try writableLedger()
    return (ledger, try ledger.writing { try ledger.append(try draft(ledger)) })
  }

  /// The ledger for writing; the file is made, with the bundled plans in it, where it is missing.
  mutating func writableLedger() throws -> any Ledger {
    guard let path = ledgerPath else { throw RequestError.noHome }
    let ledger = try SQLiteLedger(path: path, mode: .writing, clock: { Clock.now })
    if ledger.wasCreated {
      say(
        Text(
          "已新建台账 \(path.escapedForTerminal)，含内置的五份规划。",
          "Made the ledger \(path.escapedForTerminal), with the five bundled plans in it."))
    }
    return ledger
  }

  /// Who records: `--by`, else the login name.
  func recorder(_ option: String?) throws -> String {
    if let option {
      guard !option.isEmpty else { throw RequestError.noRecorder }
      return option
    }
    if let entry = getpwuid(geteuid()), let name = entry.pointee.pw_name { return String(cString: name) }
    for variable in ["LOGNAME", "USER"] {
      if let name = environment[variable], !name.isEmpty { return name }
    }
    throw RequestError.noRecorder
  }
}
