// A remark of the transcription, in both languages.

/// A remark of the transcription on how a place of the document is read, in both languages.
public struct Note: Hashable, Sendable {
  public let chinese: String
  /// Nil where none was written.
  public let english: String?

  public init(chinese: String, english: String?) {
    self.chinese = chinese
    self.english = english
  }
}
