// Many plans into the ledger, one held at a time.

import YanglaoCore
import YanglaoStore

/// Reads, checks and adds the plans of some files within one change.
struct PlanAddition {
  /// What was added.
  struct Outcome {
    var plans = 0
    var tasks = 0
    var indicators = 0
    var warnings = 0
  }

  private let files: [String]
  private let by: String
  private let context: Context

  init(_ files: [String], by: String, _ context: Context) {
    self.files = files
    self.by = by
    self.context = context
  }

  /// Adds every plan; behind the first fault, the others are checked only.
  /// - Throws: ``FaultyPlans`` where any has a fault.
  func run(on ledger: any Ledger) throws -> Outcome {
    var outcome = Outcome()
    var errors = PlanErrors()
    let known = Set(try ledger.catalogue(.titles, knownAt: nil).plans.map(\.id))
    var bar = ProgressBar(total: PlanFileReader.size(of: files), context)
    defer { bar.finish() }
    let checking = try PlanChecking(files, PlanChecker(try ledger.catalogue(.names, knownAt: nil)))
    defer { checking.stop() }
    while let checked = try checking.next() {
      bar.advance(to: checked.bytesRead)
      errors.add(of: checked.plan)
      outcome.warnings += checked.plan.warningCount
      guard let plan = checked.plan.plan else { continue }
      guard errors.isEmpty else {
        if known.contains(plan.id) { errors.add(LedgerError.planExists(plan.id), of: checked.plan) }
        continue
      }
      do {
        _ = try ledger.append(PlanChange(.added(plan), document: checked.plan.document, by: by))
      } catch let error as LedgerError {
        switch error {
        case .planExists, .otherPlace: errors.add(error, of: checked.plan)
        default: throw error
        }
      }
      outcome.plans += 1
      outcome.tasks += plan.tasks.count
      outcome.indicators += plan.indicators.count
    }
    guard errors.isEmpty else { throw FaultyPlans(errors: errors) }
    return outcome
  }
}
