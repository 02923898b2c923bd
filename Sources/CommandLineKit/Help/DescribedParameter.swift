// A parameter as help shows it.

/// A parameter with its default.
struct DescribedParameter {
  let definition: ParameterDefinition
  let defaultValue: String?
}
