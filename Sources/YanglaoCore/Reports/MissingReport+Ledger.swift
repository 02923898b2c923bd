// What a ledger says of the reports that a period asks for.

extension MissingReport {
  /// Reads what has come of what is owed for a period.
  ///
  /// A plan owes from the period on in which it begins, also behind its end: a report on each task that was open
  /// when the period began, and a value of each indicator, unless its last target is due or an achievement, and
  /// reached. A department's report on a task or a milestone of it counts, and so does a step that closes the task; the
  /// office's other steps do not. A record for one department counts for that one; a record for none counts for all of
  /// them, and so does the step by which the task is closed: nobody can report on it any more. A correction counts from
  /// when the record that it corrects was written.
  ///
  /// A plan that is tracked no longer owed what it owed for the periods that had ended by then: a rate that was published
  /// stays the same, as it does where a task is closed later. For the period in which its tracking ended it owes nothing.
  /// - Parameters:
  ///   - day: The day on which it is asked: nothing is missing before the deadline is over.
  ///   - knownAt: The moment whose knowledge counts; nil for all that is known.
  ///   - grace: Days behind the end of the period within which a report is in time.
  public init(
    _ ledger: any Ledger, for period: Period, filter: TaskFilter, on day: Day, knownAt: Instant? = nil,
    grace: Int = MissingReport.grace
  ) throws {
    self = try ledger.reading {
      try Self(readingOnce: ledger, for: period, filter: filter, on: day, knownAt: knownAt, grace: grace)
    }
  }

  private init(
    readingOnce ledger: any Ledger, for period: Period, filter: TaskFilter, on day: Day, knownAt: Instant?,
    grace: Int
  ) throws {
    let first = period.from ?? period.to
    let scope = CatalogueScope.judging(filter)
    let before = try Standing(
      ledger, scope, on: min(day, first.advanced(by: -1)), knownAt: knownAt, values: .ofEveryInstance)
    let standing = try Standing(
      ledger, scope, on: min(day, period.to), knownAt: knownAt, values: .from(first))
    let deadline = period.to.advanced(by: grace)
    let isOver = min(day, knownAt?.day ?? day) > deadline
    let origins = Origins(ledger, period)
    let names = MeantDepartments(standing.catalogue)

    var order: [GroupKey] = []
    var rows: [GroupKey: [Row]] = [:]
    func owe(
      _ thing: TaskOrIndicator, _ departments: [Assignment], _ plan: Plan, _ records: [Record],
      closing: Record? = nil
    ) throws {
      let reports = try records.filter { period.contains($0.draft.asOf) }.map {
        (record: try origins.origin(of: $0), department: $0.draft.department)
      }.sorted { $0.record.number < $1.record.number }
      for department in departments.isEmpty ? [nil] : departments.map(Optional.some) {
        let own = reports.first { report in
          department.map { names.isMeant($0, in: plan, by: report.department) } ?? true
        }?.record
        let report = try own ?? closing.map(origins.origin)
        let daysLate = report.map { deadline.days(until: $0.recordedAt.day) }
        let state: State =
          switch daysLate {
          case let days? where days > 0: .late
          case .some: .onTime
          case nil: isOver ? .missing : .notYetDue
          }
        let row = Row(
          plan: plan, thing: thing, department: department, state: state, record: report,
          daysLate: state == .late ? daysLate : nil)
        if rows[row.key] == nil { order.append(row.key) }
        rows[row.key, default: []].append(row)
      }
    }
    for (plan, task, state) in standing.tasks(filter)
    where plan.hasBegun(by: period.to) && before.isOwed(task, in: plan) && state.isTracked {
      try owe(
        .task(task), task.departments(filter, in: plan), plan, state.reports.filter(\.reports),
        closing: state.closing)
    }
    for (plan, indicator, tasks) in standing.indicators(filter)
    where plan.hasBegun(by: period.to) && before.isOwed(indicator, in: plan)
      && !plan.isClosed(on: standing.day)
    {
      try owe(
        .indicator(indicator), tasks.departments(filter, in: plan), plan,
        standing.observations(of: indicator, in: plan).filter { $0.draft.content.kind == .observation })
    }
    self.period = period
    self.deadline = deadline
    groups = GroupKey.sorted(
      order.map { Group(key: $0, rows: rows[$0] ?? [], counts: Counts(rows[$0] ?? [])) }, standing.catalogue,
      key: \.key, size: \.rows.count)
    counts = Counts(groups.flatMap(\.rows))
  }
}

extension Plan {
  fileprivate func hasBegun(by day: Day) -> Bool { period.from.map { $0 <= day } ?? true }
}

extension Standing {
  /// Whether a task is still owed behind the standing's day.
  fileprivate func isOwed(_ task: PolicyTask, in plan: Plan) -> Bool {
    instances(of: task, in: plan, state(of: task, in: plan)).contains(where: \.isOpen)
  }

  /// Whether a value of an indicator is still owed behind the standing's day.
  fileprivate func isOwed(_ indicator: Indicator, in plan: Plan) -> Bool {
    guard let last = indicator.instances(from: plan.period.from).inForce(on: .last),
      last.due <= day || last.target.aim.comparator == .achieved
    else { return true }
    return !evaluation(of: last, of: indicator, in: plan).verdict.isMet
  }
}

extension Record {
  /// Whether a step of a task reports on it: a department's word, or the end of the matter.
  fileprivate var reports: Bool {
    guard let report else { return false }
    switch report.step {
    case .notStarted, .inProgress, .done: return true
    case .verify, .suspend: return report.milestone == nil
    case .sendBack, .resume: return false
    }
  }
}

extension TaskState {
  /// The step by which the task was closed for all who answer for it; nil where something may be reported.
  fileprivate var closing: Record? {
    isOpen ? nil : steps.reversed().prefix { $0.step?.status.isOpen == false }.last
  }
}

/// The records as they were first written: a mistake that is corrected later was still told in time.
private struct Origins {
  private let ledger: any Ledger
  private let period: Period

  init(_ ledger: any Ledger, _ period: Period) {
    self.ledger = ledger
    self.period = period
  }

  /// The first record of the chain that a record ends, as far as it speaks of the period.
  func origin(of record: Record) throws -> Record {
    var origin = record
    while let number = origin.draft.replaces, let earlier = try ledger.record(number),
      earlier.draft.content.kind == origin.draft.content.kind, period.contains(earlier.draft.asOf)
    {
      origin = earlier
    }
    return origin
  }
}

/// Whom the department of a record means, by whatever name it was recorded.
private final class MeantDepartments {
  private let catalogue: Catalogue
  private var selections: [ExactText: DepartmentSelection?] = [:]

  init(_ catalogue: Catalogue) { self.catalogue = catalogue }

  /// Whether a record counts for a department; one that names nobody counts for all.
  func isMeant(_ assignment: Assignment, in plan: Plan, by name: String?) -> Bool {
    guard let name, !name.hasBytes(of: assignment.name) else { return true }
    let selection = selections[ExactText(name)] ?? catalogue.departments(named: name)
    selections[ExactText(name)] = .some(selection)
    return selection?.includes(assignment.name, in: plan) == true
  }
}
