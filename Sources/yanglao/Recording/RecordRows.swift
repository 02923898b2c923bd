// The records of some tasks or indicators, one after the other, with what has taken their place.

import YanglaoCore

/// Which records a file holds.
struct RecordQuestion {
  let kind: RecordContent.Kind
  /// Plan ids; empty for all plans.
  let plans: Set<String>
  /// Records that speak of this day or an earlier one.
  let day: Day
  /// Written by this moment; nil for all that is known.
  let knownAt: Instant?
  /// Whether those that were replaced or withdrawn are wanted too.
  let includesReplaced: Bool
}

extension Ledger {
  /// Gives the records that a question asks for in the order of writing, each as soon as it is read.
  /// - Parameters:
  ///   - thing: What a record may speak of; nil for what is not asked for.
  ///   - advance: Told the number of each record that was looked at.
  @inline(__always)  // Otherwise each row asks the runtime what a row of this thing is.
  func eachRow<Thing>(
    _ question: RecordQuestion, of thing: (Subject) throws -> (plan: Plan, thing: Thing)?,
    advance: (Int64) -> Void, _ body: (RecordRow<Thing>) throws -> Void
  ) throws {
    let replaced = try replacedRecords(knownAt: question.knownAt)
    var filter = RecordFilter()
    filter.kinds = [question.kind]
    filter.until = question.knownAt
    filter.plans = question.plans
    // Records of one thing follow one another.
    var last: (subject: Subject, found: (plan: Plan, thing: Thing)?)?
    try eachRecord(filter) { record in
      advance(record.number)
      let subject = record.draft.subject
      if last?.subject != subject { last = (subject, try thing(subject)) }
      guard record.draft.asOf <= question.day, let (plan, thing) = last?.found else { return }
      let replacement =
        replaced.contains(record.number)
        ? try replacement(of: record.number, knownAt: question.knownAt) : nil
      guard replacement == nil || question.includesReplaced else { return }
      try body(RecordRow(record: record, plan: plan, thing: thing, replacement: replacement))
    }
  }
}
