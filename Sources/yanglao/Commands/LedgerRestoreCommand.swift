// yanglao ledger restore: a ledger made of an export.

import CommandLineKit
import YanglaoStore

struct LedgerRestoreCommand: Command {
  static let name = "restore"
  static let abstract = Text("由导出文件建立台账；台账须尚不存在", "Make a ledger of an export; there must be none yet")
  static let examples = [
    Example("ledger restore 台账.ndjson --ledger 新台账.db", Text("由文件", "from a file")),
    Example("ledger restore -", from: "gzip -dc 台账.ndjson.gz", Text("由标准输入", "from standard input")),
  ]

  var file = ""

  static let parameters: [Parameter<Self>] = [
    .argument(
      "FILE", \.file, completion: .file, help: Text("导出文件，“-”为标准输入", "the export; “-” is standard input"))
  ]

  func run(in context: inout Context) throws {
    try context.requireNoSample()
    guard let path = context.ledgerPath else { throw RequestError.noHome }
    let lines = try LineReader(path: file)
    let count = try SQLiteLedger.restore({ try lines.next() }, to: path)
    context.say(
      Text(
        "已建立台账“\(path.shown)”，\(count) 条记录。",
        "Made the ledger “\(path.shown)” with \(Text.count(count, "", "record").english)."))
  }
}
