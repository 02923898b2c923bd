// What the shell offers after Tab: words, or files of its own finding.

/// The answer to a question for completions.
public enum CompletionResult: Sendable, Hashable {
  /// Words to choose from; none where nothing fits.
  case candidates([Candidate])
  /// The shell completes the names of files.
  case files
  /// The shell completes the names of directories.
  case directories
}
