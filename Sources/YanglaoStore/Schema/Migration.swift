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
      name: "answers from indexes",
      sql: [NameTable.creation, TaskStandingTable.creation, PlanTable.addition, MilestoneTable.addition]
        .joined(separator: "\n"),
      carryOver: { connection in
        // What reads records reads them as they are kept today.
        try connection.execute(FirstRecordTable.views)
        try CatalogueStorage(connection).carryOverToIndexes()
        try connection.execute("DROP VIEW temp.record; DROP VIEW temp.provenance")
      }),
    Migration(
      name: "provenance of records in runs",
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
  ]

  /// Takes the step, inside a transaction.
  func run(on connection: Connection) throws {
    try connection.execute(sql)
    try carryOver(connection)
    try connection.execute(cleaning)
  }

  /// Lets the tables of this version be read in a ledger of an earlier one, without a change to it.
  static func standIn(for version: Int, on connection: Connection) throws {
    guard version < 4 else { return }
    try connection.execute("PRAGMA temp_store = MEMORY")
    try connection.execute(FirstRecordTable.views)
    guard version == 1 else { return }
    try connection.execute(PlanRevisionTable.viewOfVersion1)
    try connection.execute(DepartmentAdditionTable.viewOfVersion1)
  }
}
