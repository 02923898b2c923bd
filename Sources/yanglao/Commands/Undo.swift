// yanglao undo: withdraws the last record of the user, after showing it.

import CommandLineKit
import Glibc
import YanglaoCore

struct Undo: Command {
  static let name = "undo"
  static let abstract = Text("撤回本人的最后一条记录", "Withdraw the user's last record")
  static let discussion: Text? = Text(
    "指最后一条仍有效的：已撤回、已更正的不算，撤回本身也不算，它不能再撤回；误撤的要重新填报。再次运行撤回再前一条。",
    "The last one that still holds: what was withdrawn or corrected does not count, nor does a withdrawal, which cannot be taken back; what was withdrawn by mistake is recorded anew. Run again, it withdraws the one before."
  )
  static let examples = [
    Example("undo", Text("显示之后询问", "show it, then ask")),
    Example("undo --yes", Text("不询问", "without asking")),
  ]

  var isSure = false
  var options = RecordOptions()

  static let parameters: [Parameter<Self>] = [
    .flag("yes", short: "y", \.isSure, help: Text("不询问", "do not ask")),
    .group(\.options, RecordOptions.replacing),
  ]

  func run(in context: inout Context) throws {
    try context.requireNoSample()
    let ledger = try context.ledger()
    let by = try context.recorder(options.by)
    guard let last = try ledger.lastStandingRecord(by: by) else { throw RequestError.nothingToUndo(by) }
    let id = last.draft.subject.plan
    let entry = RecordEntry(
      record: last, plan: try ledger.catalogue(.documents(of: [id]), knownAt: nil).plan(id))
    let line =
      "\(last.number)  \(last.draft.asOf)  \(last.draft.subject.reference)  "
      + "\(last.draft.content.kind.term[context.language])  \(entry.summary(context.language) ?? Wording.absent)"
    context.messages.write(line.escapedForTerminal + "\n")
    if !isSure {
      guard isatty(STDIN_FILENO) == 1, context.terminal.isTerminal else { throw RequestError.cannotAsk }
      context.messages.write(Text("撤回这条记录？[y/N] ", "Withdraw this record? [y/N] ")[context.language])
      try context.messages.flush()
      guard let answer = readLine(), ["y", "yes", "是"].contains(answer.lowercased()) else {
        throw RequestError.declined
      }
    }
    try context.withdraw(last, reason: Text("撤回", "undone")[context.language], options)
  }
}

extension Ledger {
  /// The last record of somebody that still holds and is no withdrawal.
  fileprivate func lastStandingRecord(by name: String) throws -> Record? {
    var filter = RecordFilter()
    filter.by = name
    // Mostly the very last; all of them only where many were withdrawn.
    for limit in [20, nil] {
      filter.limit = limit
      let last = try records(filter).reversed().first { record in
        try record.draft.content.kind != .withdrawal && replacement(of: record.number, knownAt: nil) == nil
      }
      if let last { return last }
    }
    return nil
  }
}
