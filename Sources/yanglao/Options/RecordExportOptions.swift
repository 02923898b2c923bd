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
  /// - Parameters:
  ///   - scope: What is needed of the plans.
  ///   - things: Gives what records of some plans may speak of.
  func write<Thing>(
    _ columns: [Column<RecordRow<Thing>>], _ kind: RecordContent.Kind, _ scope: CatalogueScope,
    of question: Question, in context: inout Context,
    _ things: @escaping @Sendable (Question, CatalogueScope) throws -> RecordRows<Thing>.Things
  ) throws {
    let asked = RecordQuestion(kind: kind, plans: scope.plans, includesReplaced: includesReplaced)
    try question.ledger.reading {
      let total = try question.lastRecord()
      // What few plans have is found through an index, at once; and only in a damaged ledger are numbers so high.
      let isWhole = 1...Self.fewPlans ~= scope.plans.count || total > Self.mostNumbers
      let length = isWhole ? .max : Self.numbersOfAPiece
      let pieces = total > 0 ? Int((total - 1) / length) + 1 : 0
      let parts = try PlanParts(question, scope, plansOfAPart: 8)
      let workers = try question.shared(among: pieces).map { RecordRows($0, asked, parts, things) }
      // Rows and a bar on one screen would be neither.
      let isApart = export.target.file != nil || !context.terminal.isTerminal
      var bar = isApart ? ProgressBar(total: Int(total), context) : nil
      defer { bar?.finish() }
      try export.write(
        columns, pieces: pieces, by: workers, in: &context,
        advance: { bar?.advance(to: Int(isWhole ? total : min(total, Int64($0 + 1) * length))) }
      ) { rows, piece, write in
        let before = Int64(piece) * length
        try rows.each(of: before + 1...(isWhole ? total : min(total, before + length)), write)
      }
    }
  }

  private static let fewPlans = 20
  private static let numbersOfAPiece: Int64 = 32_768
  private static let mostNumbers: Int64 = 1 << 40
}

extension Question {
  /// The number of the last record; 0 where there is none.
  fileprivate func lastRecord() throws -> Int64 {
    var last = RecordFilter()
    last.limit = 1
    return try ledger.records(last).last?.number ?? 0
  }
}
