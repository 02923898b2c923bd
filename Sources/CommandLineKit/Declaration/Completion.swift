// What the shell offers after Tab in the place of a parameter's value.

/// What is offered as the value of a parameter; the allowed values of its type stand in for `none`.
public enum Completion: Sendable, Hashable {
  case none
  /// Names of files, which the shell completes.
  case file
  /// Names of folders, which the shell completes.
  case directory
  /// Words of a fixed list, typed with commas between them: `id,title,due`. Help names them.
  case list([AllowedValue])
  /// A list that the program knows, by its name: `departments`. It may say that files are meant.
  case dynamic(String)
}
