// What the departments and measures of a plan are looked up in.

/// The names that all plans share, ready to be looked up by many plans.
public struct KnownNames: Sendable {
  /// In the order in which reports list them.
  public let families: [DepartmentFamily]
  /// What is measured, by its id.
  public let measures: [String: Measure]
  let directory: FamilyDirectory
  private let measureIds: [String]
  private let nearest: Nearest

  /// The candidate that a mistyped word was probably meant to be; nil where none is near.
  public typealias Nearest = @Sendable (_ word: String, _ candidates: [String]) -> String?

  /// Takes the names of a catalogue; its plans do not matter.
  /// - Parameter nearest: Says what a mistyped id was meant to be; left out, no id counts as mistyped.
  public init(_ catalogue: Catalogue, nearest: @escaping Nearest = { _, _ in nil }) {
    self.nearest = nearest
    families = catalogue.families
    measures = Dictionary(
      catalogue.measures.filter { !$0.isOwn }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    directory = FamilyDirectory(
      families: catalogue.families, collectiveBodies: catalogue.collectiveBodies)
    measureIds = measures.keys.sorted()
  }

  /// The shared measure that an unknown id was probably meant to name; nil for the id of a measure of one's own.
  func measure(near id: String) -> String? { nearest(id, measureIds) }
}
