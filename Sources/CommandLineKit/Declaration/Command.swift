// A command is declared once: its fields, its parameters, what it does.

/// A command of a program: fields that the command line fills, and what is done with them.
public protocol Command<Context>: SendableMetatype {
  /// What the program hands to its commands, changed in place.
  associatedtype Context

  /// The word that calls the command.
  static var name: String { get }
  /// What the command does, in a line.
  static var abstract: Text { get }
  /// More about it: paragraphs, separated by an empty line.
  static var discussion: Text? { get }
  /// Command lines to begin with, in the order of the help.
  static var examples: [Example] { get }
  /// The options and arguments, in the order of the help.
  static var parameters: [Parameter<Self>] { get }

  /// Makes the command with its defaults.
  init()

  /// Does the work, once every field is filled.
  /// - Throws: Whatever keeps the work from being done; the program says what, and picks the exit status.
  func run(in context: inout Context) throws
}

extension Command {
  public static var discussion: Text? { nil }
  public static var examples: [Example] { [] }
  public static var parameters: [Parameter<Self>] { [] }
}
