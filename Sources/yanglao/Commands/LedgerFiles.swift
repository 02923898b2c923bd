// yanglao ledger backup, export, restore: the whole ledger as a file.

import CommandLineKit
import Glibc
import YanglaoStore

struct LedgerBackup: Command {
  static let name = "backup"
  static let abstract = Text(
    "备份台账（其他人可同时写入），不覆盖已有文件", "Copy the ledger, consistently while others write; overwrites nothing")
  static let examples = [Example("ledger backup 台账-2026-11-21.db", Text("备份到文件", "to a file"))]

  var file = ""

  static let parameters: [Parameter<Self>] = [
    .argument("FILE", \.file, completion: .file, help: Text("备份文件", "the copy"))
  ]

  func run(in context: inout Context) throws { try context.storedLedger().backup(to: file) }
}

struct LedgerExportCommand: Command {
  static let name = "export"
  static let abstract = Text(
    "导出整个台账为 NDJSON；“-”为标准输出", "Write the whole ledger as NDJSON; “-” is standard output")
  static let examples = [
    Example("ledger export 台账.ndjson", Text("到文件，不覆盖", "to a file, which must not be there")),
    Example("ledger export - | gzip > 台账.ndjson.gz", Text("到标准输出", "to standard output")),
  ]

  var file = ""

  static let parameters: [Parameter<Self>] = [
    .argument(
      "FILE", \.file, completion: .file, help: Text("文件，“-”为标准输出", "the file; “-” is standard output"))
  ]

  func run(in context: inout Context) throws {
    let ledger = try context.storedLedger()
    if file == "-" {
      let output = context.output
      try ledger.export { output.write($0 + "\n") }
      return try output.flush()
    }
    try NewFile.write(file) { output in try ledger.export { output.write($0 + "\n") } }
  }
}

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
        "已建立台账 \(path.shown)，\(count) 条记录。", "Made the ledger \(path.shown) with \(count) records."))
  }
}
