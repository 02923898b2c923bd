// yanglao history: every record of one thing.

import CommandLineKit
import YanglaoCore

struct History: Command {
  static let name = "history"
  static let abstract = Text("一项任务或一个指标的全部记录", "Every record of a task or an indicator")
  static let examples = [
    Example(
      "history xishan/nursing-bed-share",
      Text("一个指标，含更正和撤回", "an indicator, with corrections and withdrawals")),
    Example("history jingyuan/11 --format csv", Text("一项任务，CSV", "a task, as CSV")),
    Example("history jingyuan/12/1", Text("一个节点的", "those of a milestone")),
  ]

  var reference = ""
  var records = RecordFilterOptions()
  var listing = ListingOptions()

  static let parameters: [Parameter<Self>] = [
    .argument(
      "REF", \.reference, completion: .dynamic("subjects"),
      help: Text("编号，或名称的一部分", "an id, or a piece of a name")),
    .group(\.records, RecordFilterOptions.parameters),
    .group(\.listing, ListingOptions.parameters(RecordColumns.headers)),
  ]

  func run(in context: inout Context) throws {
    let ledger = try context.ledger()
    var filter = try records.filter(for: ledger, today: context.today)
    let catalogue = try ledger.catalogue(naming: reference)
    filter.subject = try catalogue.subject(named: reference)
    let milestone = catalogue.milestone(ofId: reference)?.milestone.id
    try listing.print(filter, ofMilestone: milestone, atMost: records.limit, of: ledger, in: &context)
  }
}
