// What is known of a parameter without its type: enough to scan, to help, to complete.

/// The facts of one option or argument.
struct ParameterDefinition: Sendable {
  enum Kind: Sendable {
    /// `--summary`
    case flag
    /// `--color`, `--no-color`
    case toggle
    /// `--by VALUE`
    case option
    /// A word without an option before it.
    case argument
  }

  let kind: Kind
  /// The long name without its dashes; empty for an argument.
  let name: String
  let short: Character?
  /// What stands for the value in help.
  let valueName: Text
  /// How often an argument must be given at least.
  let minimum: Int
  /// Whether an option may be given, or an argument may be typed, more than once.
  let isRepeatable: Bool
  let completion: Completion
  let allowedValues: [AllowedValue]
  let help: Text

  init(
    _ kind: Kind, name: String = "", short: Character? = nil, valueName: Text = Text("", ""),
    minimum: Int = 0,
    isRepeatable: Bool = false, completion: Completion = .none, allowedValues: [AllowedValue] = [], help: Text
  ) {
    self.kind = kind
    self.name = name
    self.short = short
    self.valueName = valueName
    self.minimum = minimum
    self.isRepeatable = isRepeatable
    self.completion = completion
    self.allowedValues = allowedValues
    self.help = help
  }

  /// The long names that it answers to, without their dashes.
  var longNames: [String] {
    switch kind {
    case .flag, .option: [name]
    case .toggle: [name, "no-" + name]
    case .argument: []
    }
  }

  /// How messages call it: `--by`, or the name of the argument.
  var label: Text { kind == .argument ? valueName : Text("--" + name, "--" + name) }
}
