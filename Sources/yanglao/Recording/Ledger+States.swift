// Where one task or indicator stands, read from the ledger while it is written to.

import YanglaoCore

extension Ledger {
  /// The records of one subject that hold on a day.
  func effectiveRecords(of subject: Subject, on day: Day, knownAt: Instant? = nil) throws -> [Record] {
    var records: [Record] = []
    try effectiveRecords(.subject(subject), asOf: day, knownAt: knownAt) { records = $1 }
    return records
  }

  func state(of task: PolicyTask, in plan: Plan, on day: Day) throws -> TaskState {
    TaskState(task, try effectiveRecords(of: .task(plan: plan.id, id: task.id), on: day))
  }

  func evaluation(of indicator: Indicator, in plan: Plan, on day: Day) throws -> IndicatorEvaluation? {
    IndicatorEvaluation(
      indicator, in: plan, on: day,
      try effectiveRecords(of: .indicator(plan: plan.id, id: indicator.id), on: day))
  }
}
