// What can be the value of an option or an argument.

/// A type whose values are typed on a command line.
public protocol ParameterValue: SendableMetatype {
  /// The value that `argument`, the word as typed, stands for.
  /// - Throws: ``InvalidValue`` where the word is none.
  static func parse(_ argument: String) throws(InvalidValue) -> Self

  /// The words that are allowed; empty where any word may be.
  static var allowedValues: [AllowedValue] { get }

  /// The value as it would be typed, for showing a default in help; nil where it is not to be shown.
  var argument: String? { get }
}

extension ParameterValue {
  public static var allowedValues: [AllowedValue] { [] }
  public var argument: String? { nil }
}

extension String: ParameterValue {
  /// The word as it was typed; any word will do.
  public static func parse(_ argument: String) -> String { argument }
  public var argument: String? { isEmpty ? nil : self }
}

extension Int: ParameterValue {
  /// A whole number in plain digits, behind a minus sign where it is negative.
  public static func parse(_ argument: String) throws(InvalidValue) -> Int {
    guard !argument.hasPrefix("+"), let value = Int(argument) else {
      throw InvalidValue(expected: Sentences.wholeNumber)
    }
    return value
  }

  public var argument: String? { description }
}
