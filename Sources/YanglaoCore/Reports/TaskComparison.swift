// What has become of a task and its milestones between two days.

/// One task on two days.
struct TaskComparison {
  private let was: TaskEvaluation
  private let evaluation: TaskEvaluation
  private let task: PolicyTask
  /// The task as the revision has it that was known then; nil where that has none.
  private let earlier: PolicyTask?
  private let since: Day
  private let day: Day
  /// Whether its plan was not known before, or had no such task.
  private let isAddition: Bool

  init(_ task: PolicyTask, in plan: Plan, isOfNewPlan: Bool, _ before: Standing, _ now: Standing) {
    self.task = task
    let then = before.catalogue.plan(plan.id)
    earlier = then?.task(task.id)
    isAddition = isOfNewPlan || then.isRevised(as: plan, where: { $0.task(task.id) == nil })
    // By the revision that was known then, if it had the task.
    was = before.evaluation(of: earlier ?? task, in: then ?? plan)
    evaluation = now.evaluation(of: task, in: plan)
    since = before.day
    day = now.day
  }

  /// What has become of the task, and of its milestones.
  var changes: [ChangeReport.Change] {
    [
      newlyOverdue, returned, extended, stepped(.suspended, to: .suspended),
      stepped(.reportedDone, to: .reportedDone), stepped(.closed, to: .verified),
    ].compactMap { $0 } + task.milestones.compactMap(newlyOverdue) + task.milestones.compactMap(change)
  }

  private var state: TaskState { evaluation.state }

  /// Whether a record counts now and did not count then, and is no correction.
  private func isNew(_ record: Record) -> Bool {
    record.draft.replaces == nil
      && !(was.state.reports + was.state.extensions).contains { $0.number == record.number }
  }

  private var newlyOverdue: ChangeReport.Change? {
    guard isAddition || !was.isOverdue, let due = evaluation.overdueSince else { return nil }
    let beginning = beginning(due.advanced(by: 1), isAddition: isAddition, [state.steps])
    return (
      .newlyOverdue, isAddition ? nil : .light(was.light), .light(evaluation.light), beginning.day,
      beginning.records
    )
  }

  /// A milestone that is overdue by itself, and was not, or was none.
  private func newlyOverdue(_ milestone: Milestone) -> ChangeReport.Change? {
    let after = state.state(of: milestone)
    guard after.isOpen, milestone.due < day else { return nil }
    let known = isAddition ? nil : earlier?.milestones.first { $0.id == milestone.id }
    let before = known.map { (due: $0.due, state: was.state.state(of: $0)) }
    if let before, before.state.isOpen, before.due < since { return nil }
    let beginning = beginning(
      milestone.due.advanced(by: 1), isAddition: known == nil, [state.steps, after.reports])
    return (
      .newlyOverdue, known.map { .status(was.state.status(of: $0)) }, .overdue(milestone), beginning.day,
      beginning.records
    )
  }

  /// The day from which on something is overdue, and what made it so: where it was done then, the record that opened it
  /// again. No day where nothing that was reported did.
  /// - Parameters:
  ///   - first: The day after it was due.
  ///   - lives: The steps that it was taken in, of its own and with its task.
  private func beginning(
    _ first: Day, isAddition: Bool, _ lives: [[Record]]
  ) -> (day: Day?, records: [Int64]) {
    // What was done and is open again was due before.
    let wasDone =
      first <= since
      || lives.contains { life in
        !(life.last { $0.draft.asOf <= first }?.report?.step.status ?? .notReported).isOpen
      }
    guard !isAddition, wasDone,
      let reopening = lives.compactMap({ life in
        life.last { [.sendBack, .resume].contains($0.report?.step) && $0.draft.asOf > since }
      }).max(by: { $0.draft.asOf < $1.draft.asOf })
    else {
      // What was due before, and is overdue by what was taken away or revised, is so from no day of the stretch.
      return (isAddition || first > since ? first : nil, [])
    }
    return (reopening.draft.asOf, [reopening.number])
  }

  private var returned: ChangeReport.Change? {
    let steps = state.steps
    let new = steps.filter { $0.step == .sendBack && isNew($0) }
    guard let last = new.last, let place = steps.firstIndex(of: last) else { return nil }
    let before = steps[..<place].last?.step?.status ?? .notReported
    return (.returned, .status(before), .status(.inProgress), last.draft.asOf, new.map(\.number))
  }

  /// What has become of a milestone by itself: done, or sent back.
  private func change(of milestone: Milestone) -> ChangeReport.Change? {
    let (before, after) = (was.state.state(of: milestone), state.state(of: milestone))
    if after.doneOn != nil {
      guard before.doneOn == nil, let last = after.reports.last else { return nil }
      return (
        .milestoneDone, .status(was.state.status(of: milestone)), .milestone(milestone, after.status),
        last.draft.asOf,
        [last.number]
      )
    }
    // What is done no longer without having been sent back was withdrawn, which is told by itself.
    let new = after.reports.filter { $0.report?.step == .sendBack && isNew($0) }
    guard let last = new.last, let place = after.reports.firstIndex(of: last) else { return nil }
    let status = after.reports[..<place].last?.report?.step.status ?? .notReported
    return (
      .returned, .status(status), .milestone(milestone, .inProgress), last.draft.asOf, new.map(\.number)
    )
  }

  /// What the new extensions have changed, and no revision of the plan.
  private var extended: ChangeReport.Change? {
    let new = state.extensions.filter(isNew)
    let before = TaskState.due(state.firstDue, state.extensions.filter { !isNew($0) })
    guard let last = new.last, state.due != before else { return nil }
    return (.extended, .deadline(before), .deadline(state.due), last.draft.asOf, new.map(\.number))
  }

  /// The step that brought the task where it stands, unless it stood there by the same step before.
  private func stepped(_ kind: ChangeReport.Kind, to status: TaskStatus) -> ChangeReport.Change? {
    // Where the last step stood before, one behind it was taken away, which is told by itself.
    guard state.status == status, let last = state.steps.last, was.state.status != status || isNew(last),
      !was.state.reports.contains(where: { $0.number == last.number })
    else { return nil }
    return (kind, .status(was.state.status), .status(status), last.draft.asOf, [last.number])
  }
}
