// Where a task stands on a date, from the records that hold on it.

/// Where a task stands, by the records that speak of a date or earlier ones.
public struct TaskState: Sendable {
  /// Where the reports leave the task; `notReported` where there is none.
  public let status: TaskStatus
  /// The reports that hold, on the task and on its milestones, by date and then by number.
  public let reports: [Record]
  /// The deadline that the document sets.
  public let firstDue: Day
  /// The deadline in force: the last extension's, or the document's where that is later. An extension moves no deadline
  /// forward, also none that a later revision of the plan has set.
  public let due: Day
  /// The extensions that hold, by date and then by number.
  public let extensions: [Record]
  /// The reminders that hold.
  public let urges: [Record]
  /// The departments that the office has assigned, as long as the document names none.
  public let assigned: [Assignment]
  /// Whether it can be owed at all: false where its plan is closed, or no longer has it.
  public internal(set) var isTracked: Bool
  /// How often it falls due, and is reported done.
  private let recurrence: Recurrence
  /// The days on which it was reported done and not sent back afterwards.
  private let doneDays: [Day]

  /// Reads the state from the records of a task that hold, by date and then by number.
  public init(_ task: PolicyTask, _ records: [Record], isTracked: Bool = true) {
    var reports: [Record] = []
    var extensions: [Record] = []
    var urges: [Record] = []
    var assigned: [Assignment] = []
    for record in records {
      switch record.draft.content {
      case .report: reports.append(record)
      case .extended: extensions.append(record)
      case .urge: urges.append(record)
      case .assignment(let department, let role):
        assigned.removeAll { $0.name.hasBytes(of: department) }
        assigned.append(Assignment(name: department, asPrinted: department, role: role, isLocal: true))
      case .unassignment(let department): assigned.removeAll { $0.name.hasBytes(of: department) }
      case .observation, .withdrawal: break
      }
    }
    status = TaskStatus(after: reports)
    self.isTracked = isTracked
    recurrence = task.deadline.recurrence
    self.reports = reports
    doneDays = Self.doneDays(reports, recurrence)
    self.extensions = extensions
    self.urges = urges
    // Once a revision of the document names departments, the office's own answer no more.
    self.assigned = task.departments.allSatisfy(\.isLocal) ? assigned : []
    firstDue = task.deadline.due
    due = Self.due(firstDue, extensions)
  }

  /// The state of a task of which only the status is known: tracked, and neither extended nor assigned.
  init(_ task: PolicyTask, _ status: TaskStatus) {
    self.status = status
    isTracked = true
    recurrence = task.deadline.recurrence
    (reports, extensions, urges, assigned, doneDays) = ([], [], [], [], [])
    (firstDue, due) = (task.deadline.due, task.deadline.due)
  }

  /// The deadline in force by the document's and some extensions, which stand by date and then by number.
  static func due(_ firstDue: Day, _ extensions: [Record]) -> Day {
    guard case .extended(let until, _)? = extensions.last?.draft.content else { return firstDue }
    return max(until, firstDue)
  }

  /// The last report, be it on a milestone; nil where nothing was reported.
  public var lastReport: Record? { reports.last }

  /// The reports that take a step in the life of the task itself, by date and then by number.
  public var steps: [Record] { reports.filter { $0.step != nil } }

  /// The percentage reported last; 100 once the task is done.
  public var percent: ExactDecimal? {
    if status.isDone { return ExactDecimal(mantissa: 100) }
    return steps.reversed().lazy.compactMap { $0.report?.percent }.first
  }

  /// The date on which the department reported the task done; nil where it is not.
  public var doneOn: Day? {
    guard status.isDone else { return nil }
    return reports.last { $0.step == .done }?.draft.asOf
  }

  /// The steps that may be taken from here.
  public var legalSteps: [TaskStep] { status.legalSteps(isRecurrent: recurrence != .once && !isClosed) }

  /// Whether nothing more is owed: grey among the lights. A recurrent task is confirmed whole with its last instance.
  public var isClosed: Bool { status == .suspended || status == .verified && isLastInstanceDone }

  /// Whether anything of it is still owed: tracked, and neither done, nor confirmed, nor suspended; of a recurrent
  /// task, as long as its last instance is not done.
  public var isOpen: Bool {
    guard recurrence != .once else { return isTracked && status.isOpen }
    return isTracked && status != .suspended && !isLastInstanceDone
  }

  /// Where a milestone of the task stands.
  public func state(of milestone: Milestone) -> MilestoneState {
    MilestoneState(
      reports.filter { $0.report?.milestone == milestone.id }, isOwed: isOwed(by: milestone.due))
  }

  /// Where a milestone stands for its readers: as its task does, unless it was reported on by itself.
  public func status(of milestone: Milestone) -> TaskStatus {
    let own = state(of: milestone)
    // What is owed still was not done with an instance of its task.
    return own.reports.isEmpty && !(own.isOwed && status.isDone) ? status : own.status
  }

  /// Whether what has to be done of the task by a day is still owed: of a recurrent task, as long as the instance that the
  /// day lies in is not done, nor a later one.
  private func isOwed(by day: Day) -> Bool {
    isOpen && (recurrence == .once || !isInstanceDone(after: recurrence.end(before: day)))
  }

  /// Whether a recurrent task is done for its last instance; true for one that falls due once.
  private var isLastInstanceDone: Bool {
    recurrence == .once || Self.isDone(after: recurrence.end(before: firstDue), on: doneDays[...])
  }

  /// The instances of a recurrent task, each with the day on which it falls due, and the one behind which it begins: an
  /// extension moves the due date of the last one.
  func instances(from start: Day?) -> [(due: Day, after: Day?)] {
    let days = recurrence.instances(from: start, to: firstDue)
    return zip(days.dropLast() + [due], days.map(recurrence.end(before:))).map { ($0, $1) }
  }

  /// Whether a recurrent task's instance is done: a report of being done that speaks of a date behind the
  /// month, quarter, half-year or year before, and was not sent back. The office confirms what was reported, and no
  /// later instance.
  /// - Parameter previous: The day behind which the instance begins.
  func isInstanceDone(after previous: Day?) -> Bool {
    if status == .suspended || !isTracked { return true }
    return Self.isDone(after: previous, on: doneDays[...])
  }

  /// Whether one of some days lies behind the one behind which an instance begins.
  private static func isDone(after previous: Day?, on days: ArraySlice<Day>) -> Bool {
    days.contains { day in previous.map { day > $0 } ?? true }
  }

  /// The due dates of the instances of a recurrent task that the last report ended: those that were open up to the day of
  /// which it speaks, and the one that this day lies in. None where the last report is not one of being done.
  /// - Parameter start: The first day of the plan's period.
  public func instancesDoneByLastReport(from start: Day?) -> [Day] {
    guard recurrence != .once, status == .reportedDone, lastReport?.step != nil else { return [] }
    return instances(from: start).filter { _, previous in
      Self.isDone(after: previous, on: doneDays[...])
        && !Self.isDone(after: previous, on: doneDays.dropLast())
    }.map(\.due)
  }

  /// The days of the reports of being done, by date and then by number, without those that were sent back: the office
  /// sends back the last one, whenever that falls due of which it speaks, with those before it of the same instance.
  private static func doneDays(_ reports: [Record], _ recurrence: Recurrence) -> [Day] {
    var days: [Day] = []
    for record in reports {
      switch record.step {
      case .done: days.append(record.draft.asOf)
      case .sendBack:
        let previous = days.last.map(recurrence.end(before:))
        while let last = days.last, recurrence.end(before: last) == previous { days.removeLast() }
      default: break
      }
    }
    return days
  }
}
