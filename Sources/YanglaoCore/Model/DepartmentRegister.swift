// An office's own names and families of departments beside those that there are.

/// The families and collective bodies that departments belong to.
public struct DepartmentRegister: Sendable {
  public private(set) var families: [DepartmentFamily]
  public private(set) var collectiveBodies: [CollectiveBody]

  public init(families: [DepartmentFamily], collectiveBodies: [CollectiveBody]) {
    self.families = families
    self.collectiveBodies = collectiveBodies
  }

  /// The ids of the families that a name stands for: their own, or one of their departments'.
  public func families(named name: FoldedText) -> [String] {
    FamilyDirectory(families: families, collectiveBodies: collectiveBodies).families(named: name)
  }

  /// The ids of the families of which a name stands behind that of a place, whichever it is: 五华区民政局.
  public func families(behindPlaceIn name: FoldedText) -> [String] {
    FamilyDirectory(families: families, collectiveBodies: collectiveBodies).families(behindPlaceIn: name)
  }

  /// Whether a text is the name of a family or of a body of many members, or a piece of one.
  public func mayMean(_ text: String) -> Bool {
    let piece = FoldedText(text)
    if !families(named: piece).isEmpty { return true }
    let names =
      families.flatMap { [$0.id, $0.name, $0.nameInEnglish] + $0.names } + collectiveBodies.map(\.name)
    return names.contains { FoldedText($0).contains(piece) }
  }

  /// Adds new names to families, new families and new collective bodies; what is there already stays.
  /// - Returns: How many names, families and bodies are new.
  /// - Throws: ``DepartmentConflicts`` with all of them; nothing is added then.
  @discardableResult
  public mutating func add(_ added: DepartmentRegister) throws -> (names: Int, families: Int, bodies: Int) {
    var result = self
    var conflicts: [DepartmentConflict] = []
    var counts = (names: 0, families: 0, bodies: 0)
    let bodies = Set((collectiveBodies + added.collectiveBodies).map { FoldedText($0.name) })
    // A merged bureau is of several families by the lists that came with the program; nobody adds to that unawares.
    var owners: [FoldedText: String] = [:]
    for family in families {
      for name in [family.name] + family.names where owners[FoldedText(name)] == nil {
        owners[FoldedText(name)] = family.id
      }
    }
    /// Gives a name to a family that none of the others has.
    func claim(_ name: String, for family: String) -> Bool {
      if let owner = owners[FoldedText(name)], owner != family {
        conflicts.append(.nameOfAnotherFamily(name, family: family, other: owner))
      } else if bodies.contains(FoldedText(name)) {
        conflicts.append(.nameOfCollectiveBody(name))
      } else {
        owners[FoldedText(name)] = family
        return true
      }
      return false
    }
    for family in added.families {
      let place = result.families.firstIndex { $0.id == family.id }
      if let known = place.map({ result.families[$0] }), known.name != family.name {
        conflicts.append(.renamesFamily(family.id, from: known.name, to: family.name))
      }
      if place == nil { _ = claim(family.name, for: family.id) }
      let known = Set((place.map { result.families[$0].names } ?? []).map { FoldedText($0) })
      let fresh = family.names.filter { !known.contains(FoldedText($0)) && claim($0, for: family.id) }
      counts.names += fresh.count
      if let place {
        let old = result.families[place]
        result.families[place] = DepartmentFamily(
          id: old.id, name: old.name, nameInEnglish: old.nameInEnglish, names: old.names + fresh)
      } else {
        counts.families += 1
        result.families.append(
          DepartmentFamily(
            id: family.id, name: family.name, nameInEnglish: family.nameInEnglish, names: fresh))
      }
    }
    let directory = FamilyDirectory(families: result.families, collectiveBodies: [])
    for body in added.collectiveBodies
    where !result.collectiveBodies.contains(where: { FoldedText($0.name) == FoldedText(body.name) }) {
      if let family = directory.families(named: FoldedText(body.name)).first {
        conflicts.append(.bodyNamedLikeFamily(body.name, family: family))
        continue
      }
      counts.bodies += 1
      result.collectiveBodies.append(body)
    }
    guard conflicts.isEmpty else { throw DepartmentConflicts(conflicts: conflicts) }
    self = result
    return counts
  }
}
