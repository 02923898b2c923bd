// The targets that held before a revision changed them.

/// The targets that an indicator had before they were changed.
public struct EarlierTargets: Sendable {
  /// The last revision that had them.
  public let revision: Int
  public let targets: [Target]
  /// The unit that the indicator had then; nil for an achievement.
  public let unit: String?

  public init(revision: Int, targets: [Target], unit: String?) {
    self.revision = revision
    self.targets = targets
    self.unit = unit
  }
}

extension Indicator {
  /// The targets that a revision of the plan took away or put others in the place of, each with the last revision that
  /// had it, oldest first. What differs in its wording alone is the same.
  public var replacedTargets: [(before: EarlierTargets, target: Target)] {
    let following = earlierTargets.dropFirst().map { ($0.targets, $0.unit) } + [(targets, unit)]
    return zip(earlierTargets, following).flatMap { before, next in
      before.targets.filter { target in
        before.unit != next.1 || !next.0.contains { [target].say(theSameAs: [$0]) }
      }.map { (before, $0) }
    }
  }
}
