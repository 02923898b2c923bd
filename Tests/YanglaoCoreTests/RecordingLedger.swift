// A ledger in memory that judges its records by the words of the protocol, and by nothing cleverer.

@testable import YanglaoCore

final class RecordingLedger: Ledger {
  private let plans: Catalogue
  private let all: [Record]
  /// How many states of the ledger were looked at: one for each question outside ``reading(_:)``.
  private(set) var states = 0
  private var depth = 0

  init(_ plans: Catalogue, _ records: [Record] = []) {
    self.plans = plans
    all = records
  }

  func catalogue() -> Catalogue {
    reading { plans }
  }

  func record(_ number: Int64) -> Record? {
    reading { all.first { $0.number == number } }
  }

  func reading<Value>(_ work: () throws -> Value) rethrows -> Value {
    if depth == 0 { states += 1 }
    depth += 1
    defer { depth -= 1 }
    return try work()
  }

  func records(_ filter: RecordFilter) -> [Record] {
    reading { matching(filter) }
  }

  private func matching(_ filter: RecordFilter) -> [Record] {
    all.filter { record in
      (filter.subject.map { $0 == record.draft.subject } ?? true)
        && (filter.plans.isEmpty || filter.plans.contains(record.draft.subject.plan))
        && (filter.since.map { $0 <= record.recordedAt } ?? true) && isKnown(record, filter.until)
    }
  }

  func replacement(of number: Int64, knownAt: Instant?) -> Record? {
    all.first { $0.draft.replaces == number && isKnown($0, knownAt) }
  }

  func effectiveRecords(
    _ scope: RecordScope, asOf: Day, knownAt: Instant?, _ body: (Subject, [Record]) throws -> Void
  ) throws {
    let holding = all.filter { record in
      isWanted(record.draft.subject, scope) && record.draft.asOf <= asOf && isKnown(record, knownAt)
        && record.draft.content.kind != .withdrawal && replacement(of: record.number, knownAt: knownAt) == nil
    }
    for subject in Set(holding.map(\.draft.subject)) {
      try body(
        subject,
        holding.filter { $0.draft.subject == subject }.sorted {
          ($0.draft.asOf, $0.number) < ($1.draft.asOf, $1.number)
        })
    }
  }

  func writing<Value>(_ work: () throws -> Value) throws -> Value { throw NothingToWriteTo() }

  func append(_ draft: RecordDraft) throws -> Record { throw NothingToWriteTo() }

  private func isKnown(_ record: Record, _ moment: Instant?) -> Bool {
    moment.map { record.recordedAt <= $0 } ?? true
  }

  private func isWanted(_ subject: Subject, _ scope: RecordScope) -> Bool {
    switch (scope, subject) {
    case (.subject(let wanted), _): wanted == subject
    case (.tasks(let scope), .task), (.indicators(let scope, from: _), .indicator):
      scope.plans.isEmpty || scope.plans.contains(subject.plan)
    case (.deciding(let indicators), .indicator): indicators.contains { $0.subject == subject }
    default: false
    }
  }
}

extension Catalogue {
  /// The catalogue with a plan of it put into another form.
  func replacing(_ id: String, _ change: (Plan) -> Plan) -> Catalogue {
    Catalogue(
      plans: plans.map { $0.id == id ? change($0) : $0 }, families: families,
      collectiveBodies: collectiveBodies, measures: measures)
  }
}

extension Standing {
  /// How the sample's plans stand on a day, by some records.
  static func sample(
    on asOf: String = "2025-07-01", knownAt: Instant? = nil, _ records: [Record] = [],
    of catalogue: Catalogue? = nil
  ) throws -> Standing {
    try Standing(
      RecordingLedger(try catalogue ?? SampleCatalogue.make(), records), on: try YanglaoCoreTests.day(asOf),
      knownAt: knownAt,
      includingIndicators: true)
  }
}
