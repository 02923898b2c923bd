// What of a task's records an index can answer: whether anything of it may be owed on a day.

import YanglaoCore

/// Follows from plans and records, and is written with them; the records alone are evidence.
enum TaskStandingTable {
  /// As the third migration makes it: a row for every task.
  ///
  /// `first_due` is the first day on which anything of the task falls due by its document. `settled_on` is the day
  /// from which on nothing is owed, by all records together; NULL while something may be. `is_changed` says that
  /// records move its deadline or its departments, or say more of its milestones than its status does.
  static let creation = """
    CREATE TABLE task_standing (
      task INTEGER PRIMARY KEY REFERENCES task (key),
      first_due TEXT NOT NULL,
      settled_on TEXT,
      is_changed INTEGER NOT NULL DEFAULT 0 CHECK (is_changed IN (0, 1))
    ) STRICT;
    """

  /// As the sixth migration makes it anew, with the status of tasks that fall due once, and a checksum that is tested
  /// wherever a row is an answer. What a damaged row hides from a question, `ledger check` finds.
  ///
  /// `due` is the last day on which it falls due by its document. `status` is where all records together leave a task;
  /// NULL where more than that counts, and nothing is settled by it: of a recurrent task, and of one whose deadline or
  /// departments records move, or of which a milestone has reports of its own.
  /// `reported_on` is the day from which on it stands there; NULL where nothing was reported.
  static let creationWithStatus = """
    DROP TABLE task_standing;
    CREATE TABLE task_standing (
      task INTEGER PRIMARY KEY REFERENCES task (key),
      first_due TEXT NOT NULL,
      due TEXT NOT NULL,
      settled_on TEXT,
      is_changed INTEGER NOT NULL CHECK (is_changed IN (0, 1)),
      status TEXT,
      reported_on TEXT,
      checksum INTEGER NOT NULL
    ) STRICT;
    """

  /// As the seventh migration adds them: what is open by the day on which it falls due, and those of which more than
  /// the status counts on any day, or on an earlier one.
  static let indexes = """
    CREATE INDEX task_standing_open ON task_standing (due) WHERE settled_on IS NULL;
    CREATE INDEX task_standing_without_status ON task_standing (task) WHERE status IS NULL;
    CREATE INDEX task_standing_by_report ON task_standing (reported_on) WHERE reported_on IS NOT NULL;
    """

  /// The columns that the checksum is of.
  static let checked = ["task", "first_due", "due", "settled_on", "is_changed", "status", "reported_on"]
  /// The place of the status among them.
  static let statusOffset = 5

  /// What the records of a task come to.
  struct Outcome: Equatable {
    let settledOn: Day?
    let isChanged: Bool
    let status: TaskStatus?
    let reportedOn: Day?

    /// - Parameter records: The records that hold, of whatever day, by date and then by number.
    init(_ records: [Record], recurrence: Recurrence) {
      let status = TaskStatus(after: records)
      let isSettled = recurrence == .once ? !status.isOpen : status.isClosed
      settledOn = isSettled ? records.last?.draft.asOf : nil
      isChanged = records.contains { record in
        switch record.draft.content {
        case .extended, .assignment, .unassignment: true
        case .report(let report): report.milestone != nil
        case .urge, .observation, .withdrawal: false
        }
      }
      let isKnownByStatus = recurrence == .once && !isChanged
      self.status = isKnownByStatus ? status : nil
      reportedOn =
        isKnownByStatus
        ? records.last { if case .report = $0.draft.content { true } else { false } }?.draft.asOf : nil
    }

    /// The values of the columns that the checksum is of, and the checksum.
    /// - Parameter days: The first and the last day on which the task falls due by its document.
    fileprivate func values(for task: Int64, _ days: [SQLiteValue]) -> [SQLiteValue] {
      let values: [SQLiteValue] =
        [.integer(task)] + days + [
          .optional(settledOn), .boolean(isChanged), .optional(status?.rawValue), .optional(reportedOn),
        ]
      return values + [.integer(Checksum.of(values))]
    }
  }

  /// A task that its plan has gets its row, as without any record. A row that is there gets its days; what its records
  /// come to, and the checksum, have to follow.
  static let rows = Rows(
    "INSERT INTO task_standing (task, first_due, due, settled_on, is_changed, status, reported_on, checksum)",
    columns: 8,
    conflict: "ON CONFLICT (task) DO UPDATE SET first_due = excluded.first_due, due = excluded.due")

  static func row(_ task: PolicyTask, of plan: Plan, key: Int64) -> [SQLiteValue] {
    Outcome([], recurrence: task.deadline.recurrence).values(for: key, days(of: task, in: plan))
  }

  static func firstDue(of task: PolicyTask, in plan: Plan) -> Day {
    let deadline = task.deadline
    let instance = deadline.recurrence.instances(from: plan.period.from, to: deadline.due).first
    return ([instance ?? deadline.due] + task.milestones.map(\.due)).min() ?? deadline.due
  }

  /// Writes what the records of a task come to.
  static func update(_ outcome: Outcome, of task: Int64, in connection: Connection) throws {
    guard let days = try days(of: task, in: connection) else { return }
    try connection.query(
      """
      UPDATE task_standing SET first_due = ?2, due = ?3, settled_on = ?4, is_changed = ?5, status = ?6,
        reported_on = ?7, checksum = ?8
      WHERE task = ?1
      """, outcome.values(for: task, days))
  }

  /// How often a task falls due; nil for one that there is not.
  static func recurrence(of task: Int64, in connection: Connection) throws -> Recurrence? {
    try connection.row("SELECT recurrence FROM task WHERE key = ?", [.integer(task)]) {
      Recurrence(rawValue: $0.text(0))
    } ?? nil
  }

  /// The first and the last day on which anything and all of a task falls due by its document.
  private static func days(of task: PolicyTask, in plan: Plan) -> [SQLiteValue] {
    [firstDue(of: task, in: plan), task.deadline.due].map { .text($0.description) }
  }

  /// The same days, as the row of the task has them; nil where there is no row.
  private static func days(of task: Int64, in connection: Connection) throws -> [SQLiteValue]? {
    try connection.row("SELECT first_due, due FROM task_standing WHERE task = ?", [.integer(task)]) {
      [.text($0.text(0)), .text($0.text(1))]
    }
  }

  /// Whether the row of a task says what its document does.
  static func holds(_ task: PolicyTask, of plan: Plan, key: Int64, in connection: Connection) throws -> Bool {
    try connection.integer(
      "SELECT EXISTS (SELECT 1 FROM task_standing WHERE task = ? AND first_due = ? AND due = ?)",
      [.integer(key)] + days(of: task, in: plan)) != 0
  }

  /// Whether the row of a task says what its records come to.
  static func holds(_ outcome: Outcome, of task: Int64, in connection: Connection) throws -> Bool {
    guard let days = try days(of: task, in: connection) else { return false }
    let columns = (checked + ["checksum"]).map { "\($0) IS ?" }.joined(separator: " AND ")
    return try connection.integer(
      "SELECT EXISTS (SELECT 1 FROM task_standing WHERE \(columns))", outcome.values(for: task, days)) != 0
  }
}
