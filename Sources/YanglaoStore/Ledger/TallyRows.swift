// Counts of what is owed, from the table of where tasks stand and the departments of each.

import YanglaoCore

extension SQLiteLedger {
  public func tally(_ question: ObligationTally.Question, knownAt: Instant?) throws -> ObligationTally? {
    guard knownAt == nil, hasStatuses else { return nil }
    return try reported { try connection.reading { try TallyRows(question, connection).tally() } }
  }
}

/// Counts tasks and milestones by who answers for them, or by when they fall due.
private final class TallyRows {
  private typealias Counts = ObligationReport.Counts

  private let question: ObligationTally.Question
  private let connection: Connection
  private var groups: [(key: GroupKey, counts: Counts)] = []
  private var places: [GroupKey: Int] = [:]
  /// The places of the groups of departments, by their keys.
  private var departments: [Int64: Int] = [:]
  /// The places of the families in lists.
  private var lists: [String: [Int]] = [:]
  private var total = Counts.none

  init(_ question: ObligationTally.Question, _ connection: Connection) {
    self.question = question
    self.connection = connection
  }

  func tally() throws -> ObligationTally {
    if question.kinds.contains(.task) { try count(.task, "task_standing AS s", due: nil) }
    if question.kinds.contains(.milestone) {
      try count(.milestone, "milestone AS m CROSS JOIN task_standing AS s ON s.task = m.task", due: "m.due")
    }
    let found = groups.filter { $0.counts.tasks + $0.counts.milestones > 0 }
    return ObligationTally(
      groups: Dictionary(found.map { ($0.key, $0.counts) }, uniquingKeysWith: { first, _ in first }),
      total: total)
  }

  /// Counts every thing of a kind that is owed of a task whose status is enough.
  /// - Parameter due: The column of the day on which it falls due; nil for that of the task.
  private func count(_ kind: Obligation.Kind, _ tables: String, due: String?) throws {
    let checked = TaskStandingTable.checked
    var columns = (checked + ["checksum"]).map { "s." + $0 }
    // The day, and the list of those that answer, stand in columns of their own or among those that are kept.
    func column(_ own: String?, orKept kept: Int) -> Int {
      guard let own else { return kept }
      columns.append(own)
      return columns.count - 1
    }
    let dueColumn = column(due, orKept: TaskStandingTable.dueOffset)
    let listColumn = column(
      question.grouping == .department ? Self.listOfDepartments : nil,
      orKept: TaskStandingTable.familiesOffset)
    let due = due ?? "s.due"
    var conditions = [
      "s.first_due < ?2", "\(due) < ?2", "s.settled_on IS NULL", ScopeSelection.hasStatus(on: 1),
    ]
    var values: [SQLiteValue] = [.optional(question.on), .optional(question.before)]
    if let from = question.from {
      values.append(.optional(from))
      conditions.append("\(due) >= ?\(values.count)")
    }
    if !question.plans.isEmpty {
      values.append(.list(question.plans))
      conditions.append("s.task IN (\(Self.tasksOfPlans(in: values.count)))")
    }
    let sql = """
      SELECT \(columns.joined(separator: ", ")) FROM \(tables) WHERE \(conditions.joined(separator: " AND "))
      """
    // Rows that are alike come side by side out of the index.
    var last: Alike?
    try connection.query(sql, values) { row in
      guard row.checksum(of: 0..<checked.count) == row.integer(checked.count) else { throw damaged(row) }
      let departments = row.integer(TaskStandingTable.departmentsOffset)
      if let last, last.departments == departments, row.isText(last.due, in: dueColumn),
        row.isText(last.list, in: listColumn)
      {
        last.times += 1
        return
      }
      if let last { count(last) }
      guard let due = row.day(dueColumn) else { throw damaged(row) }
      let list = row.text(listColumn)
      let days = due.days(until: question.on)
      last = Alike(
        due: due.description, list: list, departments: departments,
        one: Counts(
          one: kind, days: question.looksAhead ? -days : days, departments: Int(departments)),
        places: question.grouping == .year ? [place(of: .year(due.year))] : try places(of: list))
    }
    if let last { count(last) }
  }

  /// What rows that count alike have in common, and how often it was found.
  private final class Alike {
    let due: String
    let list: String
    let departments: Int64
    let one: Counts
    /// Those of the groups in which one counts.
    let places: [Int]
    var times = 1

    init(due: String, list: String, departments: Int64, one: Counts, places: [Int]) {
      self.due = due
      self.list = list
      self.departments = departments
      self.one = one
      self.places = places
    }
  }

  private func count(_ alike: Alike) {
    let all = alike.one.times(alike.times)
    total += all
    for place in alike.places { groups[place].counts += all }
  }

  private func damaged(_ row: Statement) -> DamagedRow {
    DamagedRow(table: "task_standing", row: String(row.integer(0)), column: nil)
  }

  /// The departments of a task as a list of the kind in which their families are kept.
  private static let listOfDepartments = """
    (SELECT group_concat('#' || d.department, ' ') FROM task_department AS d WHERE d.task = s.task)
    """

  /// The tasks of the plans whose ids are in a parameter of this number.
  private static func tasksOfPlans(in parameter: Int) -> String {
    """
    SELECT t.key FROM plan CROSS JOIN task AS t ON t.plan = plan.key
    WHERE plan.id IN (SELECT value FROM json_each(?\(parameter)))
    """
  }

  // MARK: Groups

  /// The places of the groups in a list: families by their ids, departments by `#` and their keys.
  private func places(of list: String) throws -> [Int] {
    if let places = lists[list] { return places }
    var places: [Int] = []
    for name in list.utf8.split(separator: UInt8(ascii: " ")).map({ Substring($0) }) {
      let place =
        try name.utf8.first == UInt8(ascii: "#")
        ? place(ofDepartment: name.dropFirst()) : place(of: .family(String(name)))
      if !places.contains(place) { places.append(place) }
    }
    if places.isEmpty { places = [place(of: .unassigned)] }
    // The departments of one list are those of one task, or of few.
    if question.grouping == .family { lists[list] = places }
    return places
  }

  private func place(ofDepartment key: Substring) throws -> Int {
    let damage = DamagedRow(table: "department", row: String(key), column: nil)
    guard let key = Int64(key) else { throw damage }
    if let place = departments[key] { return place }
    let id = try connection.row("SELECT code, name FROM department WHERE key = ?", [.integer(key)]) {
      Department.ID(code: $0.text(0), name: $0.text(1))
    }
    guard let id else { throw damage }
    let place = place(of: question.grouping == .family ? .withoutFamily(id) : .department(id))
    departments[key] = place
    return place
  }

  private func place(of key: GroupKey) -> Int {
    if let place = places[key] { return place }
    places[key] = groups.count
    groups.append((key, .none))
    return groups.count - 1
  }
}
