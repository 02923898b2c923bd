// Gathers the faults of one file while it is read, so that all are told at once; of very many, the first.

import YanglaoCore

/// The faults of one file so far.
final class FaultCollector {
  /// How many faults are told, errors before warnings.
  static let told = 100

  private let file: String
  /// The line of the file on which the document begins.
  private let line: Int
  let document: JSONDocument
  /// The keys that the objects being read were asked for, the outermost object's first.
  ///
  /// Each use is over before the next begins; checking that at run time would cost as much as the reading.
  @exclusivity(unchecked) var askedKeys: [StaticString] = []
  private var errors = FirstFaults(limit: told)
  private var warnings = FirstFaults(limit: told)

  init(file: String, line: Int = 1, document: JSONDocument) {
    self.file = file
    self.line = line
    self.document = document
  }

  var isEmpty: Bool { errors.count + warnings.count == 0 }

  /// Notes an error; what it is, is asked for only where it will be told.
  func add(_ problem: @autoclosure () -> PlanFault.Problem, at range: Range<Int>) {
    errors.add(problem(), at: range)
  }

  /// Notes what does not hold together in the plan that was read.
  func add(_ result: ValidationResult) {
    var finder = JSONPathFinder(document)
    for fault in result.faults {
      let range = finder.range(of: fault.path)
      switch fault.problem.severity {
      case .error: errors.add(.validation(fault.problem), at: range)
      case .warning: warnings.add(.validation(fault.problem), at: range)
      }
    }
    errors.count = max(errors.count, result.errorCount)
    warnings.count = max(warnings.count, result.warningCount)
  }

  /// Throws the faults, in the order of their places, if there are any.
  func finish() throws(PlanFileError) {
    let faults = toldFaults()
    guard faults.isEmpty else { throw PlanFileError(faults: faults) }
  }

  func reading(of plan: Plan?) -> PlanReading {
    PlanReading(
      plan: plan, faults: toldFaults(), errorCount: errors.count, warningCount: warnings.count)
  }

  private func toldFaults() -> [PlanFault] {
    let errors = errors.first(Self.told)
    let found = errors + warnings.first(Self.told - errors.count)
    var place = TextPlace(document.bytes, line: line)
    var finder = JSONPathFinder(document)
    return found.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { fault in
      place.advance(to: fault.range.lowerBound)
      return PlanFault(
        file: file, line: place.line, column: place.column, path: finder.path(to: place.offset),
        value: place.excerpt(to: fault.range.upperBound), problem: fault.problem)
    }
  }
}

/// The faults that come first in a file, and the number of all.
private struct FirstFaults {
  typealias Fault = (problem: PlanFault.Problem, range: Range<Int>)

  private let limit: Int
  var count = 0
  private var kept: [Fault] = []
  /// What begins here or behind it is not told.
  private var end = Int.max

  init(limit: Int) { self.limit = limit }

  mutating func add(_ problem: @autoclosure () -> PlanFault.Problem, at range: Range<Int>) {
    count += 1
    guard range.lowerBound < end else { return }
    kept.append((problem(), range))
    guard kept.count == 2 * limit else { return }
    kept = first(limit)
    end = kept.last?.range.lowerBound ?? end
  }

  func first(_ number: Int) -> [Fault] {
    Array(kept.sorted { $0.range.lowerBound < $1.range.lowerBound }.prefix(number))
  }
}
