// What a plan says of itself before its first task.

import YanglaoCore

/// What a plan says of itself before its first task.
public struct PlanHeading: Sendable {
  public let id: String
  public let title: String
  public let kind: Plan.Kind
  public let jurisdiction: Jurisdiction
  public let period: Period
  /// The name of the file that the plan is made of.
  public let source: String

  public init(
    id: String, title: String, kind: Plan.Kind, jurisdiction: Jurisdiction, period: Period, source: String
  ) {
    self.id = id
    self.title = title
    self.kind = kind
    self.jurisdiction = jurisdiction
    self.period = period
    self.source = source
  }

  /// The heading with its jurisdiction as other plans have it, where it does not say what that lies in.
  public func knowing(_ plans: [Plan]) -> PlanHeading {
    guard jurisdiction.within == nil,
      let known = plans.lazy.map(\.jurisdiction).first(where: {
        $0.code == jurisdiction.code && $0.name == jurisdiction.name
      })
    else { return self }
    return PlanHeading(
      id: id, title: title, kind: kind, jurisdiction: known, period: period, source: source)
  }

  /// Whether a text may be a plan's id.
  public static func isPlanId(_ text: String) -> Bool { Identifier.plan.accepts(text) }

  /// A text without white space around it; nil where a plan file could not hold it.
  public static func text(_ text: String) -> String? {
    let text = text.trimmed
    let isFit = !text.isEmpty && !text.unicodeScalars.contains { $0.isUnsafe || $0 == "\n" }
    return isFit && text.unicodeScalars.count <= ObjectReader.textLimit ? text : nil
  }

  /// What the ids of the plan's own measures begin with: its id, without the hyphens that they may not have.
  public var measurePrefix: String { id.split(separator: "-").joined(separator: "-") }
}
