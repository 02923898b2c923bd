// Plans that change: in the ledger that is there, or in one that is made for them.

import CommandLineKit
import YanglaoCore
import YanglaoData
import YanglaoStore

extension Context {
  /// Does `work` as one change, whole or not at all: where there is no ledger it is made, unless the work fails.
  mutating func changingPlans<Value>(_ work: (any Ledger, Context) throws -> Value) throws -> Value {
    let context = self
    let value = try inLedger { ledger, _ in try ledger.writing { try work(ledger, context) } }
    written.noteChange()
    return value
  }

  /// The plan that somebody names by its id or a piece of its name.
  func plan(named name: String, of ledger: any Ledger) throws -> Plan {
    let titles = try ledger.catalogue(.titles, knownAt: nil)
    guard let id = try titles.planIds([name]).first,
      let plan = try ledger.catalogue(.documents(of: [id]), knownAt: nil).plan(id)
    else { throw RequestError.unknownPlan(name, known: titles.plans.map(\.id), nearest: nil) }
    return plan
  }
}

extension Text {
  /// What is said once a ledger was made.
  static func madeLedger(_ path: String) -> Text {
    Text(
      "已新建台账 \(path.escapedForTerminal)，含内置的五份规划。",
      "Made the ledger \(path.escapedForTerminal), with the five bundled plans in it.")
  }
}
