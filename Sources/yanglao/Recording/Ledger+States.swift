// Where one task or indicator stands, read from the ledger while it is written to.

import YanglaoCore

extension Ledger {
  /// The value that holds on the next day with one, of a count since the plan's start: a value must not be above it. Nil
  /// for anything else.
  /// - Parameter number: A record that does not count, since it is being corrected.
  func valueAfter(
    _ day: Day, of indicator: Indicator, _ subject: Subject, besides number: Int64? = nil
  ) throws -> Record? {
    guard indicator.counting == .sincePlanStart else { return nil }
    let later = try effectiveRecords(of: subject, on: .last).filter {
      $0.draft.asOf > day && $0.number != number && $0.draft.content.kind == .observation
    }
    return later.last { $0.draft.asOf == later.first?.draft.asOf }
  }

  func life(of task: PolicyTask, in plan: String) throws -> TaskLife {
    TaskLife(task, try effectiveRecords(of: .task(plan: plan, id: task.id), on: .last))
  }

  func state(of task: PolicyTask, in plan: Plan, on day: Day) throws -> TaskState {
    TaskState(task, try effectiveRecords(of: .task(plan: plan.id, id: task.id), on: day))
  }

  /// The departments that answer for some tasks on a day: those that their document names, and those that the office
  /// has assigned.
  func departments(answeringFor tasks: [PolicyTask], in plan: Plan, on day: Day) throws -> [Assignment] {
    try tasks.flatMap { try $0.departments + state(of: $0, in: plan, on: day).assigned }
  }

  /// What is said of an indicator.
  /// - Parameter draft: A value of the day that is about to be recorded: the last one then, if it is the indicator's.
  func evaluation(
    of indicator: Indicator, in plan: Plan, on day: Day, after draft: RecordDraft? = nil
  ) throws -> IndicatorEvaluation? {
    let subject = Subject.indicator(plan: plan.id, id: indicator.id)
    var records = try effectiveRecords(of: subject, on: day)
    if let draft, draft.subject == subject {
      records.append(Record(number: .max, draft: draft, recordedAt: Instant(microseconds: .max)))
    }
    return IndicatorEvaluation(indicator, in: plan, on: day, records)
  }
}
