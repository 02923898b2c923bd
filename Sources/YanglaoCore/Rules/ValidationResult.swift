// What the check of a plan found.

/// What the faults of a plan come to, and the first of them.
public struct ValidationResult: Sendable {
  /// In the order of the file, at most as many of each severity as were asked for.
  public internal(set) var faults: [ValidationFault] = []
  /// How many errors there are, told or not.
  public internal(set) var errorCount = 0
  /// How many warnings there are, told or not.
  public internal(set) var warningCount = 0
}
