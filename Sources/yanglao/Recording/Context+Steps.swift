// A step in the life of a task: allowed or not, then recorded.

import CommandLineKit
import YanglaoCore
import YanglaoStore

extension Context {
  /// Takes a step with a task, or with a milestone by its id, and says where it now stands.
  /// - Throws: ``RequestError`` for a step that is not legal from where the task stands, for a missing reason, and for
  ///   a task reported done whose indicators are not met, unless `force` is set.
  mutating func take(
    _ report: TaskReport, with reference: String, reason: String? = nil, force: Bool = false,
    _ options: RecordOptions
  ) throws {
    let catalogue = try ledgerToRecordIn().catalogue(naming: reference)
    let (plan, task, milestone) = try catalogue.taskOrMilestone(named: reference)
    var report = report
    report.milestone = milestone?.id
    if report.step.needsReason, reason == nil { throw RequestError.needsReason(report.step) }
    try report.checkPercent()
    let day = options.day(in: self)
    try plan.checkHasBegun(on: day)
    let subject = Subject.task(plan: plan.id, id: task.id)
    var draft = try options.draft(subject, .report(report), reason: reason, in: self)
    draft.department = try reporter(draft.department, answeringFor: [task], in: plan, catalogue)
    let stepped = draft
    let step = report.step
    let (ledger, record) = try recordingOne { ledger in
      try plan.checkTracks(subject)
      try ledger.life(of: task, in: plan.id).check(stepped, step, of: milestone)
      if step == .done, milestone == nil, !force {
        let unmet = try ledger.unmetIndicators(of: task, in: plan, on: day)
        guard unmet.isEmpty else { throw RequestError.unmetIndicators(unmet, confirmedBy: "--force") }
      }
      return stepped
    }
    let state = try ledger.state(of: task, in: plan, on: day)
    if let milestone {
      try self.report(record, of: milestone, of: task, in: plan, state)
    } else {
      try self.report(record, of: task, in: plan, state)
    }
  }
}

extension Plan {
  /// Refuses what would be recorded of a plan that is closed, or of what it no longer has, before anything is asked of
  /// it that cannot help.
  func checkTracks(_ subject: Subject) throws(LedgerError) {
    if let closing = history.closing { throw .planClosed(id, on: closing.on) }
    if let revision = revision(removing: subject) { throw .removed(subject, revision: revision) }
  }

  /// Refuses a day before the plan's first one: nothing can have happened to a task then.
  func checkHasBegun(on day: Day) throws(RequestError) {
    if let from = period.from, day < from { throw .beforePlan(day, from: from) }
  }
}

extension TaskReport {
  /// Refuses a percentage that the step contradicts.
  func checkPercent() throws(RequestError) {
    guard let percent else { return }
    let isRight =
      switch step {
      case .notStarted: percent <= .zero
      case .done, .verify: percent >= .hundred
      case .inProgress, .sendBack, .suspend, .resume: true
      }
    if !isRight { throw .percentContradicts(step, percent) }
  }
}

extension TaskLife {
  /// Refuses a step that is not legal from where the task or its milestone stands on its day, or from which later ones
  /// would not be.
  /// - Parameter place: Where a later one stands.
  func check(
    _ draft: RecordDraft, _ step: TaskStep, of milestone: Milestone? = nil,
    _ place: (Record) -> RecordPlace = { .record($0.number) }
  ) throws(RequestError) {
    let state = state(on: draft.asOf)
    if let milestone {
      try state.state(of: milestone).check(draft, step, milestone, state)
    } else if !state.legalSteps.contains(step) {
      throw .illegalStep(
        step, of: draft.subject.reference, on: draft.asOf, from: state.status, legal: state.legalSteps)
    }
    if let later = report(excludedBy: draft) { throw .excludes(later, place(later), draft.asOf) }
  }
}

extension MilestoneState {
  /// Refuses a step that is not legal from where the milestone stands, or whose task is closed for it.
  fileprivate func check(
    _ draft: RecordDraft, _ step: TaskStep, _ milestone: Milestone, _ task: TaskState
  ) throws(RequestError) {
    let reference = draft.subject.reference
    guard isOwed else {
      throw .milestoneOfClosedTask("\(reference)/\(milestone.id)", of: reference, on: draft.asOf, task)
    }
    guard legalSteps.contains(step) else {
      throw .illegalStep(
        step, of: "\(reference)/\(milestone.id)", on: draft.asOf, from: status, legal: legalSteps)
    }
  }
}

extension Ledger {
  /// The indicators of a task that are not met on a day.
  /// - Parameter draft: A value of the day that is about to be recorded.
  func unmetIndicators(
    of task: PolicyTask, in plan: Plan, on day: Day, after draft: RecordDraft? = nil
  ) throws -> [UnmetIndicator] {
    try plan.indicators(of: task).compactMap { indicator in
      guard let evaluation = try evaluation(of: indicator, in: plan, on: day, after: draft),
        !evaluation.verdict.isMet
      else {
        return nil
      }
      return UnmetIndicator(
        reference: "\(plan.id)/\(indicator.id)", name: indicator.name, verdict: evaluation.verdict)
    }
  }
}
