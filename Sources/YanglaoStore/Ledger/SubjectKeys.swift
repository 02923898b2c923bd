// Which task or indicator has which key, remembered while questions come back to them.

import YanglaoCore

/// The keys of tasks and indicators; a key that was committed never changes.
final class SubjectKeys {
  /// A task or an indicator with its key, and with what ties the rows of its records to it. A class, since each record
  /// looks at it.
  final class Tied {
    let subject: Subject
    let isTask: Bool
    let key: Int64
    let tie: Int64

    init(_ subject: Subject, _ key: Int64) {
      self.subject = subject
      isTask = subject.isTask
      self.key = key
      tie = RecordTable.tie(to: subject)
    }
  }

  /// How many are remembered.
  private static let most = 20_000

  /// What knows the keys; while much is written, the state before it is asked.
  var connection: Connection
  /// What was asked for last: records come in runs.
  private var last: Tied?
  private var keys: [Subject: Int64] = [:]
  private var tasks: [Int64: Tied] = [:]
  private var indicators: [Int64: Tied] = [:]

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
    if let key { note(subject, key) }
    return key
  }

  /// The key of a task or an indicator, with what ties the rows of its records to it.
  func tied(_ subject: Subject) throws -> Tied? {
    if let last, last.subject == subject { return last }
    last = try key(of: subject).map { Tied(subject, $0) }
    return last
  }

  /// The task or the indicator of a key: exactly one of the two is given.
  func subject(task: Int64?, indicator: Int64?) throws -> Tied? {
    if let task {
      if let subject = tasks[task] { return subject }
      return try find("task", task) { .task(plan: $0, id: $1) }
    }
    guard let indicator else { return nil }
    if let last, last.key == indicator, !last.isTask { return last }
    last = try indicators[indicator] ?? find("indicator", indicator) { .indicator(plan: $0, id: $1) }
    return last
  }

  /// Takes note of what a key belongs to, found by the way.
  @discardableResult
  func note(_ subject: Subject, _ key: Int64) -> Tied {
    if keys.count == Self.most { forget() }
    let tied = Tied(subject, key)
    keys[subject] = key
    switch subject {
    case .task: tasks[key] = tied
    case .indicator: indicators[key] = tied
    }
    return tied
  }

  /// Lets go of everything: the keys of what was added in a change that is undone are given anew.
  func forget() {
    last = nil
    keys.removeAll(keepingCapacity: true)
    tasks.removeAll(keepingCapacity: true)
    indicators.removeAll(keepingCapacity: true)
  }

  private func find(_ table: String, _ key: Int64, _ make: (String, String) -> Subject) throws -> Tied? {
    try connection.row(
      "SELECT plan.id, s.id FROM \(table) AS s JOIN plan ON plan.key = s.plan WHERE s.key = ?",
      [.integer(key)]
    ) { make($0.text(0), $0.text(1)) }.map { note($0, key) }
  }
}
