// Understands a command line: which command is called, and with what.

extension CommandTree {
  /// Reads a command line and fills the program's own options into `context`.
  ///
  /// They are filled also where something else is wrong, so that the error can be told in the right language.
  /// - Parameter arguments: The words after the program's name.
  /// - Throws: The first thing that is wrong.
  public func parse(
    _ arguments: [String], into context: inout Context
  ) throws(UsageError) -> Invocation<Context> {
    let programBindings = globals.flatMap(\.bindings)
    var route = CommandRoute(self, arguments[...], globals: programBindings.map(\.definition))
    route.scanner.scanAll()
    route.checkHelpPath()

    let globalFault = fill(
      &context, programBindings, from: route.scanner,
      index: { owner in
        guard case .program(let index) = owner else { return nil }
        return index
      })
    if let fault = route.scanner.fault {
      if case .unknownCommand = fault.kind { throw error(fault, route) }
      guard route.scanner.has(.help) else { throw error(fault, route) }
    }
    if route.scanner.has(.help) { return .help(route.helpPath) }
    if let globalFault { throw error(globalFault, route) }
    if route.scanner.has(.version) { return .version }
    guard let type = route.command else { return .help(route.helpPath) }
    return try invocation(of: type, route)
  }

  /// The command of a route with its fields filled.
  private func invocation<C: Command<Context>>(
    of type: C.Type, _ route: CommandRoute<Context>
  ) throws(UsageError) -> Invocation<Context> {
    let bindings = type.parameters.flatMap(\.bindings)
    var command = type.init()
    let optionFault = fill(
      &command, bindings, from: route.scanner,
      index: { owner in
        guard case .command(let index) = owner else { return nil }
        return index
      })
    if let optionFault { throw error(optionFault, route) }
    if let argumentFault = fillArguments(&command, bindings, route.scanner.positionals) {
      throw error(argumentFault, route)
    }
    let filled = command
    return .run(route.path, { context in try filled.run(in: &context) })
  }

  /// Fills the options of one owner; the first value that is none is the fault.
  private func fill<Root>(
    _ root: inout Root, _ bindings: [ParameterBinding<Root>], from scanner: ArgumentScanner,
    index: (OptionTable.Owner) -> Int?
  ) -> ArgumentScanner.Fault? {
    var fault: ArgumentScanner.Fault?
    for occurrence in scanner.occurrences {
      guard let index = index(occurrence.owner), bindings.indices.contains(index) else { continue }
      let found = assign(occurrence.given, to: &root, bindings[index])
      fault = fault ?? found
    }
    return fault
  }

  private func fillArguments<Root>(
    _ root: inout Root, _ bindings: [ParameterBinding<Root>], _ words: [String]
  ) -> ArgumentScanner.Fault? {
    let arguments = bindings.filter { $0.definition.kind == .argument }
    let places = ArgumentPlaces(arguments.map(\.definition), words: words.count)
    var rest = words[...]
    for (argument, count) in zip(arguments, places.counts) {
      for word in rest.prefix(count) {
        if let fault = assign(.word(word), to: &root, argument) { return fault }
      }
      rest = rest.dropFirst(count)
    }
    if let missing = places.missing { return .init(kind: .missingArgument(missing.valueName)) }
    if let extra = rest.first {
      let names = bindings.flatMap(\.definition.longNames)
      return .init(
        kind: .unexpectedArgument(extra), nearest: names.first { $0 == extra.lowercased() }.map { "--" + $0 })
    }
    return nil
  }

  private func assign<Root>(
    _ given: GivenValue, to root: inout Root, _ binding: ParameterBinding<Root>
  ) -> ArgumentScanner.Fault? {
    do {
      try binding.assign(&root, given)
      return nil
    } catch {
      guard case .word(let word) = given else { return nil }
      return .init(
        kind: .invalidValue(parameter: binding.definition.label, value: word, error), nearest: error.nearest)
    }
  }

  private func error(_ fault: ArgumentScanner.Fault, _ route: CommandRoute<Context>) -> UsageError {
    guard case .unknownOption(let option) = fault.kind, route.hasEarlyFault else {
      return UsageError(
        fault.kind, program: name, commandPath: route.path, nearest: fault.nearest, allowed: fault.allowed)
    }
    let owners = commands(with: option)
    guard let definition = owners.first?.definition else {
      return UsageError(fault.kind, program: name, nearest: fault.nearest, allowed: fault.allowed)
    }
    let value = fault.value.flatMap { word in nodes.contains { $0.name == word } ? nil : word }
    return UsageError(
      .misplacedOption(
        option, value: definition.kind == .option ? value.map { Text($0, $0) } ?? definition.valueName : nil,
        commands: owners.map(\.command)), program: name)
  }

  /// The commands at the top that have an option, given with its dashes.
  private func commands(with option: String) -> [(command: String, definition: ParameterDefinition)] {
    nodes.compactMap { node in
      switch node {
      case .command(let type), .extended(let type, _):
        let known = type.definitions.first { definition in
          definition.longNames.contains { "--" + $0 == option }
            || definition.short.map { "-\($0)" } == option
        }
        return known.map { (node.name, $0) }
      case .group: return nil
      }
    }
  }
}
