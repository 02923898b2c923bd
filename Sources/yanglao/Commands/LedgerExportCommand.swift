// yanglao ledger export: the whole ledger as text.

import CommandLineKit
import YanglaoStore

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
    // It holds all that the ledger does, which is for its user only.
    try NewFile.write(file, isPrivate: true) { output in try ledger.export { output.write($0 + "\n") } }
  }
}
