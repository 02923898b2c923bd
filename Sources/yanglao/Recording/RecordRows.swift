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

  private typealias Found = (plan: Plan, thing: Thing)

  /// The things of a plan, by their ids.
  private typealias OfPlan = [String: Found]

  private let question: Question
  private let asked: RecordQuestion
  private let read: (Question, CatalogueScope) throws -> Things
  /// By the ids of plans.
  private var parts: KeptParts<[String: OfPlan]>
  /// What was asked for last: records come in runs.
  private var last: (subject: Subject, things: OfPlan, thing: Found?)?
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

  private func thing(_ subject: Subject) throws -> Found? {
    if let last, last.subject == subject { return last.thing }
    let things = try last?.subject.plan == subject.plan ? last?.things : things(ofPlan: subject.plan)
    let thing = things?[subject.id]
    last = (subject, things ?? [:], thing)
    return thing
  }

  private func things(ofPlan plan: String) throws -> OfPlan? {
    try parts.value(of: plan) { scope in
      var things: [String: OfPlan] = [:]
      for found in try read(question, scope) {
        things[found.plan.id, default: [:]][found.id] = (found.plan, found.thing)
      }
      return things
    }?[plan]
  }
}
