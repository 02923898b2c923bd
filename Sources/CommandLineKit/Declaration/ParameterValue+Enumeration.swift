// An enumeration is typed by the raw value of its case, or by what help says that it means, in any case of letters.

extension ParameterValue where Self: RawRepresentable & CaseIterable, RawValue == String {
  /// The case whose raw value is `argument`, or whose allowed word means it in one of the languages, as help and tables
  /// show it; upper and lower case are the same.
  /// - Throws: ``InvalidValue`` with the allowed words and the nearest one.
  public static func parse(_ argument: String) throws(InvalidValue) -> Self {
    if argument.utf8.count <= Spelling.longestWord {
      let typed = argument.lowercased()
      if let value = allCases.first(where: { $0.rawValue.lowercased() == typed }) { return value }
      let meant = allowedValues.filter { $0.meaning?.words.contains(typed) ?? false }
      if meant.count == 1, let value = Self(rawValue: meant[0].name) { return value }
    }
    let meanings = allowedValues.compactMap(\.meaning?.chinese)
    throw InvalidValue(
      expected: Sentences.oneOf(allowedValues),
      nearest: Spelling.nearest(to: argument, among: allowedValues.map(\.name) + meanings))
  }

  public static var allowedValues: [AllowedValue] { allCases.map { AllowedValue($0.rawValue) } }
  public var argument: String? { rawValue }
}

extension Text {
  /// What the text is in each language, as typed words are compared.
  fileprivate var words: [String] { [chinese.lowercased(), english.lowercased()] }
}
