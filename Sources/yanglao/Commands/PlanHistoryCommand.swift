// yanglao plan history: the revisions of a plan, who took them, why, and what they changed.

import CommandLineKit
import YanglaoCore

struct PlanHistoryCommand: Command {
  static let name = "history"
  static let abstract = Text(
    "规划的各版：时间、记录人、原因、改动数", "The revisions of a plan: when, by whom, why, and how much changed")
  static let examples = [
    Example("plan history jingyuan", Text("一个规划", "one plan")),
    Example("plan history jingyuan --format json", Text("JSON", "as JSON")),
  ]

  var plan = ""
  var format: OutputFormat?
  var columns: [ColumnList] = []

  static let parameters: [Parameter<Self>] = [
    .plan(\.plan),
    .option(
      "format", short: "f", \.format, "FORMAT",
      help: Text("输出格式（默认 table）", "output format (table unless said otherwise)")),
    .option(
      "columns", \.columns, "KEYS",
      completion: .list(RevisionColumns.columns.map { AllowedValue($0.header.key, $0.header.title) }),
      help: Text("只输出这些列，用逗号分隔", "print these columns only, separated by commas")),
  ]

  func run(in context: inout Context) throws {
    let ledger = try context.ledger()
    let id = try context.plan(named: plan, of: ledger).id
    var before: Plan?
    let rows = try ledger.revisions(of: id).map { revision in
      guard revision.kind != .closed else { return RevisionRow(revision: revision, difference: nil) }
      let plan = try ledger.plan(id, revision: revision.revision)
      defer { before = plan }
      let difference = before.flatMap { old in plan.map { PlanDifference(from: old, to: $0) } }
      return RevisionRow(revision: revision, difference: difference)
    }
    let keys = columns.flatMap(\.keys)
    try context.print(
      try Listing(
        rows, columns: RevisionColumns.columns, selecting: keys.isEmpty ? nil : keys, empty: .nothing),
      as: format ?? .table, byteOrderMark: false)
  }
}
