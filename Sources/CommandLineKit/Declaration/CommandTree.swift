// A program's commands, declared once for parsing, help, completion and the manual.

/// The command line of a program.
public struct CommandTree<Context>: Sendable {
  /// The program's name, as it is typed.
  public let name: String
  /// What `--version` prints behind the name.
  public let version: String
  /// What the program does, in a line.
  public let abstract: Text
  /// More about it: paragraphs, separated by an empty line.
  public let discussion: Text?
  /// Options that are accepted before and after the command's name.
  public let globals: [Parameter<Context>]
  /// The commands and groups at the top, in the order of the help.
  public let nodes: [CommandNode<Context>]
  /// Command lines to begin with.
  public let examples: [Example]
  /// The exit statuses, 0 to 255, and what they mean.
  public let exitStatuses: [(status: Int, meaning: Text)]
  /// What the program reads from the environment.
  public let environmentVariables: [(name: String, meaning: Text)]
  /// The files that the program reads and writes.
  public let files: [(name: String, meaning: Text)]

  /// Makes the command line of a program.
  public init(
    name: String, version: String, abstract: Text, discussion: Text? = nil,
    globals: [Parameter<Context>] = [],
    nodes: [CommandNode<Context>], examples: [Example] = [],
    exitStatuses: [(status: Int, meaning: Text)] = [],
    environmentVariables: [(name: String, meaning: Text)] = [], files: [(name: String, meaning: Text)] = []
  ) {
    self.name = name
    self.version = version
    self.abstract = abstract
    self.discussion = discussion
    self.globals = globals
    self.nodes = nodes
    self.examples = examples
    self.exitStatuses = exitStatuses
    self.environmentVariables = environmentVariables
    self.files = files
  }

  /// The nodes below `path`; nil where there is no group of that name.
  func nodes(below path: some Sequence<String>) -> [CommandNode<Context>]? {
    var level = nodes
    for word in path {
      switch level.first(where: { $0.name == word }) {
      case .group(_, _, let below)?, .extended(_, let below)?: level = below
      case .command?, nil: return nil
      }
    }
    return level
  }

  /// The node that `path` leads to; nil for the program itself, and where there is none.
  func node(at path: [String]) -> CommandNode<Context>? {
    guard let last = path.last else { return nil }
    return nodes(below: path.dropLast())?.first { $0.name == last }
  }

  /// Whether `path` leads to the program itself, a group or a command.
  func exists(_ path: [String]) -> Bool { path.isEmpty || node(at: path) != nil }
}
