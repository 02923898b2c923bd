// What a ledger says has changed between two days.

extension ChangeReport {
  /// Compares how things stand on `until` with how they stood on `since`, for what was known at the end of `since`.
  ///
  /// Records that were written behind the end of `since` and speak of `until` or earlier count, however far back
  /// they speak.
  /// - Parameters:
  ///   - since: Not later than `until`.
  ///   - knownAt: The moment whose knowledge counts for `until`; nil for all that is known.
  public init(
    _ ledger: any Ledger, since: Day, until: Day, knownAt: Instant? = nil, filter: TaskFilter,
    method: PaceMethod = .linear
  ) throws {
    self = try ledger.reading {
      let now = try Standing(
        ledger, .judging(filter), on: until, knownAt: knownAt, values: .ofEveryInstance, method: method)
      return try Self(readingOnce: ledger, since: since, to: now, knownAt: knownAt, filter: filter)
    }
  }

  /// Compares how things stand now with how they stood on `since`, for what was known at the end of `since`.
  /// - Parameters:
  ///   - since: Not later than the day of `now`.
  ///   - now: The plans that are asked for, or more, with their indicators.
  ///   - knownAt: The moment whose knowledge `now` is read for; nil for all that is known.
  public init(
    _ ledger: any Ledger, since: Day, to now: Standing, knownAt: Instant?, filter: TaskFilter
  ) throws {
    self = try ledger.reading {
      try Self(readingOnce: ledger, since: since, to: now, knownAt: knownAt, filter: filter)
    }
  }

  private init(
    readingOnce ledger: any Ledger, since: Day, to now: Standing, knownAt: Instant?, filter: TaskFilter
  ) throws {
    let (until, method) = (now.day, now.method)
    let end = Instant(endOf: since)
    let known = min(end, knownAt ?? end)
    let before = try Standing(
      ledger, .judging(filter), on: since, knownAt: known, values: .ofEveryInstance, method: method)
    let tasks = now.tasks(filter)
    let indicators = now.indicators(filter)
    let newPlans = try Self.newPlans(now, before, ledger, knownAt: known)

    var subjects: [Subject: (plan: Plan, thing: TaskOrIndicator, departments: [Assignment])] = [:]
    var rows: [Row] = []
    for (plan, task, _) in tasks {
      let departments = task.departments(filter, in: plan)
      subjects[.task(plan: plan.id, id: task.id)] = (plan, .task(task), departments)
      let comparison = TaskComparison(task, in: plan, isOfNewPlan: newPlans.contains(plan.id), before, now)
      rows += comparison.changes.map { change in
        Row(
          kind: change.kind, plan: plan, thing: .task(task), instance: nil, departments: departments,
          from: change.from, to: change.to, on: change.on, records: change.records)
      }
    }
    for (plan, indicator, owners) in indicators {
      let departments = owners.departments(filter, in: plan)
      subjects[.indicator(plan: plan.id, id: indicator.id)] = (plan, .indicator(indicator), departments)
      // Of a plan whose tracking had ended nothing changes, whatever falls due.
      if let closing = plan.history.closing, closing.on <= since { continue }
      let isNew =
        newPlans.contains(plan.id)
        || before.catalogue.plan(plan.id).isRevised(as: plan, where: { $0.indicator(indicator.id) == nil })
      func earlier(_ instance: TargetInstance) throws -> IndicatorEvaluation {
        try before.evaluation(matching: instance, of: indicator, in: plan) {
          try ledger.effectiveRecords(of: $0, on: since, knownAt: known)
        }
      }
      let inForce = indicator.instances(from: plan.period.from, inForceFrom: since, to: until)
      // What was missed may be met late, long after another instance is in force; of a new plan nothing was.
      let passed =
        isNew
        ? []
        : try indicator.instances(from: plan.period.from).filter { instance in
          // Of the years and months of a target only those are told that were settled by a value of theirs.
          try instance.due < inForce.first?.due ?? .last
            && (instance.target.recurrence == .once || earlier(instance).isMetOrMissed)
        }
      for instance in passed + inForce {
        guard
          let change = try Self.change(
            of: instance, of: indicator, in: plan, isNew: isNew, try earlier(instance), knownAt: known, now,
            { try ledger.effectiveRecords(of: $0, on: until, knownAt: knownAt) })
        else { continue }
        // Nor does anything by time alone from the day on which it ended.
        if let closing = plan.history.closing, closing.on <= until,
          change.kind == .missed ? instance.due.advanced(by: 1) >= closing.on : change.on == nil
        {
          continue
        }
        rows.append(
          Row(
            kind: change.kind, plan: plan, thing: .indicator(indicator), instance: instance,
            departments: departments, from: change.from, to: change.to, on: change.on, records: change.records
          ))
      }
    }
    let latest = min(Instant(endOf: until), knownAt ?? Instant(endOf: until))
    var written = RecordFilter()
    written.plans = filter.plansToRead
    written.since = Instant(microseconds: known.microseconds + 1)
    written.until = latest
    for record in try ledger.records(written) {
      guard let subject = subjects[record.draft.subject], let number = record.draft.replaces,
        let replaced = try ledger.record(number), min(replaced.draft.asOf, record.draft.asOf) <= until
      else { continue }
      let isWithdrawal = record.draft.content.kind == .withdrawal
      rows.append(
        Row(
          kind: isWithdrawal ? .withdrawn : .corrected, plan: subject.plan, thing: subject.thing,
          instance: nil, departments: subject.departments, from: .record(replaced),
          to: isWithdrawal ? nil : .record(record),
          on: record.recordedAt.day, records: [number, record.number]))
    }
    revisions = try now.catalogue.plans.filter(filter.includes(_:)).flatMap { plan in
      try ledger.revisions(of: plan.id).filter { $0.recordedAt.map { $0 > known && $0 <= latest } ?? false }
    }
    self.since = since
    self.until = until
    self.method = method
    self.rows = Kind.allCases.flatMap { kind in
      let own = rows.filter { $0.kind == kind }
      return own.putting(first: \.isAlarming)
    }
  }

  /// A change, without what has changed.
  typealias Change = (kind: Kind, from: Side?, to: Side?, on: Day?, records: [Int64])

  /// The plans that were not known then: what they hold did not stand anywhere before.
  private static func newPlans(
    _ now: Standing, _ before: Standing, _ ledger: any Ledger, knownAt: Instant
  ) throws -> Set<String> {
    let others = Set(now.catalogue.plans.map(\.id)).subtracting(before.catalogue.plans.map(\.id))
    guard !others.isEmpty else { return [] }
    // A plan may just have had nothing then that is asked for.
    var titles = CatalogueScope.titles
    titles.plans = others
    return others.subtracting(try ledger.catalogue(titles, knownAt: knownAt).plans.map(\.id))
  }

  /// How the verdict on one instance of a target has changed; nil where it has not, or was not judged before.
  /// - Parameters:
  ///   - isNew: Whether the plan was not known before.
  ///   - earlier: What was said of it before, for what was known then.
  ///   - records: Every record of an indicator that holds now.
  private static func change(
    of instance: TargetInstance, of indicator: Indicator, in plan: Plan, isNew: Bool,
    _ earlier: IndicatorEvaluation, knownAt known: Instant, _ now: Standing,
    _ records: (Subject) throws -> [Record]
  ) throws -> Change? {
    let was = earlier.verdict
    let evaluation = now.evaluation(of: instance, of: indicator, in: plan)
    let verdict = evaluation.verdict
    let record = evaluation.judged
    // What holds now, and was known, held before.
    let told = record.flatMap { record in
      record.draft.asOf <= earlier.day && record.recordedAt <= known ? nil : record.draft.asOf
    }
    func change(_ kind: Kind, on day: Day?, by record: Record?) -> Change {
      (kind, isNew ? nil : earlier.side, evaluation.side, day, record.map { [$0.number] } ?? [])
    }
    if verdict.isMet {
      guard isNew || !was.isMet else { return nil }
      // What was judged is the last value, and others may have met the target before it.
      let all = verdict == .met ? try records(.indicator(plan: plan.id, id: indicator.id)) : []
      let first = record.flatMap { instance.firstReaching($0, among: all, of: indicator) }
      return change(.met, on: first?.draft.asOf, by: first)
    }
    if verdict == .missed {
      guard isNew || was != .missed else { return nil }
      // Before the first value that counts, nothing says that it is missed.
      let overdue = instance.due.advanced(by: 1)
      if let first = evaluation.observations.first(where: instance.counts), first.draft.asOf > overdue {
        return change(.missed, on: first.draft.asOf, by: first)
      }
      return change(.missed, on: overdue, by: record)
    }
    guard !isNew, let then = earlier.rated, let rated = evaluation.rated, then.rank != rated.rank else {
      return nil
    }
    return change(rated.rank < then.rank ? .slipped : .improved, on: told, by: record)
  }
}

extension Standing {
  /// What is said of an instance by the revision of its plan that the standing knows, as far as that has a target of the
  /// same place and day.
  /// - Parameter records: Every record of the indicator that holds; the standing has those on which the targets of its
  ///   own revision hang.
  fileprivate func evaluation(
    matching instance: TargetInstance, of indicator: Indicator, in plan: Plan,
    _ records: (Subject) throws -> [Record]
  ) rethrows -> IndicatorEvaluation {
    guard let then = catalogue.plan(plan.id), let own = then.indicator(indicator.id),
      let match = own.instances(from: then.period.from).first(where: {
        $0.index == instance.index && $0.due == instance.due
      })
    else {
      return IndicatorEvaluation(
        indicator, instance, in: plan, on: day,
        try records(.indicator(plan: plan.id, id: indicator.id)), method: method)
    }
    return evaluation(of: match, of: own, in: then)
  }
}

extension IndicatorEvaluation {
  /// Whether it is settled how the target ended.
  fileprivate var isMetOrMissed: Bool { verdict.isMet || verdict == .missed }

  /// The verdict where it says how far the indicator has come, and of a stale value that of its pace: verdicts that
  /// can be held against each other. Nil for any other.
  fileprivate var rated: Verdict? {
    if verdict == .stale { return pace?.rating.verdict }
    return verdict.isMet || verdict.isLagging || verdict == .onTrack ? verdict : nil
  }

  fileprivate var side: ChangeReport.Side {
    if verdict == .stale, let rated { .stale(pace: rated) } else { .verdict(verdict) }
  }
}

extension Plan? {
  /// Whether a plan is a later revision of this one, of which something holds.
  func isRevised(as plan: Plan, where condition: (Plan) -> Bool) -> Bool {
    map { $0.revision < plan.revision && condition($0) } ?? false
  }
}

extension Indicator {
  /// The instances that are in force on some day of a stretch of days.
  fileprivate func instances(from start: Day?, inForceFrom since: Day, to until: Day) -> [TargetInstance] {
    guard let first = instance(on: since, from: start), let last = instance(on: until, from: start) else {
      return []
    }
    return instances(from: start).filter { (first.due...max(first.due, last.due)).contains($0.due) }
  }
}

extension TargetInstance {
  /// The record of the first value from which on the target is reached until a value that reaches it.
  /// - Parameter records: Every record of the indicator, by date and then by number.
  fileprivate func firstReaching(
    _ record: Record, among records: [Record], of indicator: Indicator
  ) -> Record {
    let observations = records.filter { $0.draft.content.kind == .observation }
    let until = observations.prefix { $0.number != record.number }.filter(counts)
    return until.reversed().prefix { isReached(by: $0, among: observations, of: indicator).isYes }.last
      ?? record
  }
}
