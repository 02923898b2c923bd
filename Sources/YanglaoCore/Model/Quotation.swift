// The document's own words behind a figure, and where they stand.

/// A piece of the document's wording, to the letter.
public struct Quotation: Hashable, Sendable {
  public let text: String
  /// The value inside the wording, as printed; nil where the quotation carries no value of its own.
  public let asPrinted: String?
  /// The id of the passage or task that holds the wording; nil for the task that the quotation belongs to.
  public let place: String?

  public init(text: String, asPrinted: String? = nil, place: String? = nil) {
    self.text = text
    self.asPrinted = asPrinted
    self.place = place
  }
}
