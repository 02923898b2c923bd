// What is measured, across plans.

/// What is measured, whichever plan sets it: 指标概念.
public struct Measure: Sendable {
  /// Which way is better.
  public enum Direction: String, CaseIterable, Sendable { case up, down }

  /// The name in files and commands: `nursing-bed-share`.
  public let id: String
  public let name: String
  public let nameInEnglish: String
  public let kind: Indicator.Kind
  /// Nil for an achievement.
  public let unit: String?
  public let direction: Direction
  /// Whether only the indicators of some plans say what it is, and no list that all share.
  public let isOwn: Bool

  public init(
    id: String, name: String, nameInEnglish: String, kind: Indicator.Kind, unit: String?,
    direction: Direction,
    isOwn: Bool = false
  ) {
    self.id = id
    self.name = name
    self.nameInEnglish = nameInEnglish
    self.kind = kind
    self.unit = unit
    self.direction = direction
    self.isOwn = isOwn
  }
}
