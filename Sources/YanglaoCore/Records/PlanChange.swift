// A plan that is about to be added, revised or closed.

/// What is to become of a plan, with the document that is kept of it.
public struct PlanChange: Sendable {
  /// What becomes of it.
  public enum Content: Sendable {
    case added(Plan)
    case revised(Plan)
    /// The end of tracking, of the plan of an id.
    case closed(String, on: Day)
  }

  public let content: Content
  /// The plan's file; of the end of tracking, the final evaluation as JSON.
  public let document: [UInt8]
  public let by: String
  public let reason: String?

  public init(_ content: Content, document: [UInt8], by: String, reason: String? = nil) {
    self.content = content
    self.document = document
    self.by = by
    self.reason = reason
  }
}
