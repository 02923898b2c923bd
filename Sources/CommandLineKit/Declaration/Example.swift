// A command line to copy, and what it does.

/// A command line that shows how a command is used.
public struct Example: Sendable, Hashable {
  /// The command line without the program's name: `overdue -d 民政局`.
  public let arguments: String
  /// What the command line does.
  public let meaning: Text
  /// Another command line whose output the program reads: `gzip -dc file.gz`.
  public let source: String?

  /// Makes an example from a command line, without the program's name, and its meaning.
  public init(_ arguments: String, from source: String? = nil, _ meaning: Text) {
    self.arguments = arguments
    self.meaning = meaning
    self.source = source
  }

  /// The whole command line, ready to copy.
  func commandLine(_ program: String) -> String {
    (source.map { $0 + " | " } ?? "") + program + " " + arguments
  }
}
