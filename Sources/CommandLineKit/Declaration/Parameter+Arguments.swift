// Words without an option before them.

extension Parameter {
  /// An argument that must be given.
  public static func argument<Value: ParameterValue>(
    _ valueName: some ValueName, _ path: WritableKeyPath<Root, Value> & Sendable,
    completion: Completion = .none,
    help: Text
  ) -> Parameter {
    Parameter(
      argument(Value.self, valueName, minimum: 1, isRepeatable: false, completion, help),
      assign: { root, value in root[keyPath: path] = value })
  }

  /// An argument that may be left out.
  public static func argument<Value: ParameterValue>(
    _ valueName: some ValueName, _ path: WritableKeyPath<Root, Value?> & Sendable,
    completion: Completion = .none,
    help: Text
  ) -> Parameter {
    Parameter(
      argument(Value.self, valueName, minimum: 0, isRepeatable: false, completion, help),
      default: { $0[keyPath: path] },
      assign: { root, value in root[keyPath: path] = value })
  }

  /// An argument that may be given any number of times from `minimum` on.
  public static func argument<Value: ParameterValue>(
    _ valueName: some ValueName, _ path: WritableKeyPath<Root, [Value]> & Sendable, minimum: Int = 0,
    completion: Completion = .none, help: Text
  ) -> Parameter {
    Parameter(
      argument(Value.self, valueName, minimum: minimum, isRepeatable: true, completion, help),
      assign: { root, value in root[keyPath: path].append(value) })
  }

  private static func argument<Value: ParameterValue>(
    _ type: Value.Type, _ valueName: some ValueName, minimum: Int, isRepeatable: Bool,
    _ completion: Completion,
    _ help: Text
  ) -> ParameterDefinition {
    ParameterDefinition(
      .argument, valueName: valueName.wording, minimum: minimum, isRepeatable: isRepeatable,
      completion: completion, allowedValues: type.allowedValues, help: help)
  }
}
