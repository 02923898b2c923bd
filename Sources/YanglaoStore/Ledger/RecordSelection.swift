// A question for records → SQL that indexes can answer, and its values.

import YanglaoCore

/// A statement that selects records, with the values to bind.
struct RecordSelection {
  let sql: String
  let values: [SQLiteValue]
  /// Whether the last record comes first.
  let isReversed: Bool
  /// Whether most of its records are values: its columns are those of ``RecordTable/valueSelection``.
  let isOfValues: Bool

  /// The records that a filter asks for, by number.
  /// - Parameter key: The key of the filter's subject, where it names one.
  init(_ filter: RecordFilter, key: Int64?) {
    var conditions: [String] = []
    var values: [SQLiteValue] = []
    func demand(_ condition: String, _ value: SQLiteValue...) {
      conditions.append(condition)
      values += value
    }
    if let subject = filter.subject, let key {
      demand("record.\(Self.column(of: subject)) = ?", .integer(key))
    }
    if !filter.plans.isEmpty {
      let plans = SQLiteValue.list(filter.plans)
      demand("(\(Self.isOfPlans("task")) OR \(Self.isOfPlans("indicator")))", plans, plans)
    }
    if !filter.kinds.isEmpty, !filter.kinds.contains(.observation) {
      conditions.append("record.kind <> 'observation'")
    }
    if filter.kinds.count == 1, let kind = filter.kinds.first {
      demand("record.kind = ?", .text(kind.rawValue))
    } else if !filter.kinds.isEmpty {
      demand("record.kind IN \(Self.listed)", SQLiteValue.list(filter.kinds.map(\.rawValue)))
    }
    if let since = filter.since {
      demand(Self.isSince, .integer(since.microseconds))
    }
    if let until = filter.until {
      demand("record.number <= \(ProvenanceTable.lastNumber(knownAt: ""))", .integer(until.microseconds))
    }
    if let numbers = filter.numbers {
      demand("record.number >= ?", .integer(numbers.lowerBound))
      demand("record.number <= ?", .integer(numbers.upperBound))
    }
    if let person = filter.by { demand("provenance.recorded_by = ?", .text(person)) }
    if let departments = filter.departments {
      let (condition, bound) = Self.isFor(departments)
      conditions.append(condition)
      values += bound
    }
    // By their numbers, as an index gives the runs of one person: the last few records are not sorted out of all.
    let (source, order) =
      if filter.by == nil, filter.departments == nil {
        ("record", ["record.number"])
      } else if filter.subject == nil {
        (RecordTable.sourceByProvenance, ["provenance.number", "record.number"])
      } else {
        (RecordTable.source, ["record.number"])
      }
    isOfValues = filter.kinds == [.observation]
    var sql = "SELECT \(Self.columns(ofValues: isOfValues)) FROM \(source)"
    if !conditions.isEmpty { sql += " WHERE " + conditions.joined(separator: " AND ") }
    let direction = filter.limit == nil ? "" : " DESC"
    sql += " ORDER BY " + order.map { $0 + direction }.joined(separator: ", ")
    if let limit = filter.limit {
      sql += " LIMIT ?"
      values.append(.number(max(0, limit)))
    }
    self.sql = sql
    self.values = values
    isReversed = filter.limit != nil
  }

  /// The records of a subject that hold, by date and then by number.
  /// - Parameter key: The key of the subject.
  init(effective subject: Subject, key: Int64, asOf: Day, knownAt: Instant?) {
    sql = """
      SELECT \(RecordTable.selection) FROM record
      WHERE record.\(Self.column(of: subject)) = ?3 AND \(Self.holds(knownAt))
      ORDER BY record.as_of, record.number
      """
    values = Self.times(asOf, knownAt) + [.integer(key)]
    isReversed = false
    isOfValues = false
  }

  /// The records of tasks or indicators that hold, subject by subject.
  /// - Parameters:
  ///   - kin: `task` or `indicator`.
  ///   - first: The first day that they speak of; nil for any.
  init(
    effective scope: CatalogueScope, of kin: String, from first: Day? = nil, asOf: Day, knownAt: Instant?
  ) {
    let selection = ScopeSelection(scope)
    isOfValues = kin == "indicator"
    let (isNarrow, shift) = (kin == "task" && !selection.isOfAllTasks, ScopeSelection.parameters)
    sql = """
      SELECT \(Self.columns(ofValues: isOfValues))
      FROM \(isNarrow ? selection.tasks : "plan CROSS JOIN \(kin) AS t ON t.plan = plan.key")
      CROSS JOIN record ON record.\(kin) = t.key
      WHERE \(selection.plans(isNarrow ? "t.plan" : "plan.key")) AND \(isNarrow ? selection.standing : "TRUE")
      AND \(Self.holds(knownAt, after: shift))\(first == nil ? "" : " AND record.as_of >= ?\(shift + 3)")
      ORDER BY \(isNarrow ? selection.taskOrder : "plan.key, t.position"), record.as_of, record.number
      """
    values = selection.values + Self.times(asOf, knownAt) + (first.map { [.text($0.description)] } ?? [])
    isReversed = false
  }

  private static func columns(ofValues isOfValues: Bool) -> String {
    isOfValues ? RecordTable.valueSelection : RecordTable.selection
  }

  static func times(_ asOf: Day, _ knownAt: Instant?) -> [SQLiteValue] {
    [.text(asOf.description), .integer(knownAt?.microseconds ?? .max)]
  }

  /// Whether a record holds.
  /// - Parameters:
  ///   - knownAt: The moment of ``times(_:_:)``.
  ///   - parameters: How many parameters stand before the two of ``times(_:_:)``.
  static func holds(_ knownAt: Instant?, after parameters: Int = 0) -> String {
    let (day, moment) = ("?\(parameters + 1)", "?\(parameters + 2)")
    // Nothing was written after the last moment: no index need be asked which record that was.
    let last = knownAt == nil ? moment : ProvenanceTable.lastNumber(knownAt: "\(parameters + 2)")
    return """
      record.as_of <= \(day) AND record.number <= \(last) AND record.kind <> 'withdrawal'
      AND NOT EXISTS (
        SELECT 1 FROM record AS later WHERE later.replaces = record.number AND later.number <= \(last))
      """
  }

  /// The last records of a subject that hold, the latest first.
  init(last count: Int, of subject: Subject, key: Int64, asOf: Day) {
    sql = subject.isTask ? Self.lastOfTask : Self.lastOfIndicator
    values = [.integer(key), .text(asOf.description), .number(max(0, count))]
    isReversed = true
    isOfValues = !subject.isTask
  }

  private static let lastOfTask = last(of: "task")
  private static let lastOfIndicator = last(of: "indicator")

  private static func last(of column: String) -> String {
    """
    SELECT \(columns(ofValues: column == "indicator")) FROM record
    WHERE record.\(column) = ? AND record.as_of <= ? AND record.kind <> 'withdrawal'
    AND NOT EXISTS (SELECT 1 FROM record AS later WHERE later.replaces = record.number)
    ORDER BY record.as_of DESC, record.number DESC LIMIT ?
    """
  }

  private static func column(of subject: Subject) -> String {
    switch subject {
    case .task: "task"
    case .indicator: "indicator"
    }
  }

  /// The items of a list that is bound as one value.
  private static let listed = "(SELECT value FROM json_each(?))"

  /// Whether a record was written at a moment or later.
  private static let isSince =
    "record.number >= (SELECT number FROM provenance WHERE recorded_at >= ? ORDER BY recorded_at, number LIMIT 1)"

  /// Whether a record was recorded for some departments, with the values to bind. The names stand first, all of them, so
  /// that the index finds the few that have one.
  private static func isFor(_ departments: RecordedDepartments) -> (condition: String, values: [SQLiteValue])
  {
    let (name, local) = ("provenance.department", departments.local)
    var condition = "\(name) IN \(listed)"
    var values = [SQLiteValue.list(departments.names + local.map(\.name))]
    if !local.isEmpty {
      condition += " AND (\(name) IN \(listed) OR \(place) || '/' || \(name) IN \(listed))"
      values += [.list(departments.names), .list(local.map { "\($0.code)/\($0.name)" })]
    }
    return (departments.includesUnassigned ? "(\(condition) OR \(isOfNobody))" : condition, values)
  }

  /// The code of the place of a record's plan.
  private static let place = """
    (SELECT plan.jurisdiction FROM plan WHERE plan.key = coalesce(
      (SELECT s.plan FROM task AS s WHERE s.key = record.task),
      (SELECT s.plan FROM indicator AS s WHERE s.key = record.indicator)))
    """

  /// Whether a record is of a task whose document names no department, or of an indicator of such a task or of none.
  private static let isOfNobody = """
    CASE WHEN record.task IS NOT NULL
      THEN NOT EXISTS (SELECT 1 FROM task_department AS d WHERE d.task = record.task)
      ELSE NOT EXISTS (SELECT 1 FROM indicator_task AS o WHERE o.indicator = record.indicator)
        OR EXISTS (SELECT 1 FROM indicator_task AS o WHERE o.indicator = record.indicator
          AND NOT EXISTS (SELECT 1 FROM task_department AS d WHERE d.task = o.task))
    END
    """

  private static func isOfPlans(_ table: String) -> String {
    """
    record.\(table) IN (
      SELECT s.key FROM plan CROSS JOIN \(table) AS s ON s.plan = plan.key WHERE plan.id IN \(listed))
    """
  }
}
