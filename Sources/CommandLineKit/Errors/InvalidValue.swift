// Why a word cannot be the value of a parameter, as facts.

/// A word that is no value of its type.
public struct InvalidValue: Error, Hashable {
  /// What would be accepted, as a noun phrase: `a whole number from 1 on`.
  public let expected: Text
  /// The accepted word that was probably meant.
  public let nearest: String?
  /// What the user may do about it, as a sentence.
  public let hint: Text?

  /// Makes the error of a word that is no value.
  public init(expected: Text, nearest: String? = nil, hint: Text? = nil) {
    self.expected = expected
    self.nearest = nearest
    self.hint = hint
  }
}
