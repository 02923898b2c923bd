// A plan's text outside its tasks.

/// Text outside the tasks' own that obliges somebody or gives a baseline.
public struct Passage: Sendable {
  /// What a passage is to the document.
  public enum Kind: String, CaseIterable, Sendable { case goals, box, table, annex, safeguard, background }

  public let id: String
  public let kind: Kind
  public let number: String?
  public let title: String
  /// The id of the task that a box belongs to.
  public let task: String?
  /// The document's wording, to the letter; paragraphs and table rows end in a line feed.
  public let text: String

  public init(id: String, kind: Kind, number: String?, title: String, task: String?, text: String) {
    self.id = id
    self.kind = kind
    self.number = number
    self.title = title
    self.task = task
    self.text = text
  }
}
