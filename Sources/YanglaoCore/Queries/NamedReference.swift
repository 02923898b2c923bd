// What a reference can begin to name, for completions.

/// A reference with what it stands for.
public struct NamedReference: Hashable, Sendable {
  public let kind: ReferenceKind
  /// `jingyuan`, `jingyuan/11`, `jingyuan/11/2`, `xishan/nursing-bed-share`; of a section its title, of a department its name.
  public let id: String
  /// The title or the name; of a section its plan, of a department its place.
  public let title: String

  public init(_ kind: ReferenceKind, id: String, title: String) {
    self.kind = kind
    self.id = id
    self.title = title
  }

  /// Everything of a kind.
  static func all(_ kind: ReferenceKind, of catalogue: Catalogue) -> [NamedReference] {
    switch kind {
    case .plan: catalogue.plans.map { NamedReference(kind, id: $0.id, title: $0.title) }
    case .task:
      catalogue.plans.flatMap { plan in
        plan.tasks.map { NamedReference(kind, id: "\(plan.id)/\($0.id)", title: $0.title) }
      }
    case .milestone:
      catalogue.plans.flatMap { plan in
        plan.tasks.flatMap { task in
          task.milestones.map {
            NamedReference(kind, id: "\(plan.id)/\(task.id)/\($0.id)", title: $0.title)
          }
        }
      }
    case .indicator:
      catalogue.plans.flatMap { plan in
        plan.indicators.map { NamedReference(kind, id: "\(plan.id)/\($0.id)", title: $0.name) }
      }
    case .section:
      catalogue.plans.flatMap { plan in
        plan.sections.map { NamedReference(kind, id: $0.title, title: plan.id) }
      }
    case .measure: catalogue.measures.map { NamedReference(kind, id: $0.id, title: $0.name) }
    case .department:
      catalogue.departments.map { NamedReference(kind, id: $0.name, title: $0.jurisdiction) }
    }
  }
}

extension [NamedReference] {
  /// Each reference once, by its first title; dots behind that say that there are others.
  func eachOnce() -> [NamedReference] {
    var places: [String: Int] = [:]
    var once: [NamedReference] = []
    for reference in self {
      if let place = places[reference.id] {
        let first = once[place]
        guard !first.title.hasSuffix("…") else { continue }
        once[place] = NamedReference(first.kind, id: first.id, title: first.title + "…")
      } else {
        places[reference.id] = once.count
        once.append(reference)
      }
    }
    return once
  }
}
