// A record that is taken back: whether it may be, and what is said of it.

import CommandLineKit
import YanglaoCore

extension Context {
  /// Appends the withdrawal of a record, and says so.
  mutating func withdraw(_ record: Record, reason: String, _ options: RecordOptions) throws {
    var draft = try options.draft(record.draft.subject, .withdrawal, reason: reason, in: self)
    draft.asOf = options.on.map { $0.day(today: today) } ?? record.draft.asOf
    draft.replaces = record.number
    draft.department = try reporter(draft.department, on: record.draft.subject)
    let withdrawal = draft
    let written = try recordingOne { ledger in
      _ = try ledger.recordToReplace(record.number)
      if let later = try ledger.record(restingOn: record) {
        throw RequestError.restedUpon(record.number, by: later.number)
      }
      return withdrawal
    }.record
    try print(
      Text(
        "记录 \(written.number)：已撤回记录 \(record.number)（\(record.draft.subject.reference)）",
        "Record \(written.number): withdrew record \(record.number) (\(record.draft.subject.reference))")[
          language] + "\n")
    if let before = record.draft.replaces {
      say(
        Text(
          "注意：它所更正的记录 \(before) 仍被替代；要恢复原值，请重新填报。",
          "Note: record \(before), which it corrected, stays replaced; to have it back, record it anew."))
    }
  }
}

extension Ledger {
  /// A record that may still be replaced.
  /// - Throws: ``RequestError`` where there is none, or where it was replaced or is itself a withdrawal.
  func recordToReplace(_ number: Int64) throws -> Record {
    guard let record = try record(number) else { throw RequestError.noSuchRecord(number) }
    if let replacement = try replacement(of: number, knownAt: nil) {
      throw replacement.draft.content.kind == .withdrawal
        ? RequestError.withdrawnAlready(number, by: replacement.number)
        : RequestError.replacedAlready(number, by: replacement.number)
    }
    guard record.draft.content.kind != .withdrawal else { throw RequestError.isAWithdrawal(number) }
    return record
  }

  /// The record of a task that could no longer have been made without an earlier one; nil where there is none.
  fileprivate func record(restingOn record: Record) throws -> Record? {
    guard case .task(let planId, let id) = record.draft.subject,
      let task = try catalogue(.outline(of: [planId]), knownAt: nil).plan(planId)?.task(id)
    else { return nil }
    return try life(of: task, in: planId).record(restingOn: record)
  }
}
