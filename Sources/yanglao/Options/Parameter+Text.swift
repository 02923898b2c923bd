// Options that take a text.

import CommandLineKit

extension Parameter {
  /// An option whose text counts as not given where it is empty or only white space.
  static func text(
    _ name: String, _ path: WritableKeyPath<Root, String?> & Sendable, _ valueName: some ValueName,
    completion: Completion = .none, help: Text
  ) -> Parameter {
    .group(path, [.option(name, \.unlessBlank, valueName, completion: completion, help: help)])
  }
}

extension String? {
  /// The text; nil where it is only white space.
  fileprivate var unlessBlank: String? {
    get { self.flatMap { $0.isBlank ? nil : $0 } }
    set { self = newValue.flatMap { $0.isBlank ? nil : $0 } }
  }
}

extension String {
  /// Whether there is nothing but white space, also of full width.
  var isBlank: Bool { unicodeScalars.allSatisfy(\.properties.isWhitespace) }
}
