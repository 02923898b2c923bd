// The records of some tasks or indicators, one after the other, with what has taken their place.

import YanglaoCore

/// Which records a file holds.
struct RecordQuestion: Sendable {
  let kind: RecordContent.Kind
  /// Plan ids; empty for all plans.
  let plans: Set<String>
  /// Whether those that were replaced or withdrawn are wanted too.
  let includesReplaced: Bool
}

/// The records that a question asks for, in the order of writing; used by one thread.
final class RecordRows<Thing: Sendable> {
  /// What records may speak of, with its id inside the plan.
  typealias Things = [(plan: Plan, id: String, thing: Thing)]

  /// The things of a plan, by their ids.
  private typealias OfPlan = [String: (plan: Plan, thing: Thing)]

  private let question: Question
  private let asked: RecordQuestion
  private let read: (Question, CatalogueScope) throws -> Things
  /// By the ids of plans.
  private var parts: KeptParts<[String: OfPlan]>
  private var last: (plan: String, things: OfPlan)?
  private lazy var replaced = Result { try question.ledger.replacedRecords(knownAt: question.knownAt) }

  /// - Parameter read: Gives what records of some plans may speak of.
  init(
    _ question: Question, _ asked: RecordQuestion, _ parts: PlanParts,
    _ read: @escaping (Question, CatalogueScope) throws -> Things
  ) {
    self.question = question
    self.asked = asked
    self.parts = KeptParts(parts)
    self.read = read
  }

  /// Gives those between two numbers, each as soon as it is read.
  func each(of numbers: ClosedRange<Int64>, _ body: (RecordRow<Thing>) -> Void) throws {
    var filter = RecordFilter()
    filter.kinds = [asked.kind]
    filter.until = question.knownAt
    filter.plans = asked.plans
    filter.numbers = numbers
    let (ledger, day, replaced) = (question.ledger, question.day, try replaced.get())
    try ledger.eachRecord(filter) { record in
      guard record.draft.asOf <= day, let (plan, thing) = try thing(record.draft.subject) else { return }
      let replacement =
        replaced.contains(record.number)
        ? try ledger.replacement(of: record.number, knownAt: question.knownAt) : nil
      guard replacement == nil || asked.includesReplaced else { return }
      body(RecordRow(record: record, plan: plan, thing: thing, replacement: replacement))
    }
  }

  private func thing(_ subject: Subject) throws -> (plan: Plan, thing: Thing)? {
    if let last, last.plan == subject.plan { return last.things[subject.id] }
    let part = try parts.value(of: subject.plan) { scope in
      var things: [String: OfPlan] = [:]
      for found in try read(question, scope) {
        things[found.plan.id, default: [:]][found.id] = (found.plan, found.thing)
      }
      return things
    }
    let things = part?[subject.plan] ?? [:]
    last = (subject.plan, things)
    return things[subject.id]
  }
}
