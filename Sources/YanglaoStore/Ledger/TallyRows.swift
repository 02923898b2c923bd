// Counts of what is owed, from the table of where tasks stand and the departments of each.

import YanglaoCore

extension SQLiteLedger {
  public func tally(_ question: ObligationTally.Question, knownAt: Instant?) throws -> ObligationTally? {
    guard knownAt == nil, hasStatuses else { return nil }
    return try reported { try connection.reading { try TallyRows(question, connection).tally() } }
  }
}

/// Counts tasks and milestones by the keys of their departments.
private final class TallyRows {
  private typealias Counts = ObligationReport.Counts

  private let question: ObligationTally.Question
  private let connection: Connection
  private var groups: [(key: GroupKey, counts: Counts)] = []
  private var places: [GroupKey: Int] = [:]
  /// The places of the groups of a department, by its key.
  private var departments: [Int64: [Int]] = [:]
  private var total = Counts.none

  init(_ question: ObligationTally.Question, _ connection: Connection) {
    self.question = question
    self.connection = connection
  }

  func tally() throws -> ObligationTally {
    if question.grouping == .family { try readFamilies() }
    if question.kinds.contains(.task) {
      try count(.task, "task_standing AS s", due: "s.due")
    }
    if question.kinds.contains(.milestone) {
      try count(.milestone, "milestone AS m CROSS JOIN task_standing AS s ON s.task = m.task", due: "m.due")
    }
    let found = groups.filter { $0.counts.tasks + $0.counts.milestones > 0 }
    return ObligationTally(
      groups: Dictionary(found.map { ($0.key, $0.counts) }, uniquingKeysWith: { first, _ in first }),
      total: total)
  }

  /// Counts every thing of a kind that is owed of a task whose status is enough.
  private func count(_ kind: Obligation.Kind, _ tables: String, due: String) throws {
    let checked = TaskStandingTable.checked
    let plans = question.plans.isEmpty ? "" : "AND s.task IN (\(Self.tasksOfPlans))"
    let sql = """
      SELECT \(checked.map { "s." + $0 }.joined(separator: ", ")), s.checksum, \(due),
        (SELECT group_concat(d.department) FROM task_department AS d WHERE d.task = s.task)
      FROM \(tables)
      WHERE \(due) < ?2 AND \(due) >= ?3 AND s.settled_on IS NULL AND \(ScopeSelection.hasStatus(on: 1)) \(plans)
      """
    let values: [SQLiteValue] = [
      .optional(question.on), .optional(question.before), .text(question.from?.description ?? ""),
    ]
    try connection.query(sql, values + (question.plans.isEmpty ? [] : [.list(question.plans)])) { row in
      func damaged(_ table: String, _ column: String?) -> DamagedRow {
        DamagedRow(table: table, row: String(row.integer(0)), column: column)
      }
      guard row.checksum(of: 0..<checked.count) == row.integer(checked.count),
        let due = Day(iso: row.text(checked.count + 1))
      else { throw damaged("task_standing", nil) }
      guard let departments = row.withText(checked.count + 2, Self.distinctKeys) else {
        throw damaged("task_department", "department")
      }
      try add(kind, due: due, departments: departments)
    }
  }

  /// The keys in a list with commas between them, each once: a document may name a department twice. Nil for what can
  /// be no key.
  private static func distinctKeys(_ list: Span<UInt8>) -> [Int64]? {
    var keys: [Int64] = []
    var key: Int64 = 0
    for place in list.indices {
      switch list[place] {
      case UInt8(ascii: ","):
        if !keys.contains(key) { keys.append(key) }
        key = 0
      case UInt8(ascii: "0")...UInt8(ascii: "9") where key < .max / 100:
        key = key * 10 + Int64(list[place] - UInt8(ascii: "0"))
      default: return nil
      }
    }
    if !list.isEmpty, !keys.contains(key) { keys.append(key) }
    return keys
  }

  private static let tasksOfPlans = """
    SELECT t.key FROM plan CROSS JOIN task AS t ON t.plan = plan.key WHERE plan.id IN (SELECT value FROM json_each(?4))
    """

  /// Counts one thing that falls due.
  /// - Parameter departments: The keys of those that answer for it.
  private func add(_ kind: Obligation.Kind, due: Day, departments: [Int64]) throws {
    let days = due.days(until: question.on)
    let one = Counts(one: kind, days: question.looksAhead ? -days : days, departments: departments.count)
    total += one
    for place in try places(due: due, departments) { groups[place].counts += one }
  }

  // MARK: Groups

  private func places(due: Day, _ departments: [Int64]) throws -> [Int] {
    if question.grouping == .year { return [place(of: .year(due.year))] }
    guard let first = departments.first else { return [place(of: .unassigned)] }
    var places = try places(of: first)
    for department in departments.dropFirst() {
      for place in try self.places(of: department) where !places.contains(place) { places.append(place) }
    }
    return places
  }

  private func places(of department: Int64) throws -> [Int] {
    if let places = departments[department] { return places }
    let id = try connection.row("SELECT code, name FROM department WHERE key = ?", [.integer(department)]) {
      Department.ID(code: $0.text(0), name: $0.text(1))
    }
    guard let id else { throw DamagedRow(table: "department", row: String(department), column: nil) }
    let places = [place(of: question.grouping == .family ? .withoutFamily(id) : .department(id))]
    departments[department] = places
    return places
  }

  private func place(of key: GroupKey) -> Int {
    if let place = places[key] { return place }
    places[key] = groups.count
    groups.append((key, .none))
    return groups.count - 1
  }

  private func readFamilies() throws {
    let most = try connection.integer("SELECT max(key) FROM department")
    departments.reserveCapacity(Int(max(0, min(most, 1 << 20))))
    for family in try connection.rows("SELECT id FROM family", [], { $0.text(0) }) {
      // Shared by nearly all departments of the family.
      let own = [place(of: .family(family))]
      try connection.query("SELECT department FROM department_family WHERE family = ?", [.text(family)]) {
        row in
        let department = row.integer(0)
        if let others = departments.updateValue(own, forKey: department) {
          departments[department] = others + own
        }
      }
    }
  }
}
