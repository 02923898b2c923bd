// yanglao ledger check: whether the ledger is whole; silent where it is.

import CommandLineKit
import YanglaoStore

struct LedgerCheck: Command {
  static let name = "check"
  static let abstract = Text(
    "检查台账是否完好：完好时不输出，否则列出问题，退出状态为 3",
    "Check the ledger: silent when all is well, every fault and status 3 otherwise")
  static let examples = [Example("ledger check && echo 完好", Text("完好时才继续", "go on only when all is well"))]

  func run(in context: inout Context) throws {
    let faults: [LedgerFault]
    do { faults = try context.storedLedger().check() } catch LedgerError.damaged(_, let detail) {
      faults = [.structure(detail)]
    }
    guard !faults.isEmpty else { return }
    let language = context.language
    try context.print(faults.map { $0.term[language].escapedForTerminal + "\n" }.joined())
    throw FoundSomething()
  }
}
