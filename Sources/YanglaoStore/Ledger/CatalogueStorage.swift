// Plans and what they share: into the tables, and back out of their files.

import YanglaoCore
import YanglaoData

/// The plans of a ledger.
struct CatalogueStorage {
  private let connection: Connection
  private let shared: WhatPlansShare

  /// - Parameter shared: What was read already of what all plans share.
  init(_ connection: Connection, _ shared: WhatPlansShare = WhatPlansShare()) {
    self.connection = connection
    self.shared = shared
  }

  /// The same plans, read through another connection.
  func read(through connection: Connection) -> CatalogueStorage { CatalogueStorage(connection, shared) }

  /// What all plans share, read once for many questions.
  final class WhatPlansShare {
    fileprivate var departments: DepartmentRegister?
    fileprivate var directory: DepartmentDirectory?
    fileprivate var measures: [Measure]?
    /// The ids of measures that are known to be in their table.
    fileprivate var writtenMeasures: Set<String> = []
  }

  /// Lets go of what all plans share.
  func forget() {
    (shared.departments, shared.directory, shared.measures) = (nil, nil, nil)
    shared.writtenMeasures = []
  }

  // MARK: Reading

  /// The plans in force as they were known at a moment, read from their files; nil for all that is known.
  func catalogue(knownAt: Instant? = nil) throws -> Catalogue {
    try connection.reading {
      var plans: [Plan] = []
      try eachPlan(knownAt: knownAt) { plans.append($0) }
      return try catalogue(of: plans, knownAt: knownAt)
    }
  }

  /// Some plans as they were known at a moment, with what all plans share.
  func catalogue(of plans: Set<String>, knownAt: Instant?) throws -> Catalogue {
    try connection.reading {
      let keys = try plans.compactMap { try PlanTable.key(of: $0, in: connection) }
      var found: [Plan] = []
      try eachPlan(keys: keys, knownAt: knownAt) { found.append($0) }
      return try catalogue(of: found, knownAt: knownAt)
    }
  }

  /// A part of the catalogue from the tables alone; see ``CatalogueRows``.
  func part(rowsOf scope: CatalogueScope, _ subjects: SubjectKeys) throws -> CataloguePart {
    try connection.reading {
      guard scope.needsPlans else { return CataloguePart(try catalogue(of: [], knownAt: nil)) }
      let (plans, statuses) = try CatalogueRows(scope, connection, subjects).plans()
      return CataloguePart(
        try catalogue(of: plans, knownAt: nil, withMeasures: scope.needsIndicators), statuses: statuses)
    }
  }

  private func catalogue(of plans: [Plan], knownAt: Instant?, withMeasures: Bool = true) throws -> Catalogue {
    let names = try departmentRegister(knownAt: knownAt)
    return Catalogue(
      plans: plans, families: names.families, collectiveBodies: names.collectiveBodies,
      measures: withMeasures ? try measures().adding(ownOf: plans) : [])
  }

  /// Gives one plan after the other as it was known at a moment, with what its earlier revisions had.
  /// - Parameter keys: The plans that are asked for; nil for all.
  func eachPlan(keys: [Int64]? = nil, knownAt: Instant? = nil, _ body: (Plan) throws -> Void) throws {
    var revisions: [Plan] = []
    var closing: PlanClosing?
    func finish() throws {
      if let last = revisions.popLast() { try body(last.following(revisions).closing(closing)) }
      (revisions, closing) = ([], nil)
    }
    try PlanRevisionTable.each(
      where: "coalesce(r.recorded_at, ?1) <= ?2"
        + (keys == nil ? "" : " AND r.plan IN (SELECT value FROM json_each(?3))"),
      [.integer(.min), .integer(knownAt?.microseconds ?? .max)]
        + (keys.map { [.list($0)] } ?? []), order: "r.plan, r.revision", in: connection
    ) { entry, document in
      let revision = entry.revision
      if let first = revisions.first, first.id != revision.plan { try finish() }
      if let day = revision.closedOn {
        closing = PlanClosing(on: day, reason: revision.reason)
      } else {
        revisions.append(try PlanReader.plan(from: document, file: revision.plan))
      }
    }
    try finish()
  }

  /// The names of departments as they were known at a moment.
  func departmentRegister(knownAt: Instant? = nil) throws -> DepartmentRegister {
    if knownAt == nil, let known = shared.departments { return known }
    let name = SharedDocument.departments
    var names = try CatalogueReader.departments(
      from: try SharedDocumentTable.document(name, in: connection), file: name.rawValue)
    for addition in try DepartmentAdditionTable.all(knownAt: knownAt, in: connection) {
      try names.add(try CatalogueReader.departments(from: addition.document, file: name.rawValue))
    }
    if knownAt == nil { shared.departments = names }
    return names
  }

  /// The families of departments, ready to be looked up by many plans.
  func departmentDirectory() throws -> DepartmentDirectory {
    if let known = shared.directory { return known }
    let directory = DepartmentDirectory(try departmentRegister())
    shared.directory = directory
    return directory
  }

  /// Writes what an earlier version of the ledger had no tables for.
  func carryOverToIndexes() throws {
    try eachPlan { plan in
      guard let key = try PlanTable.key(of: plan.id, in: connection) else { return }
      try PlanTable.carryOver(plan, key: key, in: connection)
      try NameTable.add(plan, key: key, to: connection)
    }
  }

  /// Writes where tasks stand, by all plans and all records, into an empty table.
  func writeStandings() throws {
    try eachPlan { plan in
      guard let key = try PlanTable.key(of: plan.id, in: connection) else { return }
      let named = try departmentDirectory().departments(of: plan)
      let departments = try DepartmentTable.rows(of: named, in: connection)
      var standings = TaskStandingTable.rows
      for task in plan.tasks + plan.history.tasks.map(\.thing) {
        let row = try connection.row(
          "SELECT key FROM task WHERE plan = ? AND id = ?", [.integer(key), .text(task.id)]
        ) { $0.integer(0) }
        guard let row else { continue }
        let answering = departments.answering(for: task, of: plan).compactMap(\.self)
        standings.append(TaskStandingTable.row(task, of: plan, key: row, answering))
      }
      try connection.insert(standings)
    }
    try TaskStandings(connection).updateAll()
  }

  /// The measures that plans share.
  func measures() throws -> [Measure] {
    if let known = shared.measures { return known }
    let name = SharedDocument.measures
    let measures = try CatalogueReader.measures(
      from: try SharedDocumentTable.document(name, in: connection), file: name.rawValue)
    shared.measures = measures
    return measures
  }

  // MARK: Writing

  /// Puts plans and what they share into an empty ledger.
  /// - Throws: `PlanFileError`, or ``SQLiteError`` where an id in a plan meets nothing.
  func add(_ documents: PlanDocuments) throws {
    let catalogue = try documents.catalogue()
    for name in SharedDocument.allCases {
      try SharedDocumentTable.add(name, documents[name], to: connection)
    }
    for family in catalogue.families { try FamilyTable.add(family, to: connection) }
    for measure in catalogue.measures { try MeasureTable.add(measure, to: connection) }
    let names = DepartmentDirectory(catalogue.register)
    for (plan, document) in zip(catalogue.plans, documents.plans) {
      try add(
        plan, PlanRevision(plan: plan.id, revision: plan.revision, kind: .added), document, names)
    }
  }

  /// Adds a plan that is not there yet.
  func add(
    _ plan: Plan, _ revision: PlanRevision, _ document: [UInt8], _ names: DepartmentDirectory
  ) throws {
    let key = try PlanTable.add(plan, to: connection)
    try PlanRevisionTable.add(revision, plan: key, document: document, to: connection)
    try write(plan, key: key, names, isNew: true)
  }

  /// Puts another revision of a plan in the place of the one in force. What it no longer has stays in the tables of
  /// tasks and indicators, below position 0, because records speak of it.
  func revise(
    _ plan: Plan, _ revision: PlanRevision, _ document: [UInt8], _ names: DepartmentDirectory
  ) throws {
    guard let key = try PlanTable.key(of: plan.id, in: connection) else { return }
    try PlanTable.revise(plan, key: key, in: connection)
    try PlanRevisionTable.add(revision, plan: key, document: document, to: connection)
    for (part, whole) in [
      ("milestone", "task"), ("project", "task"), ("task_department", "task"),
      ("indicator_task", "indicator"), ("target", "indicator"),
    ] {
      try connection.query(
        "DELETE FROM \(part) WHERE \(whole) IN (SELECT key FROM \(whole) WHERE plan = ?)", [.integer(key)])
    }
    for table in ["task", "indicator"] {
      try connection.query("UPDATE \(table) SET position = -1 - key WHERE plan = ?", [.integer(key)])
    }
    try SectionTable.leaveOut(ofPlan: key, in: connection)
    try write(plan, key: key, names, isNew: false)
    // How often a task falls due may have changed, and with it what its records come to.
    try TaskStandings(connection).update(ofPlan: key)
  }

  /// Ends the tracking of a plan.
  func close(_ revision: PlanRevision, _ evaluation: [UInt8]) throws {
    guard let key = try PlanTable.key(of: revision.plan, in: connection) else { return }
    try PlanRevisionTable.add(revision, plan: key, document: evaluation, to: connection)
  }

  /// Adds names of departments, and puts the departments of all plans into their families.
  func add(departments document: [UInt8], by: String, at moment: Instant) throws {
    try DepartmentAdditionTable.add(document, by: by, at: moment, to: connection)
    (shared.departments, shared.directory) = (nil, nil)
    for family in try departmentRegister().families { try FamilyTable.add(family, to: connection) }
    let names = try departmentDirectory()
    try eachPlan { plan in
      for department in names.departments(of: plan) { _ = try add(department) }
    }
    // Of which families the departments are that answer for tasks.
    try connection.execute("DELETE FROM task_standing")
    try writeStandings()
  }

  /// Adds a department with its families, and gives its row.
  private func add(_ department: Department) throws -> DepartmentTable.Row {
    let key = try DepartmentTable.add(department, to: connection)
    // A name that was of a family may be made that of a body of many.
    if department.isCollective { try DepartmentFamilyTable.remove(department: key, from: connection) }
    for family in department.families {
      try DepartmentFamilyTable.add(department: key, family: family, to: connection)
    }
    return DepartmentTable.Row(key: key, families: department.families)
  }

  private func write(_ plan: Plan, key: Int64, _ names: DepartmentDirectory, isNew: Bool) throws {
    var departments: [Department.ID: DepartmentTable.Row] = [:]
    for department in names.departments(of: plan) { departments[department.id] = try add(department) }
    for (position, section) in plan.sections.enumerated() {
      try SectionTable.add(section, at: position, plan: key, to: connection)
    }
    for indicator in plan.indicators
    where shared.writtenMeasures.insert(indicator.measure).inserted {
      try MeasureTable.add(Measure(ownOf: indicator), to: connection)
    }
    var rows = try PlanRows(plan, key: key, departments: departments, connection)
    for (position, task) in plan.tasks.enumerated() {
      let known = isNew ? nil : try TaskTable.revise(task, at: position, plan: key, in: connection)
      rows.add(task, at: position, known: known)
    }
    for (position, indicator) in plan.indicators.enumerated() {
      let known =
        isNew ? nil : try IndicatorTable.revise(indicator, at: position, plan: key, in: connection)
      rows.add(indicator, at: position, known: known)
    }
    try rows.write()
    try NameTable.add(plan, key: key, to: connection)
  }
}
