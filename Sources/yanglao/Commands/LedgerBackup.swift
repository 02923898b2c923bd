// yanglao ledger backup: a copy of the ledger, while others write.

import CommandLineKit
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

  func run(in context: inout Context) throws {
    let ledger = try context.storedLedger()
    // A copy is a file of its own, which no pipe can carry.
    guard file != "-" else { throw RequestError.notABackupFile(file) }
    do { try ledger.backup(to: file) } catch LedgerError.notAFile(let path) {
      throw RequestError.notABackupFile(path)
    }
  }
}
