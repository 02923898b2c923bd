// What is wrong with a command line, as facts; what it says is in UsageError+Sentences.swift.

/// A command line that was not understood.
public struct UsageError: Error, Hashable {
  /// What is wrong. Options are given as they were typed, or by their long name with its dashes.
  public enum Kind: Sendable, Hashable {
    /// A word in the place of a command's name.
    case unknownCommand(String)
    /// An option that neither the command nor the program has.
    case unknownOption(String)
    /// An option of these commands that stands before the name of any, with the value that it was given or one in
    /// general; nil where it takes none.
    case misplacedOption(String, value: Text?, commands: [String])
    /// The beginning of several options.
    case ambiguousPrefix(String, candidates: [String])
    /// An option at the end of the line, or before `next`, which looks like another option.
    case missingValue(option: String, valueName: Text, next: String?)
    /// A value given to an option that takes none.
    case unexpectedValue(option: String, value: String)
    /// A word that is no value of the option or argument.
    case invalidValue(parameter: Text, value: String, InvalidValue)
    /// An option given twice that takes one value.
    case repeated(option: String, first: String, second: String)
    /// An argument that must be given, by its name in help.
    case missingArgument(Text)
    /// A word behind all arguments that the command takes.
    case unexpectedArgument(String)
  }

  /// What is wrong.
  public let kind: Kind
  /// The program's name.
  public let program: String
  /// The command to which the error belongs; empty where none was named.
  public let commandPath: [String]
  /// What was probably meant, as it would be typed.
  public let nearest: String?
  /// The names that would do in the place of an unknown command or option, as they would be typed; else empty.
  public let allowed: [String]

  /// Makes the error of a command line that was not understood.
  public init(
    _ kind: Kind, program: String, commandPath: [String] = [], nearest: String? = nil, allowed: [String] = []
  ) {
    self.kind = kind
    self.program = program
    self.commandPath = commandPath
    self.nearest = nearest
    self.allowed = allowed
  }
}
