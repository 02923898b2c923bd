// Whether plan files can be tracked: every fault of every plan, at most so many told.

import CommandLineKit
import YanglaoCore
import YanglaoData
import YanglaoStore

/// Checks the plans of files one after the other against what all plans share, and gathers their errors.
struct PlanChecker {
  /// How many faults are told.
  static let toldFaults = 100

  private let names: KnownNames
  private var places: [String: PlanPlace] = [:]
  private(set) var faults: [Text] = []
  /// How many faults there are, told or not.
  private(set) var faultCount = 0
  /// Names that nobody knows, wording that differs and the like, which keep no plan from being tracked.
  private(set) var warningCount = 0

  init(_ catalogue: Catalogue) { names = KnownNames(checkingAgainst: catalogue) }

  var isClean: Bool { faultCount == 0 }

  /// The plan of an entry; nil where it has errors, which are noted then.
  mutating func plan(_ entry: PlanFileReader.Entry, of file: String) -> Plan? {
    let reading =
      entry.bytes.map { PlanReader.check($0, file: file, line: entry.line, knowing: names, after: places) }
      ?? PlanReading.tooLarge(file: file, line: entry.line)
    places.add(reading.plan, in: file, line: entry.line)
    warningCount += reading.warningCount
    guard reading.errorCount > 0 else { return reading.plan }
    for fault in reading.faults where fault.severity == .error {
      let sentence = fault.sentence(in: reading.plan, knowing: names)
      let place = "\(fault.file.shown):\(fault.line):\(fault.column): \(fault.path.shown): "
      note(Text(place + sentence.chinese, place + sentence.english))
    }
    faultCount += max(0, reading.errorCount - reading.faults.count { $0.severity == .error })
    return nil
  }

  /// Notes what the ledger says against a plan.
  mutating func note(_ error: LedgerError, at entry: PlanFileReader.Entry, of file: String) {
    let message = Failure(ledger: error).message
    let place = "\(file.shown):\(entry.line): "
    note(Text(place + message.chinese, place + message.english))
  }

  private mutating func note(_ fault: Text) {
    faultCount += 1
    if faults.count < Self.toldFaults { faults.append(fault) }
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
  let faults: [Text]
  let count: Int

  init(_ checker: PlanChecker) {
    faults = checker.faults
    count = checker.faultCount
  }
}

extension Failure {
  init(_ error: FaultyPlans) {
    let count = Text.count(error.count, "规划文件有 \(error.count) 处错误", "error")
    self.init(
      message: Text("\(count.chinese)，没有写入", "\(count.english) in the plan files; nothing was written"),
      hints: error.faults.map { Text("  \($0.chinese)", "  \($0.english)") })
    let untold = error.count - error.faults.count
    if untold > 0 { hints.append(Text("  ……另有 \(untold) 处", "  … and \(untold) more")) }
  }
}
