// A heading of a plan.

/// A heading that groups tasks.
public struct Section: Sendable {
  public let id: String
  /// As printed; nil where the document prints none.
  public let number: String?
  public let title: String
  /// The id of the section that this one lies in.
  public let within: String?

  public init(id: String, number: String?, title: String, within: String? = nil) {
    self.id = id
    self.number = number
    self.title = title
    self.within = within
  }
}
