// Plan files: read or refused, always alike, and what is read can be judged on any day.

import YanglaoCore
import YanglaoData

extension FuzzTarget {
  static let plan = FuzzTarget(
    name: "plan",
    pieces: [
      "\"id\":", "\"due\":\"2026-02-29\",", "0001-01-01", "9999-12-31", "monthly", "yearly", "\"from\":",
      "\"to\":",
      "\"recurrence\":\"monthly\",", "\"targets\":[]", "increasing", "achieved", "range", "atMost", "binding",
      "%", "‰",
      "\"value\":0,", "\"value\":999999999999999999,", "\"value\":0.000000000000000001,", "\"baseline\":",
      "../x", "$.",
      "\"within\":\"1\",", "\"note\":\"", "{}", "[]", "[[", "{\"a\":",
    ],
    check: { input in
      let (first, second) = (PlanOutcome(input), PlanOutcome(input))
      try require(first.words == second.words, "a plan is read the same way again")
      guard let plan = first.plan else {
        try require(!first.faults.isEmpty, "a plan that is refused has a fault")
        for fault in first.faults {
          try require(
            fault.file == "plan.json" && fault.line >= 1 && fault.column >= 1 && fault.path.hasPrefix("$")
              && fault.value.count <= 80, "a fault says where it is: \(fault)")
        }
        return
      }
      let again = PlanOutcome(Array(first.words.utf8))
      try require(
        again.plan.map { "\($0)" } == "\(plan)", "a plan that is written is read as it was: \(again.faults)")
      try judge(plan)
    })

  /// Asks of a plan what commands ask.
  private static func judge(_ plan: Plan) throws {
    let shared = try BundledData.catalogue()
    let catalogue = Catalogue(
      plans: [plan], families: shared.families, collectiveBodies: shared.collectiveBodies,
      measures: shared.measures)
    _ = PlanValidation.faults(of: plan, in: catalogue)
    let ledger = EmptyLedger(catalogue)
    let days = [
      plan.period.from, plan.period.to, Day(year: 1, month: 1, day: 1), Day(year: 9999, month: 12, day: 31),
    ]
    for day in days.compactMap({ $0 }) {
      for method in [PaceMethod.linear, .cagr] {
        let standing = try Standing(ledger, on: day, includingIndicators: true, method: method)
        let progress = ProgressReport(standing, filter: TaskFilter())
        try require(progress.total.tasks == plan.tasks.count, "each task of a plan is counted once")
        _ = ObligationReport.overdue(
          standing, filter: TaskFilter(), kinds: Set(Obligation.Kind.allCases), by: nil)
        _ = PlanEvaluation(plan, standing, stage: .final)
      }
    }
  }
}

/// What reading a plan comes to.
private struct PlanOutcome {
  var plan: Plan?
  var faults: [PlanFault] = []

  init(_ input: [UInt8]) {
    do { plan = try PlanReader.plan(from: input, file: "plan.json") } catch { faults = error.faults }
  }

  /// All of it, to be compared: the plan as it is written, or its faults.
  var words: String { plan.map { PlanWriter.json(of: $0) } ?? "\(faults)" }
}

/// A ledger without records.
private final class EmptyLedger: Ledger {
  private let plans: Catalogue

  init(_ plans: Catalogue) { self.plans = plans }

  func catalogue() -> Catalogue { plans }
  func record(_ number: Int64) -> Record? { nil }
  func records(_ filter: RecordFilter) -> [Record] { [] }
  func replacement(of number: Int64, knownAt: Instant?) -> Record? { nil }
  func effectiveRecords(
    _ scope: RecordScope, asOf: Day, knownAt: Instant?, _ body: (Subject, [Record]) throws -> Void
  ) {}
  func writing<Value>(_ work: () throws -> Value) throws -> Value { try work() }
  func append(_ draft: RecordDraft) throws -> Record { throw BrokenPromise(promise: "nothing is written") }
}
