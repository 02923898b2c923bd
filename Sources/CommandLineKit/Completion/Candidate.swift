// A word that the shell offers after Tab.

/// A completion with its description.
public struct Candidate: Sendable, Hashable {
  /// The whole word, as the program is to receive it.
  public let value: String
  /// What is shown beside the word; nil where the word says enough.
  public let meaning: Text?

  /// Makes a completion.
  public init(_ value: String, _ meaning: Text? = nil) {
    self.value = value
    self.meaning = meaning
  }
}
