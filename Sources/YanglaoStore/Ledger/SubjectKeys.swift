// Which task or indicator has which key, remembered for the time of a connection.

import YanglaoCore

/// The keys of tasks and indicators; a key never changes.
final class SubjectKeys {
  private let connection: Connection
  private var keys: [Subject: Int64] = [:]
  private var tasks: [Int64: Subject] = [:]
  private var indicators: [Int64: Subject] = [:]

  init(_ connection: Connection) { self.connection = connection }

  /// The key of a task or an indicator; nil where the ledger has none of that name.
  func key(of subject: Subject) throws -> Int64? {
    if let key = keys[subject] { return key }
    let table =
      switch subject {
      case .task: "task"
      case .indicator: "indicator"
      }
    let key = try connection.row(
      "SELECT s.key FROM plan CROSS JOIN \(table) AS s ON s.plan = plan.key WHERE plan.id = ? AND s.id = ?",
      [.text(subject.plan), .text(subject.id)]
    ) { $0.integer(0) }
    if let key { remember(subject, key) }
    return key
  }

  /// The task or the indicator of a key: exactly one of the two is given.
  func subject(task: Int64?, indicator: Int64?) throws -> Subject? {
    if let task {
      if let subject = tasks[task] { return subject }
      return try find("task", task) { .task(plan: $0, id: $1) }
    }
    guard let indicator else { return nil }
    if let subject = indicators[indicator] { return subject }
    return try find("indicator", indicator) { .indicator(plan: $0, id: $1) }
  }

  /// Takes note of what a key belongs to, found by the way.
  func note(_ subject: Subject, _ key: Int64) {
    switch subject {
    case .task: tasks[key] = subject
    case .indicator: indicators[key] = subject
    }
  }

  private func find(_ table: String, _ key: Int64, _ make: (String, String) -> Subject) throws -> Subject? {
    let subject = try connection.row(
      "SELECT plan.id, s.id FROM \(table) AS s JOIN plan ON plan.key = s.plan WHERE s.key = ?",
      [.integer(key)]
    ) { make($0.text(0), $0.text(1)) }
    if let subject { remember(subject, key) }
    return subject
  }

  private func remember(_ subject: Subject, _ key: Int64) {
    keys[subject] = key
    note(subject, key)
  }
}
