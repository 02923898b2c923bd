// departments.json and measures.json → what all plans share.

import YanglaoCore

/// Reads the files that all plans share.
public enum CatalogueReader {
  /// Reads `departments.json`.
  /// - Throws: All faults of the file.
  public static func departments(
    from bytes: [UInt8], file name: String
  ) throws(PlanFileError) -> DepartmentRegister {
    try PlanReader.read(bytes, file: name) { value, faults in
      guard var keys = ObjectReader(value, faults) else { return nil }
      defer { keys.finish() }
      let families = keys.list("families") { family($0, faults) }
      let bodies = keys.list("collectiveBodies") { body($0, faults) }
      guard let families, let bodies else { return nil }
      return DepartmentRegister(families: families, collectiveBodies: bodies)
    }
  }

  /// Reads `measures.json`.
  /// - Throws: All faults of the file.
  public static func measures(from bytes: [UInt8], file name: String) throws(PlanFileError) -> [Measure] {
    try PlanReader.read(bytes, file: name) { value, faults in
      guard var keys = ObjectReader(value, faults) else { return nil }
      defer { keys.finish() }
      return keys.list("measures") { measure($0, faults) }
    }
  }

  private static func family(_ value: JSONNode, _ faults: FaultCollector) -> DepartmentFamily? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    let id = keys.identifier("family", .slug)
    let name = keys.text("name")
    let nameInEnglish = keys.text("nameEn")
    let names = keys.texts("names")
    guard let id, let name, let nameInEnglish, let names else { return nil }
    return DepartmentFamily(id: id, name: name, nameInEnglish: nameInEnglish, names: names)
  }

  private static func body(_ value: JSONNode, _ faults: FaultCollector) -> CollectiveBody? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    let name = keys.text("name")
    let nameInEnglish = keys.text("nameEn")
    guard let name, let nameInEnglish else { return nil }
    return CollectiveBody(name: name, nameInEnglish: nameInEnglish)
  }

  private static func measure(_ value: JSONNode, _ faults: FaultCollector) -> Measure? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    let id = keys.identifier("id", .slug)
    let name = keys.text("name")
    let nameInEnglish = keys.text("nameEn")
    let kind: Indicator.Kind? = keys.word("kind")
    let unit = keys.optionalText("unit")
    let direction: Measure.Direction? = keys.word("direction")
    guard let id, let name, let nameInEnglish, let kind, let direction else { return nil }
    return Measure(
      id: id, name: name, nameInEnglish: nameInEnglish, kind: kind, unit: unit, direction: direction)
  }
}
