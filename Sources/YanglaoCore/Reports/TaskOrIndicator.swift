// A task or an indicator, where a report lists both.

/// What a row of a report is about.
public enum TaskOrIndicator: Sendable {
  case task(PolicyTask)
  case indicator(Indicator)

  /// The id inside its plan.
  public var id: String {
    switch self {
    case .task(let task): task.id
    case .indicator(let indicator): indicator.id
    }
  }

  /// The title of the task, or the name of the indicator.
  public var title: String {
    switch self {
    case .task(let task): task.title
    case .indicator(let indicator): indicator.name
    }
  }

  /// Which of the two it is.
  public var kind: Obligation.Kind {
    switch self {
    case .task: .task
    case .indicator: .indicator
    }
  }
}
