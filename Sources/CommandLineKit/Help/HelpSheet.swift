// What there is to say of a command, gathered for help and the manual.

/// The facts about the program, a group or a command that its help shows.
struct HelpSheet<Context> {
  let path: [String]
  let abstract: Text
  let discussion: Text?
  var nodes: [CommandNode<Context>] = []
  /// Whether the path can be called as it is.
  var isCommand = false
  var parameters: [DescribedParameter] = []
  let globals: [DescribedParameter]
  let examples: [Example]

  var arguments: [DescribedParameter] { parameters.filter { $0.definition.kind == .argument } }
  var options: [DescribedParameter] { parameters.filter { $0.definition.kind != .argument } }
}

extension CommandTree {
  /// What there is to say of the place at `path`; of the program where it is empty or leads nowhere.
  func sheet(for path: [String]) -> HelpSheet<Context> {
    let globals = globals.flatMap(\.bindings).map {
      DescribedParameter(definition: $0.definition, defaultValue: nil)
    }
    let help = DescribedParameter(definition: BuiltIn.help, defaultValue: nil)
    switch node(at: path) {
    case .command(let type), .extended(let type, _):
      return HelpSheet(
        path: path, abstract: type.abstract, discussion: type.discussion, nodes: nodes(below: path) ?? [],
        isCommand: true, parameters: type.described, globals: globals + [help], examples: type.examples)
    case .group(_, let abstract, let below):
      return HelpSheet(
        path: path, abstract: abstract, discussion: nil, nodes: below, globals: globals + [help],
        examples: below.compactMap(\.firstExample))
    case nil:
      let version = DescribedParameter(definition: BuiltIn.version, defaultValue: nil)
      return HelpSheet(
        path: [], abstract: abstract, discussion: discussion, nodes: nodes,
        globals: globals + [help, version],
        examples: examples)
    }
  }
}

extension CommandNode {
  /// The first example of a command, which shows it among others; nil of a group.
  fileprivate var firstExample: Example? {
    switch self {
    case .command(let type), .extended(let type, _): type.examples.first
    case .group: nil
    }
  }
}

extension Command {
  /// The parameters with their defaults.
  fileprivate static var described: [DescribedParameter] {
    let blank = Self()
    return parameters.flatMap(\.bindings).map {
      DescribedParameter(definition: $0.definition, defaultValue: $0.defaultValue(blank))
    }
  }
}
