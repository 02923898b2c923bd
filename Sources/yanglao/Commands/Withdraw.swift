// yanglao withdraw: takes a record back.

import CommandLineKit
import YanglaoCore

struct Withdraw: Command {
  static let name = "withdraw"
  static let abstract = Text("撤回一条记录", "Withdraw a record")
  static let examples = [Example("withdraw 12 --reason 重复填报", Text("撤回第 12 号记录", "withdraw record 12"))]

  var record = RecordNumber(value: 0)
  var reason: String?
  var options = RecordOptions()

  static let parameters: [Parameter<Self>] = [
    .argument(
      "RECORD", \.record, completion: .dynamic("records"),
      help: Text("记录号", "the record's number")), .reason(\.reason),
    .group(\.options, RecordOptions.replacing),
  ]

  func run(in context: inout Context) throws {
    guard let reason else { throw RequestError.missingOption("--reason") }
    let found = try context.ledgerToRecordIn().recordToReplace(record.value)
    try context.withdraw(found, reason: reason, options)
  }
}
