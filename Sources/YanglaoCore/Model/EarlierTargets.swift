// The targets that held before a revision changed them.

/// The targets that an indicator had before they were changed.
public struct EarlierTargets: Sendable {
  /// The last revision that had them.
  public let revision: Int
  public let targets: [Target]

  public init(revision: Int, targets: [Target]) {
    self.revision = revision
    self.targets = targets
  }
}

extension EarlierTargets {
  /// Those that are not among others, whatever their wording.
  public func targets(not others: [Target]) -> [Target] {
    targets.filter { target in !others.contains { [target].say(theSameAs: [$0]) } }
  }
}
