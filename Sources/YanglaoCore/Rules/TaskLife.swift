// What may be put between the records of a task, or taken from among them.

/// The records of a task that hold, whichever day they speak of.
public struct TaskLife: Sendable {
  private let task: PolicyTask
  private let records: [Record]

  /// - Parameter records: The records that hold, by date and then by number.
  public init(_ task: PolicyTask, _ records: [Record]) {
    self.task = task
    self.records = records
  }

  /// Where the task stands on a day.
  public func state(on day: Day) -> TaskState { TaskState(task, records.filter { $0.draft.asOf <= day }) }

  /// The first report of a later day that could not have followed, had this one been made; nil where there is none,
  /// and where one could not have followed before.
  public func report(excludedBy draft: RecordDraft) -> Record? {
    let added = Record(number: .max, draft: draft, recordedAt: Instant(microseconds: .max))
    let place = records.firstIndex { $0.draft.asOf > draft.asOf } ?? records.endIndex
    return firstBroken(by: records[..<place] + [added] + records[place...])
  }

  /// The first report that could not have been made without a record, or extension that would have come too late; nil
  /// where there is none, and where one could not have been made with it.
  public func record(restingOn record: Record) -> Record? {
    let others = records.filter { $0.number != record.number }
    return firstBroken(by: others) ?? (firstLateExtension(records) == nil ? firstLateExtension(others) : nil)
  }

  /// The first extension that speaks of a day behind the deadline before it, and is not marked so.
  private func firstLateExtension(_ records: [Record]) -> Record? {
    let first = TaskState(task, []).due
    var extensions: [Record] = []
    for record in records {
      guard case .extended(_, let isLate) = record.draft.content else { continue }
      if !isLate, record.draft.asOf > TaskState.due(first, extensions) { return record }
      extensions.append(record)
    }
    return nil
  }

  /// The first extension that speaks of a later day, with its deadline; nil where there is none.
  public func extensionAfter(_ day: Day) -> (record: Record, until: Day)? {
    for record in records where record.draft.asOf > day {
      if case .extended(let until, _) = record.draft.content { return (record, until) }
    }
    return nil
  }

  private func firstBroken(by changed: some Sequence<Record>) -> Record? {
    firstIllegal(records) == nil ? firstIllegal(Array(changed)) : nil
  }

  private func firstIllegal(_ records: [Record]) -> Record? {
    let isRecurrent = task.deadline.recurrence != .once
    let illegal = TaskStatus.firstIllegalStep(in: records, isRecurrent: isRecurrent)
    return illegal == nil && isRecurrent ? firstOfDoneInstance(records) : illegal
  }

  /// The first report on a milestone with whose instance of the recurrent task it was done by then; nil where there is
  /// none.
  private func firstOfDoneInstance(_ records: [Record]) -> Record? {
    // Reports on milestones leave the instances as they are.
    var before: TaskState?
    for (place, record) in records.enumerated() {
      guard let id = record.report?.milestone else {
        before = nil
        continue
      }
      guard let milestone = task.milestones.first(where: { $0.id == id }) else { continue }
      let state = before ?? TaskState(task, Array(records[..<place]))
      if !state.state(of: milestone).isOwed { return record }
      before = state
    }
    return nil
  }
}
