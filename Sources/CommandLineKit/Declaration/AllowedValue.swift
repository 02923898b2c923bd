// One of the words that an option takes.

/// A word that a parameter allows, with its meaning where the word does not say enough.
public struct AllowedValue: Sendable, Hashable {
  /// The word as it is typed.
  public let name: String
  /// What it stands for; nil where the word says enough.
  public let meaning: Text?

  /// Makes an allowed word.
  public init(_ name: String, _ meaning: Text? = nil) {
    self.name = name
    self.meaning = meaning
  }
}
