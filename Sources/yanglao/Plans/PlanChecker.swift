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

/// A plan of a file as it was checked.
struct CheckedPlan: Sendable {
  /// Empty where it is larger than a plan may be.
  let document: [UInt8]
  let place: PlanPlace
  /// Nil where it has errors.
  let plan: Plan?
  /// What keeps it from being tracked; of very many errors, the first.
  let errors: [Text]
  /// How many errors there are, told or not.
  let errorCount: Int
  /// Names that nobody knows, wording that differs and the like, which keep no plan from being tracked.
  let warningCount: Int
}

/// What is wrong with the plans of files, at most so much of it told.
struct PlanErrors {
  /// How many errors are told.
  static let told = 100

  private(set) var sentences: [Text] = []
  /// How many errors there are, told or not.
  private(set) var count = 0

  var isEmpty: Bool { count == 0 }

  /// Notes what was found in a plan.
  mutating func add(of plan: CheckedPlan) {
    sentences += plan.errors.prefix(Self.told - sentences.count)
    count += plan.errorCount
  }

  /// Notes what the ledger says against a plan.
  mutating func add(_ error: LedgerError, of plan: CheckedPlan) {
    let message = Failure(ledger: error).message
    let place = "\(plan.place.file.shown):\(plan.place.line): "
    count += 1
    guard sentences.count < Self.told else { return }
    sentences.append(Text(place + message.chinese, place + message.english))
  }
}

extension [String: PlanPlace] {
  /// Notes where a plan stands, unless one of its id stood somewhere before.
  mutating func add(_ plan: Plan?, in file: String, line: Int) {
    guard let plan, self[plan.id] == nil else { return }
    self[plan.id] = PlanPlace(file: file, line: line)
  }
}

/// Plan files with errors, for which nothing was written.
struct FaultyPlans: Error {
  let errors: PlanErrors
}

extension Failure {
  init(_ error: FaultyPlans) {
    let errors = error.errors
    let count = Text.count(errors.count, "规划文件有 \(errors.count) 处错误", "error")
    self.init(
      message: Text("\(count.chinese)，没有写入", "\(count.english) in the plan files; nothing was written"),
      hints: errors.sentences.map { Text("  \($0.chinese)", "  \($0.english)") })
    let untold = errors.count - errors.sentences.count
    if untold > 0 { hints.append(Text("  ……另有 \(untold) 处", "  … and \(untold) more")) }
  }
}
