// What every program understands without declaring it.

/// The options and words of the kit itself.
enum BuiltIn {
  static let helpCommand = "help"
  /// The hidden word by which a shell's script asks for completions.
  static let completionCommand = "__complete"

  static let help = ParameterDefinition(.flag, name: "help", short: "h", help: Sentences.helpOption)
  static let version = ParameterDefinition(.flag, name: "version", help: Sentences.versionOption)
}
