// A row of help: a name and what it means.

/// A name at the left and its meaning at the right.
struct HelpRow {
  let label: String
  /// Each begins a line of its own.
  let paragraphs: [String]

  init(_ label: String, _ meaning: String) {
    self.label = label
    paragraphs = [meaning]
  }

  /// The row of an option or an argument.
  init(_ parameter: DescribedParameter, _ language: Language) {
    let definition = parameter.definition
    label = definition.helpLabel(in: language)
    paragraphs =
      [definition.help[language]]
      + (definition.listedValues.isEmpty ? [] : [Sentences.allowed(definition.listedValues)[language]])
      + (parameter.defaultValue.map { [Sentences.byDefault($0)[language]] } ?? [])
  }
}

extension ParameterDefinition {
  /// The allowed words that help names; those of a list, which may be long, without their meanings.
  fileprivate var listedValues: [AllowedValue] {
    guard case .list(let values) = completion else { return allowedValues }
    return values.map { AllowedValue($0.name) }
  }

  /// The option as help shows it, names lined up: `-d, --department NAME`.
  func helpLabel(in language: Language) -> String {
    kind == .argument ? valueName[language] : (short == nil ? "    " : "") + spelling(in: language)
  }

  /// The option as it is typed: `-d, --department NAME`, `--color, --no-color`.
  func spelling(in language: Language) -> String {
    let names = (short.map { ["-\($0)"] } ?? []) + longNames.map { "--" + $0 }
    let value = valueName[language]
    return names.joined(separator: ", ") + (value.isEmpty ? "" : " " + value)
  }

  /// The argument in a usage line: `REF`, `[REF]`, `REF…`, `[REF…]`.
  func placeholder(in language: Language) -> String {
    let name = valueName[language] + (isRepeatable ? "…" : "")
    return minimum == 0 ? "[\(name)]" : name
  }
}
