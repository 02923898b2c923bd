// Plans and what they share: into the tables, and back out of their files.

import YanglaoCore
import YanglaoData

/// The plans of a ledger.
struct CatalogueStorage {
  private let connection: Connection

  init(_ connection: Connection) { self.connection = connection }

  /// The files that the ledger holds, as they were stored.
  func documents() throws -> PlanDocuments {
    try connection.reading {
      PlanDocuments(
        plans: try PlanTable.documents(in: connection).map(\.document),
        departments: try SharedDocumentTable.document(.departments, in: connection),
        measures: try SharedDocumentTable.document(.measures, in: connection))
    }
  }

  /// The plans, read from their files.
  func catalogue() throws -> Catalogue { try documents().catalogue() }

  /// Puts plans and what they share into an empty ledger.
  /// - Throws: `PlanFileError`, or ``SQLiteError`` where an id in a plan meets nothing.
  func add(_ documents: PlanDocuments) throws {
    let catalogue = try documents.catalogue()
    for name in SharedDocument.allCases {
      try SharedDocumentTable.add(name, documents[name], to: connection)
    }
    for family in catalogue.families { try FamilyTable.add(family, to: connection) }
    for measure in catalogue.measures { try MeasureTable.add(measure, to: connection) }
    let keys = try zip(catalogue.plans, documents.plans).map { plan, document in
      try PlanTable.add(plan, document: document, to: connection)
    }
    for department in catalogue.departments { try add(department) }
    for (plan, key) in zip(catalogue.plans, keys) { try add(plan, key: key) }
  }

  private func add(_ department: Department) throws {
    let key = try DepartmentTable.add(department, to: connection)
    for family in department.families {
      try DepartmentFamilyTable.add(department: key, family: family, to: connection)
    }
  }

  private func add(_ plan: Plan, key: Int64) throws {
    for (position, section) in plan.sections.enumerated() {
      try SectionTable.add(section, at: position, plan: key, to: connection)
    }
    for (position, task) in plan.tasks.enumerated() {
      try add(task, at: position, of: plan, key: key)
    }
    for (position, indicator) in plan.indicators.enumerated() {
      try add(indicator, at: position, plan: key)
    }
  }

  private func add(_ task: PolicyTask, at position: Int, of plan: Plan, key: Int64) throws {
    let row = try TaskTable.add(task, at: position, plan: key, to: connection)
    for (position, assignment) in task.departments.enumerated() {
      try TaskDepartmentTable.add(
        assignment, at: position, task: row, code: plan.jurisdiction.code, to: connection)
    }
    for (position, milestone) in task.milestones.enumerated() {
      try MilestoneTable.add(milestone, at: position, task: row, to: connection)
    }
    for (position, project) in task.projects.enumerated() {
      try ProjectTable.add(project, at: position, task: row, to: connection)
    }
  }

  private func add(_ indicator: Indicator, at position: Int, plan: Int64) throws {
    let row = try IndicatorTable.add(indicator, at: position, plan: plan, to: connection)
    for (position, task) in indicator.tasks.enumerated() {
      try IndicatorTaskTable.add(indicator: row, task: task, at: position, plan: plan, to: connection)
    }
    for (position, target) in indicator.targets.enumerated() {
      try TargetTable.add(target, at: position, indicator: row, to: connection)
    }
  }
}
