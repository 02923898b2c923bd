// The steps from an empty file to the schema of this version.

import YanglaoCore

/// One step of the schema. What was shipped is never edited: a later change is a later step.
struct Migration: Sendable {
  let name: String
  let sql: String
  /// Carries over what earlier versions kept in another place.
  var carryOver: @Sendable (Connection) throws -> Void = { _ in }
  /// Takes away what was carried over.
  var cleaning = ""

  /// All steps, oldest first. A ledger's `user_version` is the number of steps that it has taken.
  static let all: [Migration] = [
    Migration(
      name: "plans and records",
      sql: [
        JurisdictionTable.creation, PlanTable.creation, SharedDocumentTable.creation, SectionTable.creation,
        TaskTable.creation, MilestoneTable.creation, ProjectTable.creation, FamilyTable.creation,
        DepartmentTable.creation, DepartmentFamilyTable.creation, TaskDepartmentTable.creation,
        MeasureTable.creation, IndicatorTable.creation, IndicatorTaskTable.creation, TargetTable.creation,
        FirstRecordTable.creation, FirstRecordTable.triggers,
      ].joined(separator: "\n")),
    Migration(
      name: "revisions of plans",
      sql: [PlanRevisionTable.creation, DepartmentAdditionTable.creation].joined(separator: "\n"),
      carryOver: { try PlanTable.carryOverDocuments(in: $0) },
      cleaning: """
        ALTER TABLE plan DROP COLUMN document;
        ALTER TABLE plan DROP COLUMN checksum;
        """),
    Migration(
      name: answersFromIndexes,
      sql: [NameTable.creation, TaskStandingTable.creation, PlanTable.addition, MilestoneTable.addition]
        .joined(separator: "\n"),
      carryOver: { try CatalogueStorage($0).carryOverToIndexes() }),
    Migration(
      name: provenanceInRuns,
      sql: [
        FirstRecordTable.removal, ProvenanceTable.creation, RecordTable.creation, RecordTable.carryingOver,
        RecordTriggers.creation, RecordTriggers.guardingInsertion,
      ].joined(separator: "\n")),
    // No question is put to them, and they are a fifth of the entries that a new plan writes into trees.
    Migration(
      name: "fewer indexes on plans",
      sql: """
        DROP INDEX name_by_plan;
        DROP INDEX task_by_section;
        DROP INDEX task_by_due_date;
        DROP INDEX milestone_by_due_date;
        """),
    // The table is filled when it is made anew for the last time.
    Migration(name: "statuses of tasks", sql: TaskStandingTable.creationWithStatus),
    Migration(
      name: indexesOfNames,
      sql: [TaskStandingTable.indexes, PlanRevisionTable.indexOfLater, DepartmentTable.foldedNames].joined(
        separator: "\n"),
      carryOver: { try DepartmentTable.carryOver(in: $0) }),
    Migration(name: reportsOnMilestones, sql: RecordTable.milestone),
    Migration(
      name: familiesOfTasks, sql: TaskStandingTable.creationWithFamilies,
      carryOver: { try CatalogueStorage($0).writeStandings() }),
  ]

  private static let answersFromIndexes = "answers from indexes"
  private static let provenanceInRuns = "provenance of records in runs"
  private static let indexesOfNames = "indexes of open tasks and of departments' names"
  private static let reportsOnMilestones = "reports on milestones"
  private static let familiesOfTasks = "families of the departments that answer for tasks"

  /// The `user_version` from which on plans and records have their tables for answers.
  static let versionWithRows = version(after: answersFromIndexes)
  /// The `user_version` from which on records share their provenance.
  static let versionWithProvenance = version(after: provenanceInRuns)
  /// The `user_version` from which on the statuses of tasks, and the families that answer for them, are kept.
  static let versionWithStatuses = version(after: familiesOfTasks)
  /// The `user_version` from which on departments are found by an index of their names as they are compared.
  static let versionWithFoldedNames = version(after: indexesOfNames)

  /// The `user_version` from which on a report may be on a milestone, and plans and records are kept as today.
  static let versionWithMilestones = version(after: reportsOnMilestones)

  private static func version(after name: String) -> Int {
    all.firstIndex { $0.name == name }.map { $0 + 1 } ?? .max
  }

  /// Takes the step, inside a transaction.
  func run(on connection: Connection) throws {
    try connection.execute(sql)
    try carryOver(connection)
    try connection.execute(cleaning)
  }

  /// Lets the tables of this version be read in a ledger of an earlier one, without a change to it.
  static func standIn(for version: Int, on connection: Connection) throws {
    guard version < versionWithMilestones else { return }
    try connection.execute("PRAGMA temp_store = MEMORY")
    guard version < versionWithProvenance else {
      return try connection.execute(RecordTable.viewWithoutMilestones)
    }
    try connection.execute(FirstRecordTable.views)
    guard version == 1 else { return }
    try connection.execute(PlanRevisionTable.viewOfVersion1)
    try connection.execute(DepartmentAdditionTable.viewOfVersion1)
  }

  /// Takes away what stands in for tables, so that they can be made.
  static func endStandingIn(on connection: Connection) throws {
    let views = try connection.rows("SELECT name FROM temp.sqlite_schema WHERE type = 'view'") { $0.text(0) }
    for view in views { try connection.execute("DROP VIEW temp.\"\(view)\"") }
  }
}
