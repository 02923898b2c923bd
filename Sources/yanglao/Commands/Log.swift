// yanglao log: every record of all.

import CommandLineKit
import YanglaoCore

struct Log: Command {
  static let name = "log"
  static let abstract = Text("台账的全部记录", "Every record of the ledger")
  static let examples = [
    Example("log --since 2026-11-01 --limit 20", Text("某日以来的最后 20 条", "the last 20 since a day")),
    Example(
      "log --department 民政局 --format ndjson", Text("一个系统的记录，NDJSON", "the records of a family, as NDJSON")),
  ]

  static let discussion: Text? = Text(
    "-d 按记录的填报单位；“未明确责任单位”指文件未写单位的任务及其指标的记录。",
    "-d asks for whom a record was recorded; “unassigned” for the records of tasks whose document names no department, and of their indicators."
  )

  var plans: [String] = []
  var records = RecordFilterOptions()
  var listing = ListingOptions()

  static let parameters: [Parameter<Self>] = [
    FilterOptions.plan(\.plans),
    .group(\.records, RecordFilterOptions.parameters),
    .group(\.listing, ListingOptions.parameters(RecordColumns.headers)),
  ]

  func run(in context: inout Context) throws {
    let ledger = try context.ledger()
    var filter = try records.filter(for: ledger, today: context.today)
    filter.plans = try Question(ledger: ledger, day: context.today, knownAt: nil).planIds(plans)
    try listing.print(filter, atMost: records.limit, of: ledger, in: &context)
  }
}
