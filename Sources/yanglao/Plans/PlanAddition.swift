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
    var checker = PlanChecker(try ledger.catalogue(.names, knownAt: nil))
    var readers = try files.map { path throws(FileError) in try PlanFileReader(path: path) }
    let sizes = files.map(PlanFileReader.size)
    var bar = ProgressBar(
      total: sizes.contains(nil) ? nil : sizes.compactMap { $0 }.reduce(0, +), context)
    defer { bar.finish() }
    var bytesBefore = 0
    for index in readers.indices {
      while let entry = try readers[index].next() {
        bar.advance(to: bytesBefore + readers[index].bytesRead)
        guard let plan = checker.plan(entry, of: files[index]) else { continue }
        do {
          guard checker.isClean else { continue }
          _ = try ledger.append(PlanChange(.added(plan), document: entry.bytes ?? [], by: by))
        } catch let error as LedgerError {
          guard case .planExists = error else { throw error }
          checker.note(error, at: entry, of: files[index])
        }
        outcome.plans += 1
        outcome.tasks += plan.tasks.count
        outcome.indicators += plan.indicators.count
      }
      bytesBefore += readers[index].bytesRead
    }
    guard checker.isClean else { throw FaultyPlans(checker) }
    outcome.warnings = checker.warningCount
    return outcome
  }
}
