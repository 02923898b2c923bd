// Finds the option that a word on the command line means.

/// The options that are understood at one place of a command line.
struct OptionTable {
  /// Where an option was declared.
  enum Owner: Hashable {
    /// An option of the program, by its index in the list of all options of the program.
    case program(Int)
    case command(Int)
    case help, version
  }

  struct Entry {
    let owner: Owner
    let definition: ParameterDefinition
  }

  /// What a long name turned out to be.
  enum Found {
    case option(Entry, name: String)
    case several([String])
    case nothing
  }

  private(set) var entries: [Entry] = []

  /// The options of the program, with `--version` where no command was named yet, and of a command.
  init(program: [ParameterDefinition], command: [ParameterDefinition]?) {
    for (index, definition) in (command ?? []).enumerated() where definition.kind != .argument {
      entries.append(Entry(owner: .command(index), definition: definition))
    }
    for (index, definition) in program.enumerated() where definition.kind != .argument {
      entries.append(Entry(owner: .program(index), definition: definition))
    }
    entries.append(Entry(owner: .help, definition: BuiltIn.help))
    if command == nil { entries.append(Entry(owner: .version, definition: BuiltIn.version)) }
  }

  /// The long names without their dashes, in the order of declaration.
  var longNames: [String] { entries.flatMap(\.definition.longNames) }

  /// The long names that the command has of its own; where it has none, all of them.
  var ownLongNames: [String] {
    let own = entries.filter { if case .command = $0.owner { true } else { false } }
    return own.isEmpty ? longNames : own.flatMap(\.definition.longNames)
  }

  /// The option of a long name, or of the beginning of one name only.
  func long(_ typed: String) -> Found {
    var candidates: [(entry: Entry, name: String)] = []
    for entry in entries {
      for name in entry.definition.longNames {
        if name == typed { return .option(entry, name: name) }
        if !typed.isEmpty, name.hasPrefix(typed) { candidates.append((entry, name)) }
      }
    }
    guard let first = candidates.first else { return .nothing }
    return candidates.count == 1 ? .option(first.entry, name: first.name) : .several(candidates.map(\.name))
  }

  func short(_ letter: Character) -> Entry? { entries.first { $0.definition.short == letter } }
}
