// The kinds of things that somebody can begin to name.

/// The kinds of things that have names to choose from.
public enum ReferenceKind: CaseIterable, Sendable {
  case plan, task, milestone, indicator, section, measure, department
}
