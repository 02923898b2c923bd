// The records of some tasks or indicators, one after the other, with what has taken their place.

import YanglaoCore

/// The records that a question asks for, in the order of writing; used by one thread.
final class RecordRows<Thing: Sendable> {
  /// What records may speak of, with its id inside the plan.
  typealias Things = [(plan: Plan, id: String, thing: Thing)]

  /// The things of a plan, by their ids.
  private typealias OfPlan = [String: Referent<Thing>]

  private let question: Question
  private let asked: RecordQuestion
  private let read: (Question, CatalogueScope) throws -> Things
  /// By the ids of plans.
  private var parts: KeptParts<[String: OfPlan]>
  /// What was asked for last, and the things of its plan: records come in runs.
  private var last: Subject?
  private var lastReferent: Referent<Thing>?
  private var lastThings: OfPlan = [:]
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
      guard record.draft.asOf <= day, let referent = try referent(of: record.draft.subject) else { return }
      let replacement =
        replaced.contains(record.number)
        ? try ledger.replacement(of: record.number, knownAt: question.knownAt) : nil
      guard replacement == nil || asked.includesReplaced else { return }
      body(RecordRow(record: record, referent: referent, replacement: replacement))
    }
  }

  private func referent(of subject: Subject) throws -> Referent<Thing>? {
    if last == subject { return lastReferent }
    if last?.plan != subject.plan { lastThings = try things(ofPlan: subject.plan) ?? [:] }
    last = subject
    lastReferent = lastThings[subject.id]
    return lastReferent
  }

  private func things(ofPlan plan: String) throws -> OfPlan? {
    try parts.value(of: plan) { scope in
      var things: [String: OfPlan] = [:]
      for found in try read(question, scope) {
        things[found.plan.id, default: [:]][found.id] = Referent(found.plan, found.thing, id: found.id)
      }
      return things
    }?[plan]
  }
}
