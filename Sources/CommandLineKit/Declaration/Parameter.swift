// Options and arguments, each tied to a field by its key path.

/// An option or an argument of `Root`, or a group of them.
public struct Parameter<Root>: Sendable {
  let bindings: [ParameterBinding<Root>]

  /// The parameters of a field, as if they were declared here.
  public static func group<Part>(
    _ path: WritableKeyPath<Root, Part> & Sendable, _ parameters: [Parameter<Part>]
  ) -> Parameter {
    Parameter(bindings: parameters.flatMap(\.bindings).map { $0.lifted(through: path) })
  }

  init(bindings: [ParameterBinding<Root>]) {
    self.bindings = bindings
  }

  /// A parameter that takes words.
  init<Value: ParameterValue>(
    _ definition: ParameterDefinition,
    default: @escaping @Sendable (Root) -> Value? = { _ in nil },
    assign: @escaping @Sendable (inout Root, Value) -> Void
  ) {
    bindings = [
      ParameterBinding(
        definition: definition,
        assign: { root, given throws(InvalidValue) in
          guard case .word(let word) = given else { return }
          assign(&root, try Value.parse(word))
        },
        defaultValue: { `default`($0)?.argument })
    ]
  }
}
