// Follows the words of a command line to the command that they call.

/// The way through the tree of commands that a command line takes.
struct CommandRoute<Context> {
  /// The groups and the command that were named.
  private(set) var path: [String] = []
  /// The command, once it was named.
  private(set) var command: (any Command<Context>.Type)?
  /// The command's parameters, options and arguments.
  private(set) var definitions: [ParameterDefinition] = []
  /// Whether the command is `help`.
  private(set) var isHelp = false
  /// The nodes to choose from next; behind a command those below it, as long as nothing follows its name.
  private(set) var nodes: [CommandNode<Context>]
  /// Whether something is wrong before the command's name.
  private(set) var hasEarlyFault = false
  /// Stands behind the command's name; what follows it is not scanned yet.
  var scanner: ArgumentScanner

  private let tree: CommandTree<Context>

  /// Scans up to the name of a command; a wrong name is the scanner's fault.
  init(_ tree: CommandTree<Context>, _ words: ArraySlice<String>, globals: [ParameterDefinition]) {
    self.tree = tree
    nodes = tree.nodes
    scanner = ArgumentScanner(words, options: OptionTable(program: globals, command: nil))
    findCommand(globals)
    hasEarlyFault = scanner.fault != nil
  }

  private mutating func findCommand(_ globals: [ParameterDefinition]) {
    while command == nil, !isHelp, let word = scanner.nextPositional() {
      if path.isEmpty, word == BuiltIn.helpCommand {
        isHelp = true
        scanner.options = OptionTable(program: globals, command: [])
      } else if let node = nodes.first(where: { $0.name == word }) {
        path.append(word)
        switch node {
        case .group(_, _, let below):
          nodes = below
          scanner.options = OptionTable(program: globals, command: [])
        case .extended(_, let below) where below.contains { $0.name == scanner.nextWord }:
          nodes = below
        case .command(let type), .extended(let type, _):
          nodes = scanner.nextWord == nil ? self.nodes(below: node) : []
          command = type
          definitions = type.definitions
          scanner.options = OptionTable(program: globals, command: definitions)
        }
      } else {
        let names = nodes.map(\.name) + (path.isEmpty ? [BuiltIn.helpCommand] : [])
        return scanner.fail(
          .unknownCommand(word), nearest: Spelling.nearest(to: word, among: names), allowed: names)
      }
    }
  }

  private func nodes(below node: CommandNode<Context>) -> [CommandNode<Context>] {
    if case .extended(_, let below) = node { below } else { [] }
  }

  /// The path whose help is asked for, as far as it leads somewhere: an earlier fault may hide that it does not.
  var helpPath: [String] {
    guard isHelp else { return path }
    var path = scanner.positionals
    while !tree.exists(path) { path.removeLast() }
    return path
  }

  /// Finds fault with the words behind `help` where they lead nowhere.
  mutating func checkHelpPath() {
    guard isHelp, scanner.positionals != [BuiltIn.helpCommand] else { return }
    for (index, word) in scanner.positionals.enumerated() {
      let before = Array(scanner.positionals.prefix(index))
      let level = tree.nodes(below: before) ?? []
      guard !level.contains(where: { $0.name == word }) else { continue }
      path = before
      let names = level.map(\.name)
      return scanner.fail(
        .unknownCommand(word), nearest: Spelling.nearest(to: word, among: names), allowed: names)
    }
  }
}

extension Command {
  /// The parameters without their types.
  static var definitions: [ParameterDefinition] { parameters.flatMap(\.bindings).map(\.definition) }
}
