// The steps from an empty file to the schema of this version.

/// One step of the schema. What was shipped is never edited: a later change is a later step.
struct Migration {
  let name: String
  let sql: String

  /// All steps, oldest first. A ledger's `user_version` is the number of steps that it has taken.
  static let all = [
    Migration(
      name: "plans and records",
      sql: [
        JurisdictionTable.creation, PlanTable.creation, SharedDocumentTable.creation, SectionTable.creation,
        TaskTable.creation, MilestoneTable.creation, ProjectTable.creation, FamilyTable.creation,
        DepartmentTable.creation, DepartmentFamilyTable.creation, TaskDepartmentTable.creation,
        MeasureTable.creation, IndicatorTable.creation, IndicatorTaskTable.creation, TargetTable.creation,
        RecordTable.creation, RecordTriggers.creation,
      ].joined(separator: "\n"))
  ]
}
