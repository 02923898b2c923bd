// One place of a command line, with the word begun there.

/// Chooses the completions of a word that is begun.
struct CompletionPlace {
  let current: String
  /// Has scanned what stands before it.
  let scanner: ArgumentScanner
  let dynamic: (CompletionQuestion) -> CompletionResult

  /// Options, or the value attached to one.
  func options() -> CompletionResult {
    if current.hasPrefix("--"), let equals = current.unicodeScalars.firstIndex(of: "=") {
      let name = current.unicodeScalars[..<equals].dropFirst(2)
      guard case .option(let entry, _) = scanner.options.long(String(name)), entry.definition.kind == .option
      else { return .candidates([]) }
      return values(of: entry.definition, behind: String(current.unicodeScalars[...equals]))
    }
    if !current.hasPrefix("--"), let letter = current.dropFirst().first, current.count > 2,
      let entry = scanner.options.short(letter), entry.definition.kind == .option
    {
      return values(of: entry.definition, behind: "-\(letter)")
    }
    return offered(optionNames)
  }

  /// The names of commands.
  func commands<Context>(_ nodes: [CommandNode<Context>], extra: [Candidate] = []) -> CompletionResult {
    offered(nodes.map { Candidate($0.name, $0.abstract) } + extra)
  }

  /// The next argument of a command; its options, and the commands below it, where it takes no more arguments.
  func argument<Context>(_ route: CommandRoute<Context>) -> CompletionResult {
    let arguments = route.definitions.filter { $0.kind == .argument }
    var places = arguments.flatMap { Array(repeating: $0, count: max($0.minimum, 1)) }[...]
    places = places.dropFirst(route.scanner.positionals.count)
    if let next = places.first ?? arguments.last(where: \.isRepeatable) {
      return values(of: next, behind: "")
    }
    let commands = route.nodes.map { Candidate($0.name, $0.abstract) }
    let takesOptions = current.isEmpty && !route.scanner.isPastOptions
    return offered(commands + (takesOptions ? optionNames : []))
  }

  /// The values of a parameter, behind what is typed before the value in the same word.
  func values(of definition: ParameterDefinition, behind prefix: String) -> CompletionResult {
    switch definition.completion {
    case .file: return .files
    case .directory: return .directories
    case .none:
      return offered(definition.allowedValues.map { Candidate($0.name, $0.meaning) }, behind: prefix)
    case .list(let values): return nextOfList(values, behind: prefix)
    case .dynamic(let list):
      let question = CompletionQuestion(
        list, beginning: String(current.dropFirst(prefix.count)), behind: scanner)
      let answer = dynamic(question)
      guard case .candidates(let candidates) = answer else { return answer }
      return offered(candidates, behind: prefix)
    }
  }

  /// The long options that may still be given.
  private var optionNames: [Candidate] {
    scanner.options.entries.flatMap { entry -> [Candidate] in
      let definition = entry.definition
      if definition.kind == .option, !definition.isRepeatable, scanner.has(entry.owner) { return [] }
      return definition.longNames.map { Candidate("--" + $0, definition.help) }
    }
  }

  /// The words that a list between commas may go on with: those that it does not hold yet.
  private func nextOfList(_ values: [AllowedValue], behind prefix: String) -> CompletionResult {
    let words = current.dropFirst(prefix.count).split(separator: ",", omittingEmptySubsequences: false)
      .dropLast()
    let kept = words.map { $0 + "," }.joined()
    return offered(
      values.filter { !words.contains($0.name[...]) }.map { Candidate($0.name, $0.meaning) },
      behind: prefix + kept)
  }

  /// The candidates that go on with what is typed, each word once.
  private func offered(_ candidates: [Candidate], behind prefix: String = "") -> CompletionResult {
    var seen: Set<String> = []
    return .candidates(
      candidates.map { Candidate(prefix + $0.value, $0.meaning) }.filter {
        $0.value.hasPrefix(current) && seen.insert($0.value).inserted
      })
  }
}
