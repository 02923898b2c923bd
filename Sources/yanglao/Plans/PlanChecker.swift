// Whether plan files can be tracked: every fault of every plan, at most so many told.

import CommandLineKit
import YanglaoCore
import YanglaoData
import YanglaoStore

/// Checks the plans of files one after the other against what all plans share.
struct PlanChecker {
  private let names: KnownNames
  private var places: [String: PlanPlace] = [:]

  init(_ catalogue: Catalogue) { names = KnownNames(checkingAgainst: catalogue) }

  /// Checks the plan of an entry.
  mutating func check(_ entry: PlanFileReader.Entry, of file: String) -> CheckedPlan {
    let reading = entry.reading(of: file, knowing: names, after: places)
    places.add(reading.plan, in: file, line: entry.line)
    return CheckedPlan(
      document: entry.bytes ?? [], place: PlanPlace(file: file, line: entry.line),
      plan: reading.errorCount > 0 ? nil : reading.plan,
      errors: reading.faults.filter { $0.severity == .error }.map { fault in
        let sentence = fault.sentence(in: reading.plan, knowing: names)
        let place = "\(fault.file.shown):\(fault.line):\(fault.column): \(fault.path.shown): "
        return Text(place + sentence.chinese, place + sentence.english)
      }, errorCount: reading.errorCount, warningCount: reading.warningCount)
  }
}

extension [String: PlanPlace] {
  /// Notes where a plan stands, unless one of its id stood somewhere before.
  mutating func add(_ plan: Plan?, in file: String, line: Int) {
    guard let plan, self[plan.id] == nil else { return }
    self[plan.id] = PlanPlace(file: file, line: line)
  }
}
