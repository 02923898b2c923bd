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
  static let indexes =
    "CREATE INDEX task_standing_open ON task_standing (due) WHERE settled_on IS NULL;" + otherIndexes

  private static let otherIndexes = """
    CREATE INDEX task_standing_without_status ON task_standing (task) WHERE status IS NULL;
    CREATE INDEX task_standing_by_report ON task_standing (reported_on) WHERE reported_on IS NOT NULL;
    """

  /// As the ninth migration makes it anew, with who answers for a task by its document.
  ///
  /// `departments` is how many do, each counted once. `families` are the ids of their families, each once, between
  /// spaces; in the place of a department that is of none stands `#` and its key. The index of what is open holds
  /// whole rows, those that are alike side by side, so that they are counted without a look into the table.
  static let creationWithFamilies = """
    DROP TABLE task_standing;
    CREATE TABLE task_standing (
      task INTEGER PRIMARY KEY REFERENCES task (key),
      first_due TEXT NOT NULL,
      due TEXT NOT NULL,
      departments INTEGER NOT NULL,
      families TEXT NOT NULL,
      settled_on TEXT,
      is_changed INTEGER NOT NULL CHECK (is_changed IN (0, 1)),
      status TEXT,
      reported_on TEXT,
      checksum INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX task_standing_open ON task_standing (
      first_due, families, departments, due, settled_on, is_changed, status, reported_on, checksum
    ) WHERE settled_on IS NULL;
    """ + otherIndexes

  /// The columns that the checksum is of.
  static let checked = [
    "task", "first_due", "due", "departments", "families", "settled_on", "is_changed", "status",
    "reported_on",
  ]
  /// The places of some of them.
  static let (dueOffset, departmentsOffset, familiesOffset, statusOffset) = (2, 3, 4, 7)

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
    /// - Parameter document: Those of the columns that follow from the document.
    fileprivate func values(for task: Int64, _ document: [SQLiteValue]) -> [SQLiteValue] {
      let values: [SQLiteValue] =
        [.integer(task)] + document + [
          .optional(settledOn), .boolean(isChanged), .optional(status?.rawValue), .optional(reportedOn),
        ]
      return values + [.integer(Checksum.of(values))]
    }
  }

  /// A task that its plan has gets its row, as without any record. A row that is there gets what follows from the
  /// document; what its records come to, and the checksum, have to follow.
  static let rows = Rows(
    """
    INSERT INTO task_standing (task, first_due, due, departments, families, settled_on, is_changed, status, reported_on,
      checksum)
    """, columns: 10,
    conflict: """
      ON CONFLICT (task) DO UPDATE SET first_due = excluded.first_due, due = excluded.due,
        departments = excluded.departments, families = excluded.families
      """)

  /// - Parameter departments: Those that its document names, in their order.
  static func row(
    _ task: PolicyTask, of plan: Plan, key: Int64, _ departments: [DepartmentTable.Row]
  ) -> [SQLiteValue] {
    Outcome([], recurrence: task.deadline.recurrence).values(for: key, document(task, plan, departments))
  }

  static func firstDue(of task: PolicyTask, in plan: Plan) -> Day {
    let deadline = task.deadline
    let instance = deadline.recurrence.instances(from: plan.period.from, to: deadline.due).first
    return ([instance ?? deadline.due] + task.milestones.map(\.due)).min() ?? deadline.due
  }

  /// Writes what the records of a task come to.
  static func update(_ outcome: Outcome, of task: Int64, in connection: Connection) throws {
    guard let document = try document(of: task, in: connection) else { return }
    try connection.query(
      """
      UPDATE task_standing SET first_due = ?2, due = ?3, departments = ?4, families = ?5, settled_on = ?6,
        is_changed = ?7, status = ?8, reported_on = ?9, checksum = ?10
      WHERE task = ?1
      """, outcome.values(for: task, document))
  }

  /// How often a task falls due; nil for one that there is not.
  static func recurrence(of task: Int64, in connection: Connection) throws -> Recurrence? {
    try connection.row("SELECT recurrence FROM task WHERE key = ?", [.integer(task)]) {
      Recurrence(rawValue: $0.text(0))
    } ?? nil
  }

  /// What follows from a document: when anything and all of a task falls due, and who answers for it.
  private static func document(
    _ task: PolicyTask, _ plan: Plan, _ departments: [DepartmentTable.Row]
  ) -> [SQLiteValue] {
    var keys: [Int64] = []
    var families: [String] = []
    for department in departments where !keys.contains(department.key) {
      keys.append(department.key)
      let own = department.families.isEmpty ? ["#\(department.key)"] : department.families
      families += own.filter { !families.contains($0) }
    }
    return [
      .text(firstDue(of: task, in: plan).description), .text(task.deadline.due.description),
      .number(keys.count), .text(families.isEmpty ? "" : " " + families.joined(separator: " ") + " "),
    ]
  }

  /// The same, as the row of the task has it; nil where there is no row.
  private static func document(of task: Int64, in connection: Connection) throws -> [SQLiteValue]? {
    try connection.row(
      "SELECT first_due, due, departments, families FROM task_standing WHERE task = ?", [.integer(task)]
    ) { [.text($0.text(0)), .text($0.text(1)), .integer($0.integer(2)), .text($0.text(3))] }
  }

  /// Whether the row of a task says what its document does.
  static func holds(
    _ task: PolicyTask, of plan: Plan, key: Int64, _ departments: [DepartmentTable.Row],
    in connection: Connection
  ) throws -> Bool {
    try connection.integer(
      """
      SELECT EXISTS (
        SELECT 1 FROM task_standing
        WHERE task = ? AND first_due = ? AND due = ? AND departments = ? AND families = ?)
      """, [.integer(key)] + document(task, plan, departments)) != 0
  }

  /// Whether the row of a task says what its records come to.
  static func holds(_ outcome: Outcome, of task: Int64, in connection: Connection) throws -> Bool {
    guard let document = try document(of: task, in: connection) else { return false }
    let columns = (checked + ["checksum"]).map { "\($0) IS ?" }.joined(separator: " AND ")
    return try connection.integer(
      "SELECT EXISTS (SELECT 1 FROM task_standing WHERE \(columns))", outcome.values(for: task, document))
      != 0
  }
}
