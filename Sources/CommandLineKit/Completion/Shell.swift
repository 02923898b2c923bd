// The shells that can complete the program's words.

/// A shell with programmable completion.
public enum Shell: String, CaseIterable, Sendable, ParameterValue {
  case bash, zsh, fish
}
