// Many records written as one change, behind whoever hands them over.

import TestSupport
import Testing
import YanglaoCore

@testable import YanglaoStore

struct WritingManyTests {
  /// Whatever is asked in between, the answers are those of a change that is written record by record.
  @Test(arguments: 0..<8) func answersAsIfEachWereWrittenAtOnce(_: Int) throws {
    var random = SeededGenerator.printingItsSeed()
    let workplace = try Workplace()
    for name in ["many.db", "single.db"] {
      try workplace.fill([Sample.value("1"), Sample.content(.urge)], name)
    }
    let many = try workplace.ledger(.writing, "many.db")
    let single = try workplace.ledger(.writing, "single.db")
    let seed = random
    var answers: [[String]] = []
    try many.writingMany { answers.append(try ask(many, &random)) }
    random = seed
    try single.writing { answers.append(try ask(single, &random)) }
    #expect(answers.first == answers.last)
    #expect(try many.everything() == single.everything())
    #expect(try many.check() == [])
  }

  /// Appends records, some in parts that are undone, and asks for others.
  private func ask(_ ledger: SQLiteLedger, _ random: inout SeededGenerator) throws -> [String] {
    struct Stop: Error {}
    let plans = try ledger.catalogue(.outline(of: ["xishan", "jingyuan"]), knownAt: nil).plans
    let subjects = plans.flatMap { plan in plan.indicators.map { Subject.indicator(plan: plan.id, id: $0.id) }
    }
    let tasks = plans.flatMap { plan in plan.tasks.map { Subject.task(plan: plan.id, id: $0.id) } }
    var answers: [String] = []
    func draft(_ number: Int) -> RecordDraft {
      let day = Sample.day("2024-01-01").advanced(by: Int.random(in: 0..<700, using: &random))
      if Int.random(in: 0..<4, using: &random) == 0 {
        let step = TaskStep.allCases.randomElement(using: &random) ?? .done
        let content: RecordContent =
          Int.random(in: 0..<8, using: &random) == 0
          ? .extended(until: day.advanced(by: 30), late: false) : .report(TaskReport(step: step))
        var report = Sample.content(content, of: tasks.randomElement(using: &random) ?? Sample.task)
        report.asOf = day
        return report
      }
      return Sample.value(
        String(number), of: subjects.randomElement(using: &random) ?? Sample.indicator, on: day.description,
        by: ["张三", "张三", "张三", "李四"].randomElement(using: &random) ?? "")
    }
    for number in 0..<400 {
      let subject = subjects.randomElement(using: &random) ?? Sample.indicator
      switch Int.random(in: 0..<60, using: &random) {
      case 0: answers.append("\(try ledger.lastRecords(of: subject, asOf: .last, count: 2))")
      case 1:
        answers.append("\(try ledger.lastRecords(of: subject, asOf: Sample.day("2024-06-01"), count: 1))")
      case 2:
        answers.append("\(try ledger.catalogue(.outline(of: [subject.plan]), knownAt: nil).plans.map(\.id))")
      case 3:
        var filter = RecordFilter()
        filter.subject = subject
        answers.append("\(try ledger.records(filter).count)")
      case 4: _ = try ledger.append(Sample.content(.urge))
      case 6: answers.append("\(try tally(ledger))")
      case 5 where number > 200:
        let kept = Bool.random(using: &random)
        try? ledger.writing {
          for part in 0..<20 { _ = try ledger.append(draft(part)) }
          if !kept { throw Stop() }
        }
      default: answers.append("\(try ledger.append(draft(number)).number)")
      }
    }
    return answers
  }

  /// What is overdue, as far as the standings that are kept of tasks say.
  private func tally(_ ledger: SQLiteLedger) throws -> String {
    let day = Sample.day("2026-11-21")
    let question = try #require(
      ObligationTally.Question(
        TaskFilter(), kinds: [.task, .milestone], by: .year, from: nil, before: day, on: day))
    return "\(try #require(try ledger.tally(question, knownAt: nil)).total)"
  }

  /// What fails behind is told before anything is kept.
  @Test(arguments: [1, 16, 17, 128, 129, 700]) func keepsNothingWhereOneFailsBehind(at refused: Int) throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    try ledger.connection.execute(
      """
      CREATE TRIGGER refusal BEFORE INSERT ON record WHEN NEW.value = '\(refused)'
      BEGIN SELECT RAISE(ABORT, 'refused'); END
      """)
    let before = try ledger.everything()
    #expect(throws: LedgerError.self) {
      try ledger.writingMany {
        for number in 1...700 { _ = try ledger.append(Sample.value(String(number))) }
      }
    }
    #expect(try ledger.everything() == before)
    #expect(try ledger.append(alone: Sample.value("701")).number == 1)
    #expect(try ledger.check() == [])
  }

  /// A caller that passes over what failed gets nothing kept all the same.
  @Test func keepsNothingWhereAFailureIsPassedOver() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    try ledger.connection.execute(
      """
      CREATE TRIGGER refusal BEFORE INSERT ON record WHEN NEW.value = '3'
      BEGIN SELECT RAISE(ABORT, 'refused'); END
      """)
    #expect(throws: LedgerError.self) {
      try ledger.writingMany {
        for number in 1...300 {
          _ = try? ledger.append(Sample.value(String(number)))
          if number % 50 == 0 { _ = try? ledger.records(RecordFilter()) }
          if number % 70 == 0 { try? ledger.writing { _ = try ledger.append(Sample.value("4")) } }
        }
      }
    }
    #expect(try ledger.records(RecordFilter()) == [])
  }

  /// Where a file cannot be read beside what is written to it, everything is asked where it is written.
  @Test func asksOneConnectionWithoutAWriteAheadLog() throws {
    let workplace = try Workplace()
    try workplace.fill([Sample.value("1")])
    let ledger = try workplace.ledger()
    try ledger.connection.execute("PRAGMA journal_mode = DELETE; PRAGMA cache_size = 10")
    let other = Subject.indicator(plan: "xishan", id: "care-beds")
    try ledger.writingMany {
      for number in 1...2000 { _ = try ledger.append(Sample.value(String(number), on: "2026-07-01")) }
      #expect(try ledger.lastRecords(of: other, asOf: .last, count: 1) == [])
      #expect(try ledger.catalogue(.outline(of: ["jingyuan"]), knownAt: nil).plans.count == 1)
    }
    #expect(try ledger.records(RecordFilter()).count == 2001)
  }
}
