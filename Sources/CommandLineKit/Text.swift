// The two languages that the program speaks, and text in both of them.

/// The same text in every language that the program speaks.
public struct Text: Sendable, Hashable {
  /// The wording in Chinese.
  public let chinese: String
  /// The wording in English.
  public let english: String

  /// Makes a text from its Chinese and its English wording.
  public init(_ chinese: String, _ english: String) {
    self.chinese = chinese
    self.english = english
  }

  /// The wording in `language`.
  public subscript(language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}
