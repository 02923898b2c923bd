// A place in the tree of commands: a command, or a group of them.

/// A command, or a group of commands under a common word.
public indirect enum CommandNode<Context>: Sendable {
  /// A command, which is called by its name.
  case command(any Command<Context>.Type)
  /// A command with others behind its name: `departments`, and `departments add`.
  case extended(any Command<Context>.Type, [CommandNode])
  /// Commands that are called by two words: `ledger info`. Its name, what is found there, and the commands.
  case group(String, Text, [CommandNode])

  /// The word that leads to the node.
  public var name: String {
    switch self {
    case .command(let type), .extended(let type, _): type.name
    case .group(let name, _, _): name
    }
  }

  /// What is found there, in a line.
  public var abstract: Text {
    switch self {
    case .command(let type), .extended(let type, _): type.abstract
    case .group(_, let abstract, _): abstract
    }
  }
}
