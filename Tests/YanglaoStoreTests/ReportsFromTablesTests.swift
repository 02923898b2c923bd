// Reports by what the tables hold come to the same as by the documents and all records.

import TestSupport
import Testing
import YanglaoCore

@testable import YanglaoStore

struct ReportsFromTablesTests {
  @Test func reportsSayTheSame() throws {
    var random = SeededGenerator.printingItsSeed()
    let workplace = try Workplace()
    let tables = try workplace.ledger(ofRandomRecords: &random, writtenOver: 900)
    let documents = LedgerOfDocuments(tables)
    let catalogue = try tables.catalogue()
    var (changed, owed) = (0, 0)
    for _ in 0..<25 {
      let day = Sample.day("2022-06-01").advanced(by: Int.random(in: 0..<2000, using: &random))
      let since = day.advanced(by: -Int.random(in: 0..<500, using: &random))
      let moment = Instant(
        endOf: Sample.day("2026-05-20").advanced(by: Int.random(in: 0..<950, using: &random)))
      let knownAt = Bool.random(using: &random) ? moment : nil
      let filter = try filter(catalogue, tables, &random)
      let month = try #require(Day.last(ofMonth: since.month, year: since.year))
      let period = try #require(Period(from: Day(year: since.year, month: since.month, day: 1), to: month))
      func reports(_ ledger: any Ledger) throws -> (changes: [String], missing: [String], bulletin: [String])
      {
        let standing = try Standing(
          ledger, .judging(filter), on: day, knownAt: knownAt, values: .ofEveryInstance)
        let bulletin = BulletinReport(standing, filter: filter)
        return (
          try ChangeReport(ledger, since: since, until: day, knownAt: knownAt, filter: filter).rows.map(
            \.line),
          try MissingReport(ledger, for: period, filter: filter, on: day, knownAt: knownAt).rows.map(\.line),
          bulletin.tasks.map { "\($0.plan.id)/\($0.task.id) \($0.evaluation.light)" }
            + bulletin.disagreements.map { "\($0.task.id) \($0.unmet.map(\.indicator.id))" }
        )
      }
      let (own, expected) = (try reports(tables), try reports(documents))
      #expect(Set(own.changes).symmetricDifference(expected.changes).sorted() == [])
      #expect(own.changes == expected.changes)
      #expect(own.missing == expected.missing)
      #expect(own.bulletin == expected.bulletin)
      (changed, owed) = (changed + own.changes.count, owed + own.missing.count)
    }
    #expect(changed > 10 && owed > 100)
  }

  /// A name of a department, or a plan, or nothing; as the program reads what was typed.
  private func filter(
    _ catalogue: Catalogue, _ ledger: SQLiteLedger, _ random: inout SeededGenerator
  ) throws -> TaskFilter {
    var filter = TaskFilter()
    switch Int.random(in: 0..<3, using: &random) {
    case 0: filter.plans = ["jingyuan", "wugang"]
    case 1:
      let name = try #require(catalogue.departments.randomElement(using: &random)).name
      filter.departments = try ledger.departments(named: name)
      filter.plansThatMayFit = try filter.departments?.places.flatMap { try ledger.plans(ofPlaces: $0) } ?? []
      #expect(!filter.plansThatMayFit.isEmpty)
    default: break
    }
    return filter
  }
}

/// A ledger that gives everything, whatever part is asked for.
private final class LedgerOfDocuments: Ledger {
  private let ledger: SQLiteLedger

  init(_ ledger: SQLiteLedger) { self.ledger = ledger }

  func catalogue() throws -> Catalogue { try ledger.catalogue() }
  func catalogue(knownAt: Instant?) throws -> Catalogue { try ledger.catalogue(knownAt: knownAt) }
  func record(_ number: Int64) throws -> Record? { try ledger.record(number) }
  func records(_ filter: RecordFilter) throws -> [Record] { try ledger.records(filter) }
  func replacement(of number: Int64, knownAt: Instant?) throws -> Record? {
    try ledger.replacement(of: number, knownAt: knownAt)
  }

  func effectiveRecords(
    _ scope: RecordScope, asOf: Day, knownAt: Instant?, _ body: (Subject, [Record]) throws -> Void
  ) throws {
    let all: RecordScope =
      switch scope {
      case .subject: scope
      case .tasks: .tasks(CatalogueScope())
      case .indicators, .deciding: .indicators(CatalogueScope())
      }
    try ledger.effectiveRecords(all, asOf: asOf, knownAt: knownAt, body)
  }

  func writing<Value>(_ work: () throws -> Value) throws -> Value { throw LedgerError.notWriting }
  func append(_ draft: RecordDraft) throws -> Record { throw LedgerError.notWriting }
}

extension ChangeReport.Row {
  fileprivate var line: String {
    func told(_ side: ChangeReport.Side?) -> String {
      switch side {
      case .record(let record): "\(record.number)"
      case .milestone(let milestone, let status): "\(milestone.id) \(milestone.title) \(status)"
      case .overdue(let milestone): "\(milestone.id) \(milestone.title) overdue"
      default: side.map { "\($0)" } ?? ""
      }
    }
    return
      "\(kind) \(reference) \(instance.map { "\($0.due)" } ?? "") \(departments.map(\.name)) \(told(from)) "
      + "\(told(to)) \(on.map(\.description) ?? "") \(records)"
  }
}

extension MissingReport.Row {
  fileprivate var line: String {
    "\(reference) \(department?.name ?? "") \(state) \(record?.number ?? 0) \(daysLate ?? 0)"
  }
}
