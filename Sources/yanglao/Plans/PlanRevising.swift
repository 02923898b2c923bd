// A higher revision of a plan into the ledger, from a file or from what came with the program.

import CommandLineKit
import YanglaoCore
import YanglaoData

/// Revises plans.
struct PlanRevising {
  typealias Revised = (old: Plan, new: Plan, difference: PlanDifference, notes: [Text])

  private let by: String
  private let reason: String
  /// Whether values may count in another unit or way than they were recorded in.
  private let isConfirmed: Bool
  private let context: Context

  init(by: String, reason: String, isConfirmed: Bool, _ context: Context) {
    self.by = by
    self.reason = reason
    self.isConfirmed = isConfirmed
    self.context = context
  }

  /// Takes the one plan of a file.
  func take(_ path: String, in ledger: any Ledger) throws -> Revised {
    try take(try PlanFileReader.onlyEntry(of: path), of: path, in: ledger)
  }

  /// Takes the newer revisions that are bundled: of some plans, or of all that have one.
  func takeBundled(_ names: [String]) throws -> [Revised] {
    var context = context
    return try context.changingPlans { ledger, context in
      let plans =
        try names.isEmpty ? ledger.catalogue().plans : names.map { try context.plan(named: $0, of: ledger) }
      let newer = context.bundle.newer(than: plans)
      guard !newer.isEmpty, names.isEmpty || newer.count == plans.count else {
        let newerIds = Set(newer.map(\.id))
        let others = plans.map(\.id).filter { !newerIds.contains($0) }
        let bundled = others.filter { context.bundle.revision(of: $0) != nil }
        if !names.isEmpty, let own = others.first(where: { !bundled.contains($0) }) {
          throw RequestError.notBundled(own)
        }
        throw RequestError.noNewerBundle(bundled.isEmpty ? others : bundled)
      }
      return try newer.map { plan in
        let entry = PlanFileReader.Entry(bytes: context.bundle.document(plan.id), line: 1)
        return try take(entry, of: plan.id, in: ledger)
      }
    }
  }

  private func take(
    _ entry: PlanFileReader.Entry, of path: String, in ledger: any Ledger
  ) throws -> Revised {
    var checker = PlanChecker(try ledger.catalogue(.names, knownAt: nil))
    let checked = checker.check(entry, of: path)
    guard let new = checked.plan else {
      var errors = PlanErrors()
      errors.add(of: checked)
      throw FaultyPlans(errors: errors)
    }
    let old = try ledger.catalogue(.documents(of: [new.id]), knownAt: nil).plan(new.id)
    if let old, !isConfirmed {
      let changed = try ChangedCount.all(from: old, to: new, in: ledger)
      guard changed.isEmpty else { throw RequestError.changedCounts(changed) }
    }
    _ = try ledger.append(
      PlanChange(.revised(new), document: entry.bytes ?? [], by: by, reason: reason))
    guard let old else { throw RequestError.notAPlan(new.id) }
    let notes = try RevisionNotes(from: old, to: new, on: context.today, in: ledger)
    return (old, new, PlanDifference(from: old, to: new), notes.lines)
  }
}
