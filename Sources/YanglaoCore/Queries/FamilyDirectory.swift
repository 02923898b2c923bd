// Which family a department's name belongs to.

/// Looks families up by any of their names.
struct FamilyDirectory: Sendable {
  private static let departmentSuffix = FoldedText("部门").scalars

  private let families: [FoldedText: [String]]
  private let collective: [FoldedText]

  init(families: [DepartmentFamily], collectiveBodies: [CollectiveBody]) {
    var index: [FoldedText: [String]] = [:]
    index.reserveCapacity(families.reduce(0) { $0 + 3 + $1.names.count })
    func add(_ id: String, to ids: inout [String]) {
      if ids.last != id { ids.append(id) }
    }
    for family in families {
      add(family.id, to: &index[FoldedText(family.id), default: []])
      add(family.id, to: &index[FoldedText(family.name), default: []])
      add(family.id, to: &index[FoldedText(family.nameInEnglish), default: []])
      for name in family.names { add(family.id, to: &index[FoldedText(name), default: []]) }
    }
    self.families = index
    collective = collectiveBodies.map { FoldedText($0.name) }
  }

  /// The ids of the families that have `name` among their names, with 部门 behind it or without.
  func families(named name: FoldedText) -> [String] {
    if let ids = families[name] { return ids }
    let suffix = Self.departmentSuffix
    guard name.scalars.count > suffix.count, name.scalars.suffix(suffix.count).elementsEqual(suffix) else {
      return []
    }
    return families[FoldedText(name.scalars.dropLast(suffix.count))] ?? []
  }

  /// Says whether a department of a jurisdiction is of a family, or a collective body.
  /// - Parameter place: The name of the jurisdiction, folded.
  func knows(_ name: String, at place: FoldedText) -> Bool {
    let name = FoldedText(name)
    return collective.contains(name) || !families(named: ownName(of: name, at: place)).isEmpty
  }

  /// The name of a department without that of its jurisdiction.
  private func ownName(of name: FoldedText, at place: FoldedText) -> FoldedText {
    name.dropping(prefix: place) ?? name.removing(place) ?? name
  }

  /// Makes the department that a plan of `jurisdiction` names.
  /// - Parameter place: The name of the jurisdiction, folded.
  func department(
    _ id: Department.ID, of jurisdiction: String, at place: FoldedText, asPrinted: String
  ) -> Department {
    let name = FoldedText(id.name)
    let isCollective = collective.contains(name)
    return Department(
      id: id, jurisdiction: jurisdiction,
      families: isCollective ? [] : families(named: ownName(of: name, at: place)),
      isCollective: isCollective, namesAsPrinted: [asPrinted])
  }
}

extension Catalogue {
  /// Says whether a department of a plan's jurisdiction is of a family, by any of its names, or a collective body.
  public func knows(_ department: String, in plan: Plan) -> Bool {
    FamilyDirectory(families: families, collectiveBodies: collectiveBodies).knows(
      department, at: FoldedText(plan.jurisdiction.name))
  }
}
