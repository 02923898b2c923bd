// The one task or indicator that somebody names.

import YanglaoCore

extension Catalogue {
  /// The task that a reference names, or the milestone by its id.
  /// - Throws: ``RequestError`` where none is named, or several.
  func taskOrMilestone(
    named reference: String
  ) throws -> (plan: Plan, task: PolicyTask, milestone: Milestone?) {
    if let (milestone, thing) = milestone(ofId: reference), case .task(let task, let plan) = thing {
      return (plan, task, milestone)
    }
    let (plan, task) = try task(named: reference)
    return (plan, task, nil)
  }

  /// The task that a reference names. A milestone's id names none: what is recorded is of the whole task.
  /// - Throws: ``RequestError`` where none is named, or several.
  func task(named reference: String) throws -> (plan: Plan, task: PolicyTask) {
    if let (milestone, task) = milestone(ofId: reference) {
      throw RequestError.isAMilestone(reference, milestone.title, of: task.id)
    }
    let found = things(reference)
    let tasks = found.compactMap { thing -> (plan: Plan, task: PolicyTask)? in
      if case .task(let task, let plan) = thing { (plan, task) } else { nil }
    }
    guard let task = tasks.first else {
      throw found.isEmpty
        ? RequestError.nothingMatches(reference, nearest: suggestions(for: reference, \.isTask))
        : RequestError.notATask(reference, is: found.only)
    }
    guard tasks.count == 1 else {
      throw RequestError.severalMatch(reference, tasks.map { .task($0.task, of: $0.plan) })
    }
    return task
  }

  /// The indicator that a reference names.
  /// - Throws: ``RequestError`` where none is named, or several.
  func indicator(named reference: String) throws -> (plan: Plan, indicator: Indicator) {
    let found = things(reference, preferring: .indicator)
    var indicators = found.compactMap { thing -> (plan: Plan, indicator: Indicator)? in
      if case .indicator(let indicator, let plan) = thing { (plan, indicator) } else { nil }
    }
    if indicators.isEmpty { indicators = self.indicators(ofMeasure: found) }
    guard let indicator = indicators.first else {
      if let (milestone, task) = milestone(ofId: reference) {
        throw RequestError.milestoneForIndicator(reference, milestone.title, of: task.id)
      }
      throw found.isEmpty
        ? RequestError.nothingMatches(reference, nearest: suggestions(for: reference, \.isIndicator))
        : RequestError.notAnIndicator(reference, is: found.only)
    }
    guard indicators.count == 1 else {
      throw RequestError.severalMatch(reference, indicators.map { .indicator($0.indicator, of: $0.plan) })
    }
    return indicator
  }

  /// A measure that one plan alone has stands for its indicator; of several plans, they are all meant.
  private func indicators(ofMeasure found: [Reference]) -> [(plan: Plan, indicator: Indicator)] {
    guard case .measure(let measure)? = found.only else { return [] }
    return plans.flatMap { plan in
      plan.indicators.filter { $0.measure == measure.id }.map { (plan, $0) }
    }
  }

  /// The task or indicator that a reference names.
  func subject(named reference: String) throws -> Subject {
    var found = things(reference)
    if found.only?.subject == nil {
      let indicators = indicators(ofMeasure: found).map { Reference.indicator($0.indicator, of: $0.plan) }
      if !indicators.isEmpty { found = indicators }
    }
    let subjects = found.compactMap(\.subject)
    guard let subject = subjects.first else {
      throw found.isEmpty
        ? RequestError.nothingMatches(reference, nearest: suggestions(for: reference) { $0.subject != nil })
        : RequestError.notASubject(reference)
    }
    guard subjects.count == 1 else { throw RequestError.severalMatch(reference, found) }
    return subject
  }
}

extension Reference {
  /// The task or indicator that the thing is; nil for anything else.
  var subject: Subject? {
    switch self {
    case .task(let task, let plan): .task(plan: plan.id, id: task.id)
    case .indicator(let indicator, let plan): .indicator(plan: plan.id, id: indicator.id)
    default: nil
    }
  }

  fileprivate var isTask: Bool { if case .task = self { true } else { false } }

  /// Whether the thing can be taken for an indicator.
  fileprivate var isIndicator: Bool {
    switch self {
    case .indicator, .measure: true
    default: false
    }
  }
}

extension [Reference] {
  /// The thing where there is only one.
  fileprivate var only: Reference? { count == 1 ? first : nil }
}
