// What becomes of plans: their revisions read, and written as one change with everything that follows from it.

import YanglaoCore
import YanglaoData

extension SQLiteLedger {
  // MARK: Reading

  public func catalogue(knownAt: Instant?) throws -> Catalogue {
    guard let knownAt else { return try catalogue() }
    return try reported {
      try havePlansChanged(since: knownAt) ? try storage.catalogue(knownAt: knownAt) : try catalogue()
    }
  }

  /// Whether the plans, or the names of departments, were others at a moment.
  func havePlansChanged(since moment: Instant) throws -> Bool {
    try lastChangeOfPlans().map { $0 > moment.microseconds } ?? false
  }

  /// The moment at which the plans, or the names of departments, were changed last; nil where they are what the ledger
  /// was made with.
  func lastChangeOfPlans() throws -> Int64? {
    try ["plan_revision", "department_addition"].compactMap { table in
      // Each entry is written behind the one before it, in time as well.
      try connection.row("SELECT recorded_at FROM \(table) ORDER BY number DESC LIMIT 1") {
        $0.optionalInteger(0)
      } ?? nil
    }.max()
  }

  public func revisions(of plan: String) throws -> [PlanRevision] {
    try reported {
      try PlanRevisionTable.entries(where: "plan.id = ?", [.text(plan)], in: connection).map(\.revision)
    }
  }

  public func plan(_ id: String, revision: Int) throws -> Plan? {
    try reported {
      var plan: Plan?
      try PlanRevisionTable.each(
        where: "plan.id = ? AND r.revision = ? AND r.kind <> 'closed'", [.text(id), .number(revision)],
        in: connection
      ) { entry, document in plan = try PlanReader.plan(from: document, file: entry.revision.plan) }
      return plan
    }
  }

  /// The document that is kept of the end of a plan's tracking; nil where the plan is not closed.
  public func finalEvaluation(of plan: String) throws -> [UInt8]? {
    try reported {
      var evaluation: [UInt8]?
      try PlanRevisionTable.each(
        where: "plan.id = ? AND r.kind = 'closed'", [.text(plan)], in: connection
      ) { evaluation = $1 }
      return evaluation
    }
  }

  // MARK: Writing

  public func append(_ change: PlanChange) throws -> PlanRevision {
    guard last != nil else { throw LedgerError.notWriting }
    guard ![change.by, change.reason].contains(where: { $0?.utf8.contains(0) == true }) else {
      throw LedgerError.nullCharacter
    }
    return try reported {
      let moment = advance()
      loaded = nil
      open = Open()
      leaveBefore()
      func revision(
        _ kind: PlanRevision.Kind, _ plan: String, _ number: Int, closedOn: Day? = nil
      ) -> PlanRevision {
        PlanRevision(
          plan: plan, revision: number, kind: kind, closedOn: closedOn, recordedAt: moment, by: change.by,
          reason: change.reason)
      }
      switch change.content {
      case .added(let plan):
        guard try PlanTable.key(of: plan.id, in: connection) == nil else {
          throw LedgerError.planExists(plan.id)
        }
        try requirePlace(of: plan)
        let entry = revision(.added, plan.id, plan.revision)
        try storage.add(plan, entry, change.document, try storage.departmentDirectory())
        return entry
      case .revised(let plan):
        let current = try requireOpen(plan.id)
        guard plan.revision > current else {
          throw LedgerError.notARevision(plan.id, found: plan.revision, current: current)
        }
        try requirePlace(of: plan)
        let entry = revision(.revised, plan.id, plan.revision)
        try storage.revise(plan, entry, change.document, try storage.departmentDirectory())
        return entry
      case .closed(let plan, let day):
        let entry = revision(.closed, plan, try requireOpen(plan), closedOn: day)
        try storage.close(entry, change.document)
        return entry
      }
    }
  }

  public func appendDepartments(_ document: [UInt8], by: String) throws {
    guard last != nil else { throw LedgerError.notWriting }
    guard !by.utf8.contains(0) else { throw LedgerError.nullCharacter }
    try reported {
      loaded = nil
      leaveBefore()
      try storage.add(departments: document, by: by, at: advance())
    }
  }

  /// The moment of the change that is being written, which is never before that of the last one: what is written as
  /// one change is written at one moment.
  func advance() -> Instant {
    if let moment = last?.moment { return moment }
    let moment = Instant(microseconds: max(clock().microseconds, last?.recordedAt ?? .min))
    last?.recordedAt = moment.microseconds
    last?.moment = moment
    return moment
  }

  /// The revision in force of a plan that is there and not closed.
  private func requireOpen(_ plan: String) throws -> Int {
    let revisions = try revisions(of: plan)
    guard let current = revisions.last else { throw LedgerError.noSuchPlan(plan) }
    if let day = current.closedOn { throw LedgerError.planClosed(plan, on: day) }
    return current.revision
  }

  /// Refuses a plan whose place goes by another name in other plans: departments are known by code and name.
  private func requirePlace(of plan: Plan) throws {
    let place = plan.jurisdiction
    if let known = try JurisdictionTable.place(of: place.code, besides: plan.id, in: connection),
      known != place
    {
      throw LedgerError.otherPlace(plan: plan.id, place, known: known)
    }
  }

  /// Refuses a record of a plan that is closed, or of what its plan no longer has.
  func requireOpen(_ subject: Subject, key: Int64) throws {
    let connection = before ?? connection
    if !open.plans.contains(subject.plan) {
      let closing = try connection.row(
        """
        SELECT r.as_of FROM plan JOIN plan_revision AS r ON r.plan = plan.key
        WHERE plan.id = ? AND r.kind = 'closed'
        """, [.text(subject.plan)]
      ) { $0.text(0) }
      if let day = closing.flatMap({ Day(iso: $0) }) {
        throw LedgerError.planClosed(subject.plan, on: day)
      }
      open.plans.insert(subject.plan)
    }
    let table = if case .task = subject { "task" } else { "indicator" }
    let position = try connection.integer("SELECT position FROM \(table) WHERE key = ?", [.integer(key)])
    guard position < 0 else { return }
    let plan = try catalogue().plan(subject.plan)
    let revision = plan.flatMap { $0.revision(removing: subject) ?? $0.revision }
    throw LedgerError.removed(subject, revision: revision ?? 0)
  }
}
