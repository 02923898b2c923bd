// The way from a word on the command line to a field.

/// A parameter with its field.
struct ParameterBinding<Root>: Sendable {
  let definition: ParameterDefinition
  let assign: @Sendable (inout Root, GivenValue) throws(InvalidValue) -> Void
  /// The default as it would be typed.
  let defaultValue: @Sendable (Root) -> String?

  /// The same parameter, of a type that holds `Root` in a field.
  func lifted<Whole>(through path: WritableKeyPath<Whole, Root> & Sendable) -> ParameterBinding<Whole> {
    ParameterBinding<Whole>(
      definition: definition,
      assign: { [assign] whole, given throws(InvalidValue) in try assign(&whole[keyPath: path], given) },
      defaultValue: { [defaultValue] whole in defaultValue(whole[keyPath: path]) })
  }
}
