// Which tasks can be chased: what is overdue, or not reported.

import YanglaoCore

/// The tasks of a department, or of anybody, that an office chases.
struct ChasedTasks {
  typealias Chased = (plan: Plan, task: PolicyTask, evaluation: TaskEvaluation)

  let standing: Standing
  let ledger: any Ledger
  /// The department that is chased, as it was typed; nil for whoever answers.
  let department: String?

  /// The tasks of the department that are overdue, or of which a milestone is.
  func late() throws -> [Chased] {
    var filter = TaskFilter()
    filter.departments = try department.map(standing.catalogue.selection)
    return standing.tasks(filter).map { plan, task, _ in
      (plan, task, standing.evaluation(of: task, in: plan))
    }.filter { isLate($0, on: standing.day) }
  }

  private func isLate(_ chased: Chased, on day: Day) -> Bool {
    let state = chased.evaluation.state
    return chased.evaluation.isOverdue
      || chased.task.milestones.contains { $0.due < day && state.state(of: $0).isOpen }
  }

  /// The tasks that are named, each once, where each of them can be chased.
  /// - Throws: ``RequestError`` for one that is closed, or of which nothing is overdue or unreported.
  func named(_ references: [String]) throws -> [Chased] {
    var met: Set<Subject> = []
    return try references.compactMap { reference in
      let (plan, task) = try standing.catalogue.task(named: reference)
      // Chased once, by whatever names it was called.
      guard met.insert(.task(plan: plan.id, id: task.id)).inserted else { return nil }
      try plan.checkHasBegun(on: standing.day)
      let evaluation = standing.evaluation(of: task, in: plan)
      let state = evaluation.state
      guard state.isOpen else {
        throw RequestError.nothingToChase(
          "\(plan.id)/\(task.id)",
          because: state.isTracked
            ? .closed(state.status) : .untracked(plan.endOfTracking(of: task, on: standing.day)))
      }
      let isLate = isLate((plan, task, evaluation), on: standing.day)
      guard try isLate || state.status == .notReported || isUnreported(task, in: plan)
      else {
        throw RequestError.notOverdue("\(plan.id)/\(task.id)", evaluation.nextDue ?? state.due)
      }
      return (plan, task, evaluation)
    }
  }

  /// Whether a report on a task is missing for last month: of the department that is chased, or of any.
  private func isUnreported(_ task: PolicyTask, in plan: Plan) throws -> Bool {
    guard let month = Period.lastReported(on: standing.day) else { return false }
    var filter = TaskFilter()
    filter.plans = [plan.id]
    filter.departments = try department.map(standing.catalogue.selection)
    let report = try MissingReport(ledger, for: month, filter: filter, on: standing.day)
    return report.rows.contains { row in
      guard case .task(let owed) = row.thing else { return false }
      return owed.id == task.id && row.state == .missing
    }
  }
}
