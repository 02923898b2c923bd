// Plans from the tables, without their documents: fast where a question needs little of many plans.

import YanglaoCore
import YanglaoData

/// Reads a part of the catalogue from rows. Quotations, notes, standards, passages, irregularities and reporting
/// duties stand in the documents alone; a target keeps its printed value, a milestone the words that date it.
struct CatalogueRows {
  private let connection: Connection
  private let subjects: SubjectKeys
  private let scope: CatalogueScope
  private let selection: ScopeSelection
  private let readsChangedFromDocuments: Bool

  /// - Parameter readsChangedFromDocuments: Whether plans that were revised or closed are read from their documents,
  ///   which alone know what they had before.
  init(
    _ scope: CatalogueScope, _ connection: Connection, _ subjects: SubjectKeys,
    readsChangedFromDocuments: Bool = true
  ) {
    self.connection = connection
    self.subjects = subjects
    self.readsChangedFromDocuments = readsChangedFromDocuments
    self.scope = scope
    selection = ScopeSelection(scope)
  }

  /// The plans of the scope, in the order of their keys, and the statuses that the scope is content with.
  func plans() throws -> (plans: [Plan], statuses: [ObjectIdentifier: TaskStatus]) {
    let changed = readsChangedFromDocuments ? try changedPlans() : [:]
    let rows = try TaskRows(
      scope, selection, connection, subjects, inOrderOfDocument: !readsChangedFromDocuments)
    let tasks = rows.tasks
    let indicators = scope.needsIndicators ? try self.indicators() : [:]
    let sections = scope.needsSections ? try self.sections() : [:]
    // Of what is owed, the plans that owe nothing are not looked at.
    let owing =
      selection.isOfOwed && !scope.needsIndicators ? Set(tasks.keys).union(changed.keys).sorted() : nil
    let isOwing = "plan.key IN (SELECT value FROM json_each(?\(ScopeSelection.parameters + 1)))"
    let sql = """
      SELECT plan.key, plan.id, plan.revision, plan.title, plan.title_as_printed, plan.kind,
        plan.document_number, plan.issuer, plan.issued_on, plan.period_from, plan.period_to, plan.source,
        plan.reporting_frequency, j.code, j.name, j.level, j.within
      FROM plan JOIN jurisdiction AS j ON j.code = plan.jurisdiction
      WHERE \(selection.plans("plan.key")) AND \(owing == nil ? "TRUE" : isOwing) ORDER BY plan.key
      """
    let values = owing.map { selection.values + [.list($0)] } ?? selection.values(for: sql)
    let plans: [Plan?] = try connection.rows(sql, values) { row in
      let key = row.integer(0)
      if let plan = changed[key] { return plan }
      if selection.isOfOwed, tasks[key] == nil, indicators[key] == nil { return nil }
      return try plan(
        in: row, sections: sections[key] ?? [], tasks: tasks[key] ?? [], indicators: indicators[key] ?? [])
    }
    return (plans.compactMap(\.self), rows.statuses)
  }

  private func rows<Row>(_ sql: String, _ read: (Statement) throws -> Row) throws -> [Row] {
    try connection.rows(sql, selection.values(for: sql), read)
  }

  private func each(_ sql: String, _ body: (Statement) throws -> Void) throws {
    try connection.query(sql, selection.values(for: sql), body)
  }

  private func changedPlans() throws -> [Int64: Plan] {
    let keys = try rows(
      """
      SELECT DISTINCT plan FROM (\(PlanRevisionTable.changedPlans)) WHERE \(selection.plans("plan"))
      """
    ) { $0.integer(0) }
    guard !keys.isEmpty else { return [:] }
    var plans: [Int64: Plan] = [:]
    try CatalogueStorage(connection).eachPlan(keys: keys) { plan in
      if let key = try PlanTable.key(of: plan.id, in: connection) { plans[key] = plan }
    }
    return plans
  }

  private func plan(
    in row: Statement, sections: [Section], tasks: [PolicyTask], indicators: [Indicator]
  ) throws -> Plan {
    let id = row.text(1)
    guard let kind = Plan.Kind(rawValue: row.text(5)), let to = row.day(10),
      let period = Period(from: row.day(9), to: to),
      let level = Jurisdiction.Level(rawValue: row.text(15)),
      let frequency = Recurrence(rawValue: row.text(12))
    else { throw DamagedRow(table: "plan", row: id, column: nil) }
    return Plan(
      id: id, revision: Int(row.integer(2)), title: row.text(3), titleAsPrinted: row.integer(4) != 0,
      kind: kind, documentNumber: row.optionalText(6), issuer: row.optionalText(7),
      issuedOn: row.day(8),
      jurisdiction: Jurisdiction(
        name: row.text(14), level: level, code: row.text(13), within: row.optionalText(16)),
      period: period, source: row.text(11), sections: sections, tasks: tasks, indicators: indicators,
      reporting: [ReportingDuty(what: "", recurrence: frequency, quotations: [])])
  }

  private func sections() throws -> [Int64: [Section]] {
    var sections: [Int64: [Section]] = [:]
    try each(
      """
      SELECT plan, id, number, title, within FROM section WHERE position >= 0 AND \(selection.plans("plan"))
      ORDER BY plan, position
      """
    ) { row in
      sections[row.integer(0), default: []].append(
        Section(
          id: row.text(1), number: row.optionalText(2), title: row.text(3), within: row.optionalText(4)))
    }
    return sections
  }

  // MARK: Indicators

  private func indicators() throws -> [Int64: [Indicator]] {
    let targets = try self.targets()
    let owners = scope.needsDelivery ? try self.owners() : [:]
    var indicators: [Int64: [Indicator]] = [:]
    try each(
      """
      SELECT i.key, i.plan, i.id, i.measure, i.name, i.name_as_printed, i.category, i.kind, i.unit,
        i.numerator, i.denominator, i.counting, i.attribute, i.baseline_value, i.baseline_on, plan.id
      FROM plan CROSS JOIN indicator AS i ON i.plan = plan.key
      WHERE i.position >= 0 AND \(selection.indicators("i.key")) AND \(selection.plans("plan.key"))
      ORDER BY plan.key, i.position
      """
    ) { row in
      let key = row.integer(0)
      let indicator = try indicator(in: row, tasks: owners[key] ?? [], targets: targets[key] ?? [])
      indicators[row.integer(1), default: []].append(indicator)
      subjects.note(.indicator(plan: row.text(15), id: indicator.id), key)
    }
    return indicators
  }

  private func indicator(in row: Statement, tasks: [String], targets: [Target]) throws -> Indicator {
    guard let kind = Indicator.Kind(rawValue: row.text(7)),
      let counting = Indicator.Counting(rawValue: row.text(11)),
      let attribute = Indicator.Attribute(rawValue: row.text(12)), !targets.isEmpty
    else { throw DamagedRow(table: "indicator", row: String(row.integer(0)), column: nil) }
    let baseline = row.optionalText(13).flatMap { ExactDecimal($0) }
    let baselineOn = row.day(14)
    return Indicator(
      id: row.text(2), measure: row.text(3), name: row.text(4), nameAsPrinted: row.integer(5) != 0,
      category: row.optionalText(6), kind: kind, unit: row.optionalText(8), numerator: row.optionalText(9),
      denominator: row.optionalText(10), counting: counting, attribute: attribute, tasks: tasks,
      baseline: baseline.flatMap { value in
        baselineOn.map { Baseline(value: value, on: $0, quotation: Quotation(text: ""), note: nil) }
      }, targets: targets)
  }

  /// The ids of the tasks that deliver indicators, by the keys of the indicators.
  private func owners() throws -> [Int64: [String]] {
    var owners: [Int64: [String]] = [:]
    try each(
      """
      SELECT o.indicator, t.id
      FROM indicator_task AS o CROSS JOIN task AS t ON t.key = o.task
      WHERE \(selection.indicators("o.indicator")) AND \(ofPlans("o.indicator")) ORDER BY o.indicator, o.position
      """
    ) { owners[$0.integer(0), default: []].append($0.text(1)) }
    return owners
  }

  private func targets() throws -> [Int64: [Target]] {
    var targets: [Int64: [Target]] = [:]
    try each(
      """
      SELECT indicator, comparator, value, up_to, due, recurrence, firm, as_printed FROM target
      WHERE \(selection.indicators("target.indicator")) AND \(ofPlans("target.indicator"))
      ORDER BY indicator, position
      """
    ) { row in
      let key = row.integer(0)
      guard let aim = Self.aim(in: row), let due = row.day(4),
        let recurrence = Recurrence(rawValue: row.text(5))
      else { throw DamagedRow(table: "target", row: String(key), column: nil) }
      targets[key, default: []].append(
        Target(
          aim: aim, due: due, recurrence: recurrence, firm: row.integer(6) != 0,
          quotations: [Quotation(text: "", asPrinted: row.text(7))]))
    }
    return targets
  }

  /// Picks indicators of the plans of the scope by their key in a column.
  private func ofPlans(_ column: String) -> String {
    scope.plans.isEmpty
      ? "TRUE" : "\(column) IN (SELECT key FROM indicator AS i WHERE \(selection.plans("i.plan")))"
  }

  private static func aim(in row: Statement) -> Aim? {
    let value = row.optionalText(2).flatMap { ExactDecimal($0) }
    switch Comparator(rawValue: row.text(1)) {
    case .atLeast: return value.map { .atLeast($0) }
    case .atMost: return value.map { .atMost($0) }
    case .range:
      guard let value, let upTo = row.optionalText(3).flatMap({ ExactDecimal($0) }) else { return nil }
      return .range(value, upTo: upTo)
    case .increasing: return .increasing
    case .achieved: return .achieved
    case nil: return nil
    }
  }
}
