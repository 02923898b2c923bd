// Rows of an office's file → records, row by row, each refused with all its faults or appended.

import CommandLineKit
import YanglaoCore
import YanglaoData

/// Brings the rows of a file into a ledger that is being written to.
struct Importer {
  /// How many rows there were of what.
  struct Counts {
    var rows = 0
    var appended = 0
    /// Rows that say what the ledger says already.
    var known = 0
    var refused = 0
  }

  /// Rows whose departments do not answer for what the rows are of.
  struct Strangers {
    private(set) var rows = 0
    /// The departments met first, each with the line of its first row.
    private(set) var told: [(name: String, line: Int)] = []
    /// Whether there are others.
    private(set) var hasMore = false

    private static let most = 20

    fileprivate mutating func note(_ name: String, line: Int) {
      rows += 1
      guard !told.contains(where: { $0.name.hasBytes(of: name) }) else { return }
      if told.count < Self.most { told.append((name, line)) } else { hasMore = true }
    }
  }

  /// Why a row is refused: what the file says wrong, or what the ledger objects to.
  enum Refusal {
    case fault(ImportFault)
    /// A ``RequestError`` or a `LedgerError`; its cell, where a column has what is objected to.
    case objection(any Error, line: Int, in: (column: String, value: String)?)
    /// There is another value for the same day: in the ledger, or in an earlier row of the file.
    case conflict(line: Int, existing: Record, at: RecordPlace, ObservedValue, unit: String?)
  }

  let ledger: any Ledger
  let options: RecordOptions
  let by: String
  let isConfirmed: Bool
  let today: Day
  private(set) var counts = Counts()
  /// Whether rows were taken that name no date, in a file that has none.
  private(set) var hasUndatedRows = false
  /// The rows that name departments which do not answer for what they are of.
  private(set) var strangers = Strangers()
  /// The department of the row at hand, where it is such a one.
  private var stranger: String?

  /// The plans to whose tasks departments were assigned; nil where it takes the tasks to tell.
  private lazy var plansWithAssignments = Result { try ledger.plansWithAssignments() }

  /// Whom names mean that are not the full names of those who answer, by plan, tasks and name; nil where they mean
  /// none of them.
  private var reporters: [ExactText: String?] = [:]

  /// How many of them are remembered.
  private static let mostReporters = 20_000

  private var rows = RecordedRows()
  private var subjects: ImportSubjects
  private var latest: LatestValues
  private var lives: TaskLives
  private typealias IndicatorOfRows = (plan: Plan, indicator: Indicator, tasks: [PolicyTask])
  /// What was found last: rows of one indicator follow one another.
  private var current: (subject: Subject, of: IndicatorOfRows)?

  init(
    _ ledger: any Ledger, options: RecordOptions, by: String, plans: [String], isConfirmed: Bool, today: Day
  ) throws {
    self.ledger = ledger
    self.options = options
    self.by = by
    subjects = try ImportSubjects(ledger, plans: plans)
    latest = LatestValues(ledger)
    lives = TaskLives(ledger)
    self.isConfirmed = isConfirmed
    self.today = today
  }

  /// Appends what a row says.
  /// - Returns: Why it is refused; empty where it was appended, or known already.
  mutating func take(_ row: ImportRow) throws -> [Refusal] {
    counts.rows += 1
    stranger = nil
    var refusals = row.faults.map { Refusal.fault($0) }
    if options.on == nil, row.isObservation || row.isReport, let fault = row.lackOfDate {
      refusals.append(.fault(fault))
    }
    var drafts: [RecordDraft] = []
    if row.isObservation { try observation(row, &drafts, &refusals) }
    if row.isReport { try report(row, &drafts, &refusals) }
    guard refusals.isEmpty else {
      counts.refused += 1
      return refusals
    }
    for draft in drafts {
      let record = try ledger.append(draft)
      rows.note(record, line: row.line)
      latest.note(record)
      lives.note(record)
    }
    if row.asOf == nil, options.on == nil { hasUndatedRows = true }
    guard !drafts.isEmpty else {
      counts.known += 1
      return []
    }
    counts.appended += 1
    if let stranger { strangers.note(stranger, line: row.line) }
    return []
  }

  // MARK: Values

  private mutating func observation(
    _ row: ImportRow, _ drafts: inout [RecordDraft], _ refusals: inout [Refusal]
  ) throws {
    guard let subject = try subject(of: row, .indicator, .indicator, &refusals),
      let (plan, indicator, tasks) = try indicator(of: subject)
    else { return }
    let (observed, faults) = row.observed(in: indicator.unit)
    refusals += faults.map { .fault($0) }
    guard let observed, refusals.isEmpty else { return }
    var draft = draft(row, subject, .observation(observed), unit: indicator.unit)
    draft.department = try reporter(of: draft, answeringFor: tasks, in: plan)
    let last = try latest.last(of: draft.subject, asOf: draft.asOf)
    let same = last.flatMap { $0.draft.asOf == draft.asOf ? $0 : nil }
    // The same value may come from each department that answers for it.
    if let same, same.draft.content == draft.content, try isKnown(draft, as: same) { return }
    guard isTracked(draft.subject, of: plan, row, .indicator, &refusals) else { return }
    if let same {
      guard same.draft.content == draft.content else {
        refusals.append(
          .conflict(line: row.line, existing: same, at: rows.place(of: same), observed, unit: indicator.unit))
        return
      }
      drafts.append(draft)
      return
    }
    let concerns = EntryCheck.concerns(
      observed, on: draft.asOf, of: indicator, in: plan, after: last,
      before: try latest.next(after: draft.asOf, of: indicator, draft.subject), today: today)
    guard concerns.isEmpty || isConfirmed else {
      refusals.append(
        row.objection(
          RequestError.doubtful(concerns, of: indicator, rows.places(of: concerns)),
          in: row.fields(of: concerns)))
      return
    }
    drafts.append(draft)
  }

  /// Whether the value of a day was recorded for the department of a draft, or the draft names none.
  /// - Parameter last: The last record of that day, which has the value.
  private func isKnown(_ draft: RecordDraft, as last: Record) throws -> Bool {
    guard let department = draft.department else { return true }
    func isSame(_ record: Record) -> Bool {
      record.draft.asOf == draft.asOf && record.draft.content == draft.content
        && record.draft.department.map { $0.hasBytes(of: department) } ?? false
    }
    return try isSame(last)
      || ledger.effectiveRecords(of: draft.subject, on: draft.asOf).contains(where: isSame)
  }

  /// An indicator with its plan and the tasks that deliver it; nil where the subject is none.
  private mutating func indicator(of subject: Subject) throws -> IndicatorOfRows? {
    if let current, current.subject == subject { return current.of }
    guard case .indicator(let planId, let id) = subject, let plan = try subjects.plan(planId),
      let indicator = plan.indicator(id)
    else { return nil }
    let found = (plan, indicator, plan.tasks(delivering: indicator))
    current = (subject, found)
    return found
  }

  // MARK: Reports

  private mutating func report(
    _ row: ImportRow, _ drafts: inout [RecordDraft], _ refusals: inout [Refusal]
  ) throws {
    guard let (plan, task, milestone) = try reportedOn(row, &refusals), refusals.isEmpty else { return }
    // A revision may have removed what the row calls a milestone, and what was recorded of it is known still.
    let unknown = milestone == nil ? row[.milestone] : nil
    let report = TaskReport(
      step: row.step ?? .inProgress, milestone: milestone?.id ?? unknown, percent: row.percent,
      progress: row[.progress],
      problems: row[.problems], next: row[.next])
    let unit = row.isObservation ? current?.of.indicator.unit : nil
    var draft = draft(row, .task(plan: plan.id, id: task.id), .report(report), unit: unit)
    draft.department = try reporter(of: draft, answeringFor: [task], in: plan)
    if report.step.needsReason { draft.reason = draft.reason ?? row[.note] ?? report.problems }
    let life = try lives.life(of: task, in: plan.id)
    if life.state(on: draft.asOf).reports.contains(where: {
      $0.draft.asOf == draft.asOf && $0.draft.content == draft.content
        && $0.draft.department == draft.department
    }) {
      return
    }
    if let unknown {
      let error = RequestError.noSuchMilestone(unknown, of: draft.subject.reference, known: task.milestones)
      refusals.append(row.objection(error, in: [.milestone]))
      return
    }
    guard isTracked(draft.subject, of: plan, row, .task, &refusals) else { return }
    if let from = plan.period.from, draft.asOf < from {
      refusals.append(row.objection(RequestError.beforePlan(draft.asOf, from: from), in: [.asOf]))
      return
    }
    guard draft.asOf <= today else {
      refusals.append(row.objection(RequestError.inFuture(draft.asOf, today: today), in: [.asOf]))
      return
    }
    guard !report.step.needsReason || draft.reason != nil else {
      refusals.append(.fault(row.fault(.noReason(ImportField.reasonFields), in: .status)))
      return
    }
    do { try report.checkPercent() } catch {
      refusals.append(row.objection(error, in: [.percent]))
      return
    }
    do { try life.check(draft, report.step, of: milestone, rows.place) } catch {
      refusals.append(row.objection(error, in: [.status]))
      return
    }
    if report.step == .done, milestone == nil, !isConfirmed {
      // The value of the same row counts.
      let unmet = try ledger.unmetIndicators(of: task, in: plan, on: draft.asOf, after: drafts.last)
      guard unmet.isEmpty else {
        let error = RequestError.unmetIndicators(unmet, confirmedBy: "--confirm --note")
        refusals.append(row.objection(error, in: [.status]))
        return
      }
    }
    drafts.append(draft)
  }

  /// The task that a row reports on, or the milestone of it, where the task has the one that the row names; nil where no
  /// task is found.
  private mutating func reportedOn(
    _ row: ImportRow, _ refusals: inout [Refusal]
  ) throws -> (plan: Plan, task: PolicyTask, milestone: Milestone?)? {
    let ofId = try row[.task].flatMap { try subjects.milestone(named: $0, in: row[.plan]) }
    if let ofId {
      guard try names(ofId, besideIdOf: row) else {
        refusals.append(.fault(row.namesAnother(in: .task)))
        return nil
      }
      guard row[.milestone].map(ofId.milestone.isCalled) ?? true else {
        refusals.append(.fault(row.namesAnotherMilestone))
        return nil
      }
    }
    guard case .task(let planId, let id)? = try ofId?.task ?? subject(of: row, .task, .task, &refusals),
      let plan = try subjects.plan(planId), let task = plan.task(id)
    else { return nil }
    let named = row[.milestone].flatMap { name in task.milestones.first { $0.isCalled(name) } }
    return (plan, task, ofId?.milestone ?? named)
  }

  /// Whether the name beside a milestone's id is its own or its task's, or means nothing else.
  private mutating func names(
    _ thing: (task: Subject, milestone: Milestone), besideIdOf row: ImportRow
  ) throws -> Bool {
    guard let name = row.nameBesideId(in: .task), !thing.milestone.isCalled(name) else { return true }
    if let other = try subjects.milestone(named: name, in: row[.plan]) {
      return other.task == thing.task && other.milestone.id == thing.milestone.id
    }
    let named = try subjects.subjects(called: name, in: thing.task.plan, .task)
    return named.isEmpty || named.contains(thing.task)
  }

  // MARK: What both share

  /// The full name of a department that answers for some tasks, whatever a row calls it; what it calls another one,
  /// which is kept in mind where others answer.
  private mutating func reporter(
    of draft: RecordDraft, answeringFor tasks: [PolicyTask], in plan: Plan
  ) throws -> String? {
    guard let typed = draft.department, !tasks.isEmpty,
      !tasks.contains(where: { $0.departments.contains { $0.name.hasBytes(of: typed) } })
    else { return draft.department }
    let key = ExactText("\(plan.id)|\(tasks.map(\.id).joined(separator: ","))|\(typed)")
    let meant: String?
    if let known = reporters[key] {
      meant = known
    } else {
      meant = try reporter(named: typed, answeringFor: tasks, in: plan)
      if reporters.count == Self.mostReporters { reporters.removeAll() }
      reporters[key] = .some(meant)
    }
    if meant == nil { stranger = typed }
    return meant ?? typed
  }

  /// Whom a name means of those who answer for some tasks; the name itself where nobody does.
  private mutating func reporter(
    named typed: String, answeringFor tasks: [PolicyTask], in plan: Plan
  ) throws -> String? {
    let mayBeAssigned = try plansWithAssignments.get()?.contains(plan.id) ?? true
    let answering =
      try mayBeAssigned
      ? ledger.departments(answeringFor: tasks, in: plan, on: today) : tasks.flatMap(\.departments)
    guard !answering.isEmpty else { return typed }
    return try subjects.catalogue(of: plan.id)?.reporter(named: typed, among: answering, in: plan)
  }

  /// - Parameter unit: That of the row's indicator; nil where it has none.
  private func draft(
    _ row: ImportRow, _ subject: Subject, _ content: RecordContent, unit: String?
  ) -> RecordDraft {
    let day = row.asOf ?? options.on ?? .today
    return RecordDraft(
      subject: subject, content: content, asOf: day.day(today: today), by: row[.by] ?? by,
      department: row.department(besides: unit) ?? options.department, source: row[.source] ?? options.source,
      note: row[.note] ?? options.note, reason: row[.reason])
  }

  /// The indicator or task that a row names, in the plan that it or the command names.
  private mutating func subject(
    of row: ImportRow, _ field: ImportField, _ kind: ImportedKind, _ refusals: inout [Refusal]
  ) throws -> Subject? {
    guard let name = row[field] else { return nil }
    switch try subjects.subject(named: name, in: row[.plan], kind) {
    case .success(let subject):
      if let other = row.nameBesideId(in: field) {
        var named = try subjects.subjects(called: other, in: subject.plan, kind)
        if named.isEmpty { named = try subjects.subjects(called: other, in: subject.plan, kind.other) }
        if !named.isEmpty, !named.contains(subject) {
          refusals.append(.fault(row.namesAnother(in: field)))
        }
      }
      return subject
    case .failure(let error):
      let isOfPlan =
        if case .unknownPlan = error { true } else if case .severalPlans = error { true } else { false }
      refusals.append(row.objection(error, in: [isOfPlan ? .plan : field]))
      return nil
    }
  }

  /// Whether a subject of a plan is still recorded; where it is not, the field that names it is refused.
  private func isTracked(
    _ subject: Subject, of plan: Plan, _ row: ImportRow, _ field: ImportField, _ refusals: inout [Refusal]
  ) -> Bool {
    do { try plan.checkTracks(subject) } catch {
      refusals.append(row.objection(error, in: [field]))
      return false
    }
    return true
  }
}

extension Milestone {
  /// Whether this is its id inside its task, or its title.
  fileprivate func isCalled(_ name: String) -> Bool {
    let wanted = FoldedText(name)
    return [id, title].contains { FoldedText($0) == wanted }
  }
}

extension ImportRow {
  /// - Parameter fields: What is objected to.
  fileprivate func objection(_ error: any Error, in fields: [ImportField]) -> Importer.Refusal {
    .objection(error, line: line, in: cell(of: fields))
  }

  /// What some concerns are about: the value, or the two of a fraction; the date where it alone is odd.
  fileprivate func fields(of concerns: [EntryConcern]) -> [ImportField] {
    let isOfDate = concerns.allSatisfy { concern in
      switch concern {
      case .inFuture, .beforePlan: true
      default: false
      }
    }
    return isOfDate ? [.asOf] : self[.numerator] == nil ? [.value] : [.numerator, .denominator]
  }
}
