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

  /// Says whether a department of `jurisdiction` is of a family, or a collective body.
  func knows(_ name: String, of jurisdiction: String) -> Bool {
    let department = department(
      .init(code: "", name: name), of: jurisdiction, at: FoldedText(jurisdiction), asPrinted: name)
    return department.isCollective || !department.families.isEmpty
  }

  /// Makes the department that a plan of `jurisdiction` names.
  /// - Parameter place: The name of the jurisdiction, folded.
  func department(
    _ id: Department.ID, of jurisdiction: String, at place: FoldedText, asPrinted: String
  ) -> Department {
    let name = FoldedText(id.name)
    let isCollective = collective.contains(name)
    let ownName = name.dropping(prefix: place) ?? name.removing(place) ?? name
    return Department(
      id: id, jurisdiction: jurisdiction, families: isCollective ? [] : families(named: ownName),
      isCollective: isCollective, namesAsPrinted: [asPrinted])
  }
}
