// The options of the exports that hold a row for each record.

import CommandLineKit
import YanglaoCore

/// Which of the records a file holds, and its form.
struct RecordExportOptions {
  var export = ExportOptions()
  var time = TimeOptions()
  var includesReplaced = false

  /// The options of an export that has these columns.
  static func parameters(_ columns: [ColumnHeader]) -> [Parameter<Self>] {
    [
      .flag(
        "all", \.includesReplaced, help: Text("含被替代、撤回的记录", "with records that were replaced or withdrawn")),
      .group(\.time, TimeOptions.parameters), .group(\.export, ExportOptions.parameters(columns)),
    ]
  }

  /// Writes the records of a kind that speak of some things, with a progress bar where that takes long.
  /// - Parameter thing: What a record may speak of; nil for what is not asked for.
  func write<Thing>(
    _ columns: [Column<RecordRow<Thing>>], _ kind: RecordContent.Kind, from ledger: any Ledger,
    plans: Set<String>, in context: inout Context, of thing: (Subject) throws -> (plan: Plan, thing: Thing)?
  ) throws {
    let question = RecordQuestion(
      kind: kind, plans: plans, day: time.day(in: context), knownAt: time.moment(in: context),
      includesReplaced: includesReplaced)
    var last = RecordFilter()
    last.limit = 1
    let total = try ledger.records(last).last.map { Int($0.number) }
    // Rows and a bar on one screen would be neither.
    let isApart = export.target.file != nil || !context.terminal.isTerminal
    var bar = isApart ? ProgressBar(total: total, context) : nil
    try export.write(columns, in: &context) { write in
      defer { bar?.finish() }
      try ledger.reading {
        try ledger.eachRow(question, of: thing, advance: { bar?.advance(to: Int($0)) }, write)
      }
    }
  }
}
