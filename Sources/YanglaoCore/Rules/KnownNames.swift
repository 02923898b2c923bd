// What the departments and measures of a plan are looked up in.

/// The names that all plans share, ready to be looked up by many plans.
public struct KnownNames: Sendable {
  /// In the order in which reports list them.
  public let families: [DepartmentFamily]
  /// What is measured, by its id.
  public let measures: [String: Measure]
  let directory: FamilyDirectory

  /// Takes the names of a catalogue; its plans do not matter.
  public init(_ catalogue: Catalogue) {
    families = catalogue.families
    measures = Dictionary(
      catalogue.measures.filter { !$0.isOwn }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    directory = FamilyDirectory(
      families: catalogue.families, collectiveBodies: catalogue.collectiveBodies)
  }
}
