// Which family a department's name belongs to.

/// Looks families up by any of their names.
struct FamilyDirectory: Sendable {
  private static let departmentSuffix = FoldedText("部门").scalars
  /// What the names of places end with.
  private static let placeEndings = FoldedText("省市区县州盟旗乡镇").scalars
  /// What the names of departments hold, and those of places do not.
  private static let partsOfDepartments = FoldedText("局委办厅").scalars

  private let families: [FoldedText: [String]]
  /// The number of characters of the longest name, with 部门 behind it.
  private let longestName: Int
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
    longestName = (index.keys.map(\.scalars.count).max() ?? 0) + Self.departmentSuffix.count
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

  /// The ids of the families of which a name stands behind that of a place, whichever it is: 五华区民政局.
  func families(behindPlaceIn name: FoldedText) -> [String] {
    let start = max(1, name.scalars.count - longestName - 1)
    for end in name.scalars.indices.dropFirst(start) where Self.placeEndings.contains(name.scalars[end]) {
      guard Self.mayBePlace(name.scalars[...end]) else { break }
      let found = families(named: FoldedText(name.scalars[(end + 1)...]))
      if !found.isEmpty { return found }
    }
    return []
  }

  /// Whether a text may be a place's name: nothing but characters, and no department's name among them, such as 县民政局
  /// in 县民政局和县.
  private static func mayBePlace(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
    name.allSatisfy { $0.properties.isIdeographic && !partsOfDepartments.contains($0) }
  }

  /// The families of a department that a plan of a jurisdiction names: of its own place or of another one, such as
  /// the city that a district is in.
  private func families(of name: FoldedText, at place: FoldedText) -> [String] {
    let own = families(named: ownName(of: name, at: place))
    return own.isEmpty ? families(behindPlaceIn: name) : own
  }

  /// Says whether a department of a jurisdiction is of a family, or a collective body.
  /// - Parameter place: The name of the jurisdiction, folded.
  func knows(_ name: String, at place: FoldedText) -> Bool {
    let name = FoldedText(name)
    return collective.contains(name) || !families(of: name, at: place).isEmpty
  }

  /// The name of a department without that of its jurisdiction.
  private func ownName(of name: FoldedText, at place: FoldedText) -> FoldedText {
    name.dropping(prefix: place) ?? name.removing(place) ?? name
  }

  /// Makes the department that a plan of `jurisdiction` names.
  /// - Parameters:
  ///   - place: The name of the jurisdiction, folded.
  ///   - asPrinted: The name that a document prints for it; nil where the office has assigned it.
  func department(
    _ id: Department.ID, of jurisdiction: String, at place: FoldedText, asPrinted: String?
  ) -> Department {
    let name = FoldedText(id.name)
    let isCollective = collective.contains(name)
    return Department(
      id: id, jurisdiction: jurisdiction,
      families: isCollective ? [] : families(of: name, at: place),
      isCollective: isCollective, namesAsPrinted: asPrinted.map { [$0] } ?? [])
  }
}

extension Catalogue {
  /// Says whether a department of a plan's jurisdiction is of a family, by any of its names, or a collective body.
  public func knows(_ department: String, in plan: Plan) -> Bool {
    FamilyDirectory(families: families, collectiveBodies: collectiveBodies).knows(
      department, at: FoldedText(plan.jurisdiction.name))
  }
}
