// What the shell offers after Tab in the place of a parameter's value.

/// What is offered as the value of a parameter; the allowed values of its type stand in for `none`.
public enum Completion: Sendable, Hashable {
  case none
  case file
  case directory
  /// A fixed list.
  case values([String])
  /// A list that the program knows, by its name: `departments`.
  case dynamic(String)
}
