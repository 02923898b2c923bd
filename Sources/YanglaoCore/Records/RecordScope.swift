// Whose records are asked for, of those that hold on a day.

/// Whose records are asked for.
public enum RecordScope: Sendable {
  case subject(Subject)
  /// The tasks of a part of the catalogue; more of them may be given.
  case tasks(CatalogueScope)
  /// The indicators of a part of the catalogue; more of them may be given. Where a day is named, only what speaks of it
  /// or of a later one.
  case indicators(CatalogueScope, from: Day? = nil)
  /// The values of some indicators, but for those that decide nothing on the day asked for.
  case deciding([DecidingValues])
}
