// Takes a command line apart into options with their values and other words. It knows no types.

/// The words of a command line, taken apart by the conventions of GNU programs.
struct ArgumentScanner {
  /// An option as it was found.
  struct Occurrence {
    let owner: OptionTable.Owner
    let definition: ParameterDefinition
    let given: GivenValue
  }

  /// A fault as it was found, with what was probably meant.
  struct Fault {
    let kind: UsageError.Kind
    /// The value of an unknown option, or the word behind it, which may be one.
    var value: String?
    var nearest: String?
    /// The names that would do, as they would be typed.
    var allowed: [String] = []
  }

  var options: OptionTable
  private(set) var occurrences: [Occurrence] = []
  private(set) var positionals: [String] = []
  /// The first thing that is wrong. Scanning goes on, so that the options of the program are found.
  private(set) var fault: Fault?
  /// The option for whose value the words ended too early.
  private(set) var awaiting: ParameterDefinition?
  /// Whether `--` was passed, after which no word is an option.
  private(set) var isPastOptions = false
  private var words: ArraySlice<String>

  init(_ words: ArraySlice<String>, options: OptionTable) {
    self.words = words
    self.options = options
  }

  /// The word that is scanned next, whatever it is; nil at the end.
  var nextWord: String? { words.first }

  /// The next word that is no option, having scanned what comes before it; nil at the end.
  mutating func nextPositional() -> String? {
    while let word = words.popFirst() {
      if isPastOptions || word == "-" || !word.hasPrefix("-") || isNegativeNumber(word) {
        guard !isPastOptions, let meant = optionWithForeignDash(word) else { return word }
        failUnknown(word, nearest: meant)
      } else if word == "--" {
        isPastOptions = true
      } else if word.hasPrefix("--") {
        scanLong(word.dropFirst(2))
      } else {
        scanShort(word.dropFirst())
      }
    }
    return nil
  }

  /// Scans to the end, gathering the words that are no options.
  mutating func scanAll() {
    while let word = nextPositional() { positionals.append(word) }
  }

  mutating func fail(_ kind: UsageError.Kind, nearest: String? = nil, allowed: [String] = []) {
    if fault == nil { fault = Fault(kind: kind, nearest: nearest, allowed: allowed) }
  }

  private mutating func failUnknown(_ option: String, value: String? = nil, nearest: String?) {
    guard fault == nil else { return }
    let next = words.first.flatMap { looksLikeOption($0) ? nil : $0 }
    fault = Fault(
      kind: .unknownOption(option), value: value ?? next, nearest: nearest,
      allowed: options.ownLongNames.map { "--" + $0 })
  }

  func has(_ owner: OptionTable.Owner) -> Bool { occurrences.contains { $0.owner == owner } }

  // MARK: - Long options

  private mutating func scanLong(_ body: Substring) {
    let scalars = body.unicodeScalars
    let equals = scalars.firstIndex(of: "=")
    let typed = String(scalars[..<(equals ?? scalars.endIndex)])
    let value = equals.map { String(scalars[$0...].dropFirst()) }
    switch options.long(typed) {
    case .option(let entry, let name):
      take(entry, name: "--" + name, isNegated: name != entry.definition.name, attached: value)
    case .several(let names):
      fail(.ambiguousPrefix("--" + typed, candidates: names.map { "--" + $0 }))
    case .nothing:
      let nearest = Spelling.nearest(to: typed, among: options.longNames)
      failUnknown("--" + typed, value: value, nearest: nearest.map { "--" + $0 })
    }
  }

  // MARK: - Short options

  private mutating func scanShort(_ body: Substring) {
    var rest = body
    while let letter = rest.popFirst() {
      guard let entry = options.short(letter) else {
        let isWord = body.unicodeScalars.count > 1
        let meant = isWord ? Spelling.nearest(to: String(body), among: options.longNames) : nil
        return failUnknown(meant == nil ? "-\(letter)" : "-\(body)", nearest: meant.map { "--" + $0 })
      }
      guard entry.definition.kind == .option else {
        take(entry, name: "-\(letter)", isNegated: false, attached: nil)
        continue
      }
      let value = rest.first == "=" ? rest.dropFirst() : rest
      return take(
        entry, name: "-\(letter)", isNegated: false, attached: rest.isEmpty ? nil : String(value))
    }
  }

  /// Records an option with the value attached to it, or with the next word.
  private mutating func take(_ entry: OptionTable.Entry, name: String, isNegated: Bool, attached: String?) {
    let definition = entry.definition
    guard definition.kind == .option else {
      if let attached { return fail(.unexpectedValue(option: name, value: attached)) }
      return record(entry, .switched(!isNegated))
    }
    if let attached { return record(entry, .word(attached)) }
    guard let next = words.first else {
      awaiting = definition
      return fail(.missingValue(option: name, valueName: definition.valueName, next: nil))
    }
    if looksLikeOption(next) {
      return fail(.missingValue(option: name, valueName: definition.valueName, next: next))
    }
    words = words.dropFirst()
    record(entry, .word(next))
  }

  private mutating func record(_ entry: OptionTable.Entry, _ given: GivenValue) {
    let definition = entry.definition
    if definition.kind == .option, !definition.isRepeatable, case .word(let second) = given,
      let before = occurrences.first(where: { $0.owner == entry.owner }), case .word(let first) = before.given
    {
      return fail(.repeated(option: "--" + definition.name, first: first, second: second))
    }
    occurrences.append(Occurrence(owner: entry.owner, definition: definition, given: given))
  }

  /// Whether a word such as `-3`, `-０.5%` or `-.5` is a number, because its digit is no option.
  private func isNegativeNumber(_ word: String) -> Bool {
    let body = word.dropFirst()
    guard let first = body.first, options.short(first) == nil else { return false }
    let digit = first == "." || first == "．" ? body.dropFirst().first : first
    return digit?.unicodeScalars.first?.properties.numericType == .decimal
  }

  /// Whether a word in the place of a value is an option rather than a value such as `-1` or `-`.
  private func looksLikeOption(_ word: String) -> Bool {
    if word.hasPrefix("--") { return true }
    guard word.hasPrefix("-"), let letter = word.dropFirst().first else { return false }
    return options.short(letter) != nil
  }

  /// The option that was meant by a word such as `——help` or `－h`, typed with the dashes of Chinese input.
  private func optionWithForeignDash(_ word: String) -> String? {
    let dashes: Set<Unicode.Scalar> = ["\u{2010}", "\u{2013}", "\u{2014}", "\u{2212}", "\u{FF0D}"]
    let scalars = word.unicodeScalars
    let body = String(String.UnicodeScalarView(scalars.drop { dashes.contains($0) || $0 == "-" }))
    guard let first = scalars.first, dashes.contains(first), !body.isEmpty,
      body.utf8.count <= Spelling.longestWord
    else { return nil }
    if body.count == 1, let letter = body.first, options.short(letter) != nil { return "-\(letter)" }
    if case .option(_, let name) = options.long(body) { return "--" + name }
    return nil
  }
}
