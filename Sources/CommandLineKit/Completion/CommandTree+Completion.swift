// Offers the words that can stand at one place of a command line.

extension CommandTree {
  /// The words that can stand at `index`.
  /// - Parameters:
  ///   - words: The words after the program's name; the one at `index` is begun, or missing at the end.
  ///   - dynamic: The words of a list that the program knows, or that the shell is to complete files.
  public func candidates(
    words: [String], index: Int, dynamic: (CompletionQuestion) -> CompletionResult
  ) -> CompletionResult {
    let index = min(max(index, 0), words.count)
    let current = index < words.count ? words[index] : ""
    let globals = globals.flatMap(\.bindings).map(\.definition)
    var route = CommandRoute(self, words[..<index], globals: globals)
    route.scanner.scanAll()
    if case .unknownCommand? = route.scanner.fault?.kind { return .candidates([]) }

    return withoutActuallyEscaping(dynamic) { dynamic in
      completions(
        at: CompletionPlace(current: current, scanner: route.scanner, dynamic: dynamic), behind: route)
    }
  }

  private func completions(at place: CompletionPlace, behind route: CommandRoute<Context>) -> CompletionResult
  {
    if let awaiting = route.scanner.awaiting { return place.values(of: awaiting, behind: "") }
    if !route.scanner.isPastOptions, place.current.hasPrefix("-") {
      return place.options()
    }
    if route.isHelp { return place.commands(nodes(below: route.scanner.positionals) ?? []) }
    guard route.command != nil else {
      let help = Candidate(BuiltIn.helpCommand, Sentences.helpCommand)
      return place.commands(route.nodes, extra: route.path.isEmpty ? [help] : [])
    }
    return place.argument(route)
  }

  /// The text by which the program answers the shell's script; nil where `arguments` are no question of it.
  ///
  /// The first line says what follows: `candidates`, one a line with a tab before its description, or that
  /// the shell is to complete `files` or `directories`.
  /// - Parameters:
  ///   - arguments: The words after the program's name.
  ///   - context: What the program's own options are filled into, as far as the words hold them.
  ///   - language: The language in which a filled context speaks.
  ///   - dynamic: What a filled context knows of the words of a list.
  public func completionReply(
    to arguments: [String], in context: Context, language: (Context) -> Language,
    dynamic: (Context, CompletionQuestion) -> CompletionResult
  ) -> String? {
    guard arguments.first == BuiltIn.completionCommand else { return nil }
    let words = Array(arguments.dropFirst(2))
    let index = arguments.dropFirst().first.flatMap { Int($0) } ?? 0
    var context = context
    // A line that is being typed is seldom right as a whole; the program's options are filled all the same.
    _ = try? parse(words, into: &context)
    let language = language(context)
    let filled = context
    switch candidates(words: words, index: index, dynamic: { dynamic(filled, $0) }) {
    case .files: return "files\n"
    case .directories: return "directories\n"
    case .candidates(let candidates):
      let lines = candidates.filter { !$0.value.unicodeScalars.contains { $0.value < 0x20 } }.map {
        candidate in
        let meaning = candidate.meaning.map { $0[language] } ?? ""
        let line = meaning.split(whereSeparator: \.isNewline).joined(separator: " ").replacingTabs
        return line.isEmpty ? candidate.value : candidate.value + "\t" + line
      }
      return (["candidates"] + lines).joined(separator: "\n") + "\n"
    }
  }
}

extension String {
  /// The text on one line of a table: a tab becomes a space.
  fileprivate var replacingTabs: String { String(map { $0 == "\t" ? " " : $0 }) }
}
