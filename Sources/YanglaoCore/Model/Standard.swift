// A norm that a task's work must keep.

/// A norm that a task's work must keep, as text: 每百户不少于20平方米.
public struct Standard: Sendable {
  public let text: String
  public let quotations: [Quotation]

  public init(text: String, quotations: [Quotation]) {
    self.text = text
    self.quotations = quotations
  }
}
