// Random histories: the ledger against a list of records and the plain words of the rules.

import TestSupport
import Testing
import YanglaoCore

@testable import YanglaoStore

struct RecordHistoryTests {
  /// The records, and the rules as they are written.
  private struct Model {
    var records: [Record] = []

    func replacement(of number: Int64, knownAt: Instant?) -> Record? {
      records.first { $0.draft.replaces == number && $0.recordedAt <= knownAt ?? $0.recordedAt }
    }

    func effective(_ subject: Subject, asOf: Day, knownAt: Instant?) -> [Record] {
      records.filter {
        $0.draft.subject == subject && $0.draft.asOf <= asOf && $0.recordedAt <= knownAt ?? $0.recordedAt
          && $0.draft.content != .withdrawal && replacement(of: $0.number, knownAt: knownAt) == nil
      }.sorted { ($0.draft.asOf, $0.number) < ($1.draft.asOf, $1.number) }
    }

    /// The codes of the places of the plans that the histories are of.
    private static let places = ["xishan": "530112", "jingyuan": "640424", "wugang": "410481"]

    private func isFor(_ asked: RecordedDepartments, _ draft: RecordDraft) -> Bool {
      guard let name = draft.department else { return false }
      let code = Self.places[draft.subject.plan] ?? ""
      return asked.names.contains(name) || asked.local.contains(Department.ID(code: code, name: name))
    }

    func records(_ filter: RecordFilter) -> [Record] {
      let all = records.filter {
        let (number, draft) = ($0.number, $0.draft)
        return (filter.subject.map { $0 == draft.subject } ?? true)
          && (filter.plans.isEmpty || filter.plans.contains(draft.subject.plan))
          && (filter.kinds.isEmpty || filter.kinds.contains(draft.content.kind))
          && $0.recordedAt >= filter.since ?? $0.recordedAt && $0.recordedAt <= filter.until ?? $0.recordedAt
          && (filter.numbers.map { $0.contains(number) } ?? true)
          && (filter.by.map { $0 == draft.by } ?? true)
          && (filter.departments.map { isFor($0, draft) } ?? true)
      }
      return Array(all.suffix(filter.limit ?? all.count))
    }
  }

  private static let subjects: [Subject] = [
    Sample.task, Sample.otherTask, .task(plan: "jingyuan", id: "1"), Sample.indicator,
    .indicator(plan: "jingyuan", id: "nursing-bed-share"), .indicator(plan: "xishan", id: "care-beds"),
  ]
  private static let people = ["张三", "李四", "o'Neil\"; --"]
  private static let departments = ["泾源县民政局", "舞钢市民政局", "[\"]"]

  private func draft(_ subject: Subject, _ random: inout SeededGenerator) -> RecordDraft {
    let date = Sample.day("2026-06-01").advanced(by: Int.random(in: 0..<20, using: &random))
    var contents: [RecordContent] = [.urge]
    switch subject {
    case .task:
      contents += [
        .report(TaskReport(step: .done)), .extended(until: date, late: false),
        .report(TaskReport(step: .done, milestone: "1")), .unassignment(department: "甲"),
        .report(TaskReport(step: .inProgress, progress: "进展")),
      ]
    case .indicator:
      let digits = String(Int.random(in: 0..<10_000, using: &random))
      contents += [
        .observation(.achieved), .observation(.quantity(.number(Sample.number(digits)))),
      ]
    }
    return RecordDraft(
      subject: subject, content: contents.randomElement(using: &random) ?? .urge, asOf: date,
      by: Self.people.randomElement(using: &random) ?? "",
      department: Bool.random(using: &random) ? Self.departments.randomElement(using: &random) : nil)
  }

  private func filter(_ model: Model, _ subjects: [Subject], _ random: inout SeededGenerator) -> RecordFilter
  {
    var filter = RecordFilter()
    func now() -> Instant? { model.records.randomElement(using: &random)?.recordedAt }
    func chance() -> Bool { Int.random(in: 0..<4, using: &random) == 0 }
    if chance() { filter.subject = subjects.randomElement(using: &random) }
    if chance() { filter.plans = Bool.random(using: &random) ? ["xishan", "wugang"] : ["jingyuan"] }
    if chance() { filter.kinds = Bool.random(using: &random) ? [.urge, .withdrawal] : [.observation] }
    if chance() {
      let first = Int64.random(in: 1...60, using: &random)
      filter.numbers = first...Int64.random(in: first...70, using: &random)
    }
    if chance() { filter.since = now() }
    if chance() { filter.until = now() }
    if chance() { filter.by = Self.people.randomElement(using: &random) }
    if chance() {
      let names = Self.departments.prefix(Int.random(in: 1...3, using: &random))
      let local = Self.departments.map { Department.ID(code: "640424", name: $0) }
      filter.departments = RecordedDepartments(
        names: Array(names), local: Set(local.prefix(Int.random(in: 0...3, using: &random))))
    }
    if chance() { filter.limit = Int.random(in: 0..<5, using: &random) }
    return filter
  }

  /// Of tasks whose document names no department, of the indicators that they deliver, and of those of no task.
  @Test func recordsOfWhatIsNobodysAreFound() throws {
    let workplace = try Workplace()
    let nobodys: [Subject] = [
      .task(plan: "xishan", id: "1.3"), Sample.indicator,
      .indicator(plan: "jingyuan", id: "county-wellness-centers"),
    ]
    let others: [Subject] = [Sample.task, .indicator(plan: "jingyuan", id: "nursing-bed-share")]
    try workplace.fill(
      (nobodys + others).map {
        RecordDraft(subject: $0, content: .urge, asOf: Sample.day("2026-06-30"), by: "张三")
      })
    var filter = RecordFilter()
    filter.departments = RecordedDepartments(names: ["未明确"], includesUnassigned: true)
    #expect(try workplace.ledger(.reading).records(filter).map(\.draft.subject) == nobodys)
  }

  @Test func answersAsTheRulesSay() throws {
    var random = SeededGenerator.printingItsSeed()
    for _ in 0..<12 {
      let workplace = try Workplace()
      let ledger = try workplace.ledger()
      let subjects = Self.subjects
      var model = Model()
      for _ in 0..<60 {
        workplace.now = Instant(
          microseconds: workplace.now.microseconds + Int64.random(in: -3...5, using: &random))
        var draft = draft(subjects.randomElement(using: &random) ?? Sample.task, &random)
        if let earlier = model.records.randomElement(using: &random),
          Int.random(in: 0..<3, using: &random) == 0
        {
          let replaced = model.replacement(of: earlier.number, knownAt: nil)
          draft = self.draft(earlier.draft.subject, &random)
          draft.replaces = earlier.number
          if Bool.random(using: &random) { draft.content = .withdrawal }
          if let replaced {
            #expect(throws: LedgerError.alreadyReplaced(earlier.number, by: replaced.number)) {
              try ledger.append(alone: draft)
            }
            continue
          }
        }
        let record = try ledger.append(alone: draft)
        #expect(record.recordedAt >= model.records.last?.recordedAt ?? record.recordedAt)
        #expect(record.draft == draft)
        model.records.append(record)
      }
      try compare(ledger, model, subjects, &random)
      #expect(try ledger.check() == [])
    }
  }

  private func compare(
    _ ledger: SQLiteLedger, _ model: Model, _ subjects: [Subject], _ random: inout SeededGenerator
  ) throws {
    for _ in 0..<40 {
      let filter = filter(model, subjects, &random)
      #expect(try ledger.records(filter) == model.records(filter))
      var given: [Record] = []
      try ledger.eachRecord(filter) {
        given.append($0)
        // What is asked in between sees the same ledger.
        let again = try ledger.record($0.number)
        #expect(again == $0)
      }
      #expect(given == model.records(filter))
    }
    for record in model.records {
      #expect(try ledger.record(record.number) == record)
      for knownAt in [nil, record.recordedAt, model.records.randomElement(using: &random)?.recordedAt] {
        #expect(
          try ledger.replacement(of: record.number, knownAt: knownAt)
            == model.replacement(of: record.number, knownAt: knownAt))
      }
    }
    for _ in 0..<30 {
      let asOf = Sample.day("2026-06-01").advanced(by: Int.random(in: -1..<21, using: &random))
      let knownAt =
        Bool.random(using: &random) ? model.records.randomElement(using: &random)?.recordedAt : nil
      let plans: Set<String> = Bool.random(using: &random) ? [] : ["xishan", "jingyuan"]
      var found: [Subject: [Record]] = [:]
      for scope in [
        RecordScope.tasks(CatalogueScope(plans: plans)), .indicators(CatalogueScope(plans: plans)),
      ] {
        try ledger.effectiveRecords(scope, asOf: asOf, knownAt: knownAt) { subject, records in
          #expect(found.updateValue(records, forKey: subject) == nil)
        }
      }
      for subject in subjects {
        let expected = model.effective(subject, asOf: asOf, knownAt: knownAt)
        let isAsked = plans.isEmpty || plans.contains(subject.plan)
        #expect(found[subject] ?? [] == (isAsked ? expected : []))
        var alone: [Record] = []
        try ledger.effectiveRecords(.subject(subject), asOf: asOf, knownAt: knownAt) { alone += $1 }
        #expect(alone == expected)
        let last = try ledger.lastRecords(of: subject, asOf: asOf, count: 2)
        #expect(last == model.effective(subject, asOf: asOf, knownAt: nil).suffix(2))
      }
      #expect(found.values.allSatisfy { !$0.isEmpty })
    }
  }
}
