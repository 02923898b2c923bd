// What is asked of a list that the program knows, with what stands before the place on the line.

/// The words of a list that can stand at one place are asked for.
public struct CompletionQuestion: Sendable {
  /// The list, by the name that a parameter gives it.
  public let list: String
  /// What the words begin with; the answer may hold others too.
  public let beginning: String
  /// The command's arguments before the place.
  public let arguments: [String]
  private let occurrences: [ArgumentScanner.Occurrence]

  init(_ list: String, beginning: String, behind scanner: ArgumentScanner) {
    (self.list, self.beginning) = (list, beginning)
    (arguments, occurrences) = (scanner.positionals, scanner.occurrences)
  }

  /// The values of an option before the place, by its long name.
  public func values(of option: String) -> [String] {
    occurrences.filter { $0.definition.name == option }.compactMap {
      if case .word(let word) = $0.given { word } else { nil }
    }
  }

  /// Whether a flag stands before the place, by its long name.
  public func has(_ flag: String) -> Bool {
    for occurrence in occurrences.reversed() where occurrence.definition.name == flag {
      if case .switched(let isOn) = occurrence.given { return isOn }
    }
    return false
  }
}
