// An enumeration is typed by the raw value of its case, in any case of letters.

extension ParameterValue where Self: RawRepresentable & CaseIterable, RawValue == String {
  /// The case whose raw value is `argument`; upper and lower case are the same.
  /// - Throws: ``InvalidValue`` with the allowed words and the nearest one.
  public static func parse(_ argument: String) throws(InvalidValue) -> Self {
    let typed = argument.utf8.count > Spelling.longestWord ? argument : argument.lowercased()
    if let value = allCases.first(where: { $0.rawValue.lowercased() == typed }) { return value }
    let names = allowedValues.map(\.name)
    throw InvalidValue(
      expected: Sentences.oneOf(names), nearest: Spelling.nearest(to: argument, among: names))
  }

  public static var allowedValues: [AllowedValue] { allCases.map { AllowedValue($0.rawValue) } }
  public var argument: String? { rawValue }
}
