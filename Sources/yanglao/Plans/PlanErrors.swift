// What is wrong with the plans of files, as far as it is told.

import CommandLineKit
import YanglaoStore

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
