// Options without a value.

extension Parameter {
  /// An option that sets a field to true: `--summary`.
  public static func flag(
    _ name: String, short: Character? = nil, _ path: WritableKeyPath<Root, Bool> & Sendable, help: Text
  ) -> Parameter {
    Parameter(
      switch: ParameterDefinition(.flag, name: name, short: short, help: help),
      assign: { root, _ in root[keyPath: path] = true })
  }

  /// A pair of options, `--color` and `--no-color`; the last one given holds.
  public static func toggle(
    _ name: String, _ path: WritableKeyPath<Root, Bool?> & Sendable, help: Text
  ) -> Parameter {
    Parameter(
      switch: ParameterDefinition(.toggle, name: name, help: help),
      assign: { root, side in root[keyPath: path] = side })
  }

  private init(switch definition: ParameterDefinition, assign: @escaping @Sendable (inout Root, Bool) -> Void)
  {
    bindings = [
      ParameterBinding(
        definition: definition,
        assign: { root, given throws(InvalidValue) in
          guard case .switched(let side) = given else { return }
          assign(&root, side)
        },
        defaultValue: { _ in nil })
    ]
  }
}
