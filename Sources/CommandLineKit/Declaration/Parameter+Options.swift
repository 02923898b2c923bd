// Options with a value.

extension Parameter {
  /// An option that may be given any number of times; the field gathers the values in their order.
  public static func option<Value: ParameterValue>(
    _ name: String, short: Character? = nil, _ path: WritableKeyPath<Root, [Value]> & Sendable,
    _ valueName: some ValueName, completion: Completion = .none, help: Text
  ) -> Parameter {
    Parameter(
      option(Value.self, name, short, valueName, isRepeatable: true, completion, help),
      assign: { root, value in root[keyPath: path].append(value) })
  }

  /// An option that may be given once; the field is nil without it.
  public static func option<Value: ParameterValue>(
    _ name: String, short: Character? = nil, _ path: WritableKeyPath<Root, Value?> & Sendable,
    _ valueName: some ValueName, completion: Completion = .none, help: Text
  ) -> Parameter {
    Parameter(
      option(Value.self, name, short, valueName, isRepeatable: false, completion, help),
      default: { $0[keyPath: path] },
      assign: { root, value in root[keyPath: path] = value })
  }

  /// An option that may be given once; the field keeps its default without it.
  public static func option<Value: ParameterValue>(
    _ name: String, short: Character? = nil, _ path: WritableKeyPath<Root, Value> & Sendable,
    _ valueName: some ValueName, completion: Completion = .none, help: Text
  ) -> Parameter {
    Parameter(
      option(Value.self, name, short, valueName, isRepeatable: false, completion, help),
      default: { $0[keyPath: path] },
      assign: { root, value in root[keyPath: path] = value })
  }

  private static func option<Value: ParameterValue>(
    _ type: Value.Type, _ name: String, _ short: Character?, _ valueName: some ValueName, isRepeatable: Bool,
    _ completion: Completion, _ help: Text
  ) -> ParameterDefinition {
    ParameterDefinition(
      .option, name: name, short: short, valueName: valueName.wording, isRepeatable: isRepeatable,
      completion: completion, allowedValues: type.allowedValues, help: help)
  }
}
