// Which family a department's name belongs to.

/// Looks families up by any of their names.
struct FamilyDirectory {
  private let families: [FoldedText: [String]]
  private let collective: Set<FoldedText>

  init(families: [DepartmentFamily], collectiveBodies: [CollectiveBody]) {
    var index: [FoldedText: [String]] = [:]
    for family in families {
      for name in [family.id, family.name, family.nameInEnglish] + family.names {
        let key = FoldedText(name)
        if index[key]?.contains(family.id) != true { index[key, default: []].append(family.id) }
      }
    }
    self.families = index
    collective = Set(collectiveBodies.map { FoldedText($0.name) })
  }

  /// The ids of the families that have `name` among their names, with 部门 behind it or without.
  func families(named name: FoldedText) -> [String] {
    if let ids = families[name] { return ids }
    let suffix = FoldedText("部门").scalars
    guard name.scalars.count > suffix.count, name.scalars.suffix(suffix.count).elementsEqual(suffix) else {
      return []
    }
    return families[FoldedText(name.scalars.dropLast(suffix.count))] ?? []
  }

  /// Makes the department that a plan of `jurisdiction` names.
  func department(_ id: Department.ID, of jurisdiction: String, asPrinted: String) -> Department {
    let name = FoldedText(id.name)
    let isCollective = collective.contains(name)
    let place = FoldedText(jurisdiction)
    let ownName = name.dropping(prefix: place) ?? name.removing(place) ?? name
    return Department(
      id: id, jurisdiction: jurisdiction, families: isCollective ? [] : families(named: ownName),
      isCollective: isCollective, namesAsPrinted: [asPrinted])
  }
}
