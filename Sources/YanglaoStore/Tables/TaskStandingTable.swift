// What of a task's records an index can answer: whether anything of it may be owed on a day.

import YanglaoCore

/// Follows from plans and records, and is written with them; the records alone are evidence.
enum TaskStandingTable {
  /// As the third migration makes it: a row for every task.
  ///
  /// `first_due` is the first day on which anything of the task falls due by its document. `settled_on` is the day
  /// from which on nothing is owed, by all records together; NULL while something may be. `is_changed` says that
  /// records move its deadline or its departments.
  static let creation = """
    CREATE TABLE task_standing (
      task INTEGER PRIMARY KEY REFERENCES task (key),
      first_due TEXT NOT NULL,
      settled_on TEXT,
      is_changed INTEGER NOT NULL DEFAULT 0 CHECK (is_changed IN (0, 1))
    ) STRICT;
    """

  /// What the records of a task come to.
  struct Outcome: Equatable {
    var settledOn: Day?
    var isChanged = false

    /// - Parameter records: The records that hold, of whatever day, by date and then by number.
    init(_ records: [Record], recurrence: Recurrence) {
      let status = TaskStatus(after: records)
      let isSettled = recurrence == .once ? !status.isOpen : status.isClosed
      settledOn = isSettled ? records.last?.draft.asOf : nil
      isChanged = records.contains { record in
        switch record.draft.content {
        case .extended, .assignment, .unassignment: true
        case .report, .urge, .observation, .withdrawal: false
        }
      }
    }
  }

  /// A task that its plan has gets its row, or its row the first day.
  static let rows = Rows(
    "INSERT INTO task_standing (task, first_due)", columns: 2,
    conflict: "ON CONFLICT (task) DO UPDATE SET first_due = excluded.first_due")

  static func row(_ task: PolicyTask, of plan: Plan, key: Int64) -> [SQLiteValue] {
    [.integer(key), .text(firstDue(of: task, in: plan).description)]
  }

  static func firstDue(of task: PolicyTask, in plan: Plan) -> Day {
    let deadline = task.deadline
    let instance = deadline.recurrence.instances(from: plan.period.from, to: deadline.due).first
    return ([instance ?? deadline.due] + task.milestones.map(\.due)).min() ?? deadline.due
  }

  /// Writes what the records of a task come to.
  static func update(_ outcome: Outcome, of task: Int64, in connection: Connection) throws {
    try connection.query(
      "UPDATE task_standing SET settled_on = ?, is_changed = ? WHERE task = ?",
      [.optional(outcome.settledOn), .boolean(outcome.isChanged), .integer(task)])
  }

  /// How often a task falls due; nil for one that there is not.
  static func recurrence(of task: Int64, in connection: Connection) throws -> Recurrence? {
    try connection.row("SELECT recurrence FROM task WHERE key = ?", [.integer(task)]) {
      Recurrence(rawValue: $0.text(0))
    } ?? nil
  }

  /// What the row of a task says.
  static func row(
    of task: Int64, in connection: Connection
  ) throws -> (firstDue: Day?, outcome: Outcome)? {
    try connection.row(
      "SELECT first_due, settled_on, is_changed FROM task_standing WHERE task = ?", [.integer(task)]
    ) { row in
      var outcome = Outcome([], recurrence: .once)
      outcome.settledOn = row.optionalText(1).flatMap { Day(iso: $0) }
      outcome.isChanged = row.integer(2) != 0
      return (Day(iso: row.text(0)), outcome)
    }
  }
}
