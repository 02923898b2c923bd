// Where a plan begins, in a file of several.

/// Where a plan begins.
public struct PlanPlace: Sendable, Equatable {
  /// The name of the file.
  public let file: String
  /// From 1.
  public let line: Int

  public init(file: String, line: Int) {
    self.file = file
    self.line = line
  }
}
