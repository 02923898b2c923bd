// A fault of a document, and how it is read.

/// A fault of the document itself: what it prints, and how that is read.
public struct Irregularity: Hashable, Sendable {
  /// Where it stands, in the document's own headings.
  public let place: String
  /// What is printed; nil where the fault is that something is missing.
  public let quote: String?
  public let note: Note
  /// The ids of the tasks that it touches.
  public let tasks: [String]
  /// The ids of the indicators that it touches.
  public let indicators: [String]

  public init(place: String, quote: String?, note: Note, tasks: [String], indicators: [String]) {
    self.place = place
    self.quote = quote
    self.note = note
    self.tasks = tasks
    self.indicators = indicators
  }
}
