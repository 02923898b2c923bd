// Parts of the catalogue, found through indexes.

import YanglaoCore

extension SQLiteLedger {
  public func catalogue(_ scope: CatalogueScope, knownAt: Instant?) throws -> Catalogue {
    try part(scope, knownAt: knownAt).catalogue
  }

  public func part(_ scope: CatalogueScope, knownAt: Instant?) throws -> CataloguePart {
    guard let scope = try scopeOfRows(scope, knownAt) else {
      return CataloguePart(try documents(scope, knownAt: knownAt))
    }
    if let before, scope.followsFromPlans {
      return try LedgerError.reporting(path) {
        try storage.read(through: before).part(rowsOf: scope, subjects)
      }
    }
    if let lastPart, lastPart.scope == scope { return lastPart.part }
    let part = try reported { try storage.part(rowsOf: scope, subjects) }
    if isReadingOneState { lastPart = (scope, part) }
    return part
  }

  private func documents(_ scope: CatalogueScope, knownAt: Instant?) throws -> Catalogue {
    if let loaded, knownAt == nil { return loaded }
    guard !scope.plans.isEmpty else { return try catalogue(knownAt: knownAt) }
    return try reported { try storage.catalogue(of: scope.plans, knownAt: knownAt) }
  }

  /// What of the tables, which hold what is known now, answers for a part of the catalogue; nil where documents do.
  func scopeOfRows(_ scope: CatalogueScope, _ knownAt: Instant?) throws -> CatalogueScope? {
    guard !scope.needsDocuments, hasRows else { return nil }
    if let knownAt, try reported({ try havePlansChanged(since: knownAt) }) { return nil }
    var scope = scope
    // Where tasks stand, and who answers for them, follows from records that may not have been known.
    if knownAt != nil || !hasStatuses { scope.leaveStandingsAlone() }
    return scope
  }

  public func catalogue(naming reference: String, orSimilar: Bool) throws -> Catalogue {
    guard hasRows, loaded == nil || !orSimilar else { return try catalogue() }
    guard let plans = try reported({ try plans(meantBy: reference) }) else {
      return try catalogue(.outline(), knownAt: nil)
    }
    guard !plans.isEmpty else { return orSimilar ? try catalogue(.outline(), knownAt: nil) : .empty }
    return try reported { try storage.part(rowsOf: .outline(of: plans), subjects).catalogue }
  }

  public func departments(named name: String) throws -> DepartmentSelection? {
    let wanted = FoldedText(name)
    if let unassigned = DepartmentSelection.unassigned(named: wanted) { return unassigned }
    guard hasFoldedNames, !wanted.isEmpty else { return nil }
    return try reported {
      let exact = try DepartmentTable.ids(named: wanted, in: connection)
      guard exact.isEmpty else { return DepartmentSelection(departments: exact) }
      let register = try storage.departmentRegister()
      let families = register.families(named: wanted)
      guard families.isEmpty else {
        return DepartmentSelection(
          families: families, departments: try DepartmentTable.ids(ofFamilies: families, in: connection))
      }
      let single = try departments(byThemselves: wanted, register)
      return single.isEmpty ? nil : DepartmentSelection(departments: single)
    }
  }

  /// The departments of a name that is no full one and no family's: a place and a full name without it, a place and a
  /// family, or a name as it is printed.
  private func departments(
    byThemselves wanted: FoldedText, _ register: DepartmentRegister
  ) throws -> Set<Department.ID> {
    for (place, rest) in wanted.droppingPlaces(Set(try JurisdictionTable.names(in: connection))) {
      let own = try DepartmentTable.ids(named: rest, in: place, in: connection)
      guard own.isEmpty else { return own }
      let families = register.families(named: rest)
      guard !families.isEmpty else { continue }
      let local = try DepartmentTable.ids(ofFamilies: families, in: place, in: connection)
      guard local.isEmpty else { return local }
    }
    let printed = try TaskDepartmentTable.printedNames(in: connection).filter { FoldedText($0) == wanted }
    return printed.isEmpty ? [] : try DepartmentTable.ids(printedAs: printed, in: connection)
  }

  public func plans(ofPlaces codes: Set<String>) throws -> Set<String>? {
    try reported { try PlanTable.ids(ofPlaces: codes, in: connection) }
  }

  public func plansWithAssignments() throws -> Set<String>? {
    guard hasFoldedNames else { return nil }
    // The first condition lets the index of everything but values be used.
    return try reported {
      Set(
        try connection.rows(
          """
          SELECT DISTINCT plan.id
          FROM record CROSS JOIN task AS t ON t.key = record.task CROSS JOIN plan ON plan.key = t.plan
          WHERE record.kind <> 'observation' AND record.kind = 'assignment'
          """
        ) { $0.text(0) })
    }
  }

  public func references(
    _ kind: ReferenceKind, beginningWith text: String, limit: Int
  ) throws -> [NamedReference] {
    // Plans are looked up by the part of the text that is their id.
    let plan = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).first ?? ""
    let isWhole = text.utf8.contains(UInt8(ascii: "/"))
    let selection = Self.selection(of: kind)
    return try reported {
      try connection.rows(
        """
        SELECT reference, title FROM (\(selection))
        WHERE substr(reference, 1, length(?3)) = ?3 LIMIT ?4
        """,
        [
          .text(String(plan)), .text(isWhole ? plan + "\u{0}" : plan + "\u{10FFFF}"), .text(text),
          .number(limit),
        ]
      ) { NamedReference(kind, id: $0.text(0), title: $0.text(1)) }
    }
  }

  /// Everything of a kind, of the plans between two ids where it has one.
  private static func selection(of kind: ReferenceKind) -> String {
    func parts(_ table: String, _ title: String) -> String {
      """
      SELECT plan.id || '/' || t.id AS reference, t.\(title) AS title
      FROM plan CROSS JOIN \(table) AS t ON t.plan = plan.key
      WHERE plan.id >= ?1 AND plan.id < ?2 AND t.position >= 0 ORDER BY +plan.key, t.position
      """
    }
    return switch kind {
    case .plan: "SELECT id AS reference, title FROM plan WHERE id >= ?1 AND id < ?2 ORDER BY key"
    case .task: parts("task", "title")
    case .milestone:
      """
      SELECT plan.id || '/' || t.id || '/' || m.id AS reference, m.title AS title
      FROM plan CROSS JOIN task AS t ON t.plan = plan.key CROSS JOIN milestone AS m ON m.task = t.key
      WHERE plan.id >= ?1 AND plan.id < ?2 AND t.position >= 0 ORDER BY +plan.key, t.position, m.position
      """
    case .indicator: parts("indicator", "name")
    case .section:
      namesOnce(
        """
        SELECT s.title AS reference, plan.id AS title, (s.plan << 20) + s.position AS place
        FROM section AS s JOIN plan ON plan.key = s.plan WHERE s.position >= 0
        """)
    case .measure: "SELECT id AS reference, name AS title FROM measure"
    case .department:
      namesOnce(
        """
        SELECT d.name AS reference, j.name AS title, d.key AS place
        FROM department AS d JOIN jurisdiction AS j ON j.code = d.code
        WHERE d.name >= ?3 AND d.name < ?3 || char(1114111)
        UNION ALL
        SELECT j.name || d.name, j.name, d.key
        FROM jurisdiction AS j JOIN department AS d ON d.code = j.code
        WHERE ?3 <> '' AND (substr(?3, 1, length(j.name)) = j.name OR substr(j.name, 1, length(?3)) = ?3)
          AND instr(d.name, j.name) = 0
          AND EXISTS (SELECT 1 FROM department AS other WHERE other.name = d.name AND other.code <> d.code)
        UNION ALL
        SELECT reference, title, 9223372036854775807 FROM (\(RecordTable.assignedDepartments))
        """)
    }
  }

  /// Each name of a selection of `reference`, `title` and `place` once, by its first place; behind a title that is not the
  /// only one stand dots.
  private static func namesOnce(_ selection: String) -> String {
    """
    SELECT reference, title || CASE WHEN count(*) > 1 THEN '…' ELSE '' END AS title, min(place) AS place
    FROM (\(selection)) GROUP BY reference ORDER BY place
    """
  }

  // MARK: What a reference means

  /// The plans in which a reference means what it means in all of them, none where nothing has the name; nil where it
  /// takes all to tell.
  private func plans(meantBy reference: String) throws -> Set<String>? {
    let wanted = FoldedText(reference)
    guard !wanted.isEmpty else { return nil }
    if let plan = wanted.description.split(separator: "/", maxSplits: 1).first.map(String.init),
      try PlanTable.key(of: plan, in: connection) != nil,
      try storage.part(rowsOf: .outline(of: [plan]), subjects).catalogue.hasThing(ofId: reference)
    {
      return [plan]
    }
    guard hasFoldedNames else { return nil }
    let register = try storage.departmentRegister()
    if let plans = try plans(ofDepartmentMeantBy: reference, register) { return plans }
    guard try !mayMeanDepartment(reference, register: register) else { return nil }
    let shared = try storage.measures()
    let measures = Catalogue(plans: [], families: [], collectiveBodies: [], measures: shared).measures(
      named: reference)
    var plans = Set(try NameTable.plans(named: wanted, in: connection))
    if plans.isEmpty { plans = Set(try NameTable.plans(holding: wanted, in: connection)) }
    for measure in measures.map(\.id) + [wanted.description] {
      plans.formUnion(try IndicatorTable.plans(measuring: measure, in: connection))
    }
    return plans
  }

  /// The plans of the place of the department that a reference means, and all others in which it may mean something;
  /// nil where it means no department, or may mean another.
  private func plans(
    ofDepartmentMeantBy reference: String, _ register: DepartmentRegister
  ) throws -> Set<String>? {
    let wanted = FoldedText(reference)
    guard DepartmentSelection.unassigned(named: wanted) == nil, register.families(named: wanted).isEmpty
    else { return nil }
    let assigned = try plansWithAssignments() ?? []
    let exact = try DepartmentTable.ids(named: wanted, in: connection)
    let found = try exact.isEmpty && assigned.isEmpty ? departments(byThemselves: wanted, register) : exact
    // Several that are not called so by their full name are not meant, but whatever has the text in its name.
    guard !exact.isEmpty || found.count == 1 else { return nil }
    return assigned.union(try NameTable.plans(named: wanted, in: connection))
      .union(try PlanTable.ids(ofPlaces: Set(found.map(\.code)), in: connection))
  }

  /// Whether a text may be the name of a department or a family, or a piece of one.
  private func mayMeanDepartment(_ text: String, register: DepartmentRegister) throws -> Bool {
    let wanted = FoldedText(text)
    if register.mayMean(text) { return true }
    if try DepartmentTable.exists(holding: wanted, in: connection) { return true }
    if try JurisdictionTable.names(in: connection).contains(where: { wanted.hasPrefix(FoldedText($0)) }) {
      return true
    }
    return try TaskDepartmentTable.printedNames(in: connection).contains { FoldedText($0) == wanted }
  }
}

extension CatalogueScope {
  /// Whether no record changes what is in the scope.
  fileprivate var followsFromPlans: Bool {
    switch tasks {
    case .none, .all, .some(of: nil, owed: nil): statusOn == nil
    case .some: false
    }
  }
}
