// Writing a ledger and reading it back.

import Foundation
import Testing
import YanglaoCore
import YanglaoData

@testable import YanglaoStore

struct SQLiteLedgerTests {
  @Test func makesTheFileWithThePlansForThisUserOnly() throws {
    let workplace = try Workplace()
    let path = workplace.path("new/folder/ledger.db")
    #expect(!SQLiteLedger.exists(path))
    do {
      let ledger = try SQLiteLedger(path: path, mode: .writing) { workplace.now }
      #expect(ledger.wasCreated)
      #expect(try !SQLiteLedger(path: path, mode: .writing) { workplace.now }.wasCreated)
      #expect(
        try ledger.info().plans.map(\.id) == BundledData.planIds)
    }
    #expect(SQLiteLedger.exists(path))
    func mode(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try mode(path) == 0o600)
    #expect(try mode(workplace.path("new/folder")) == 0o700)
    #expect(try mode(workplace.path("new")) == 0o700)
    let files = try FileManager.default.contentsOfDirectory(atPath: workplace.path("new/folder"))
    #expect(files == ["ledger.db"])
  }

  @Test func leavesNothingWhereThePlansAreFaulty() throws {
    let workplace = try Workplace()
    var documents = PlanDocuments.bundled()
    documents.plans[0] = Array(
      String(decoding: documents.plans[0], as: UTF8.self).replacing(
        "\"section\": \"", with: "\"section\": \"x"
      ).utf8)
    let error = #expect(throws: LedgerError.self) {
      try workplace.ledger(.writing, documents: documents)
    }
    guard case .refused = error else { return #expect(Bool(false), "\(String(describing: error))") }
    #expect(try workplace.files.isEmpty)
    documents.plans[0] = Array("{}".utf8)
    #expect(throws: PlanFileError.self) {
      try workplace.ledger(.writing, documents: documents)
    }
    #expect(try workplace.files.isEmpty)
  }

  @Test func givesTheCatalogueThatWasBundled() throws {
    let workplace = try Workplace()
    let stored = try workplace.ledger().catalogue()
    let bundled = try BundledData.catalogue()
    #expect(String(describing: stored.plans) == String(describing: bundled.plans))
    #expect(stored.departments == bundled.departments)
    #expect(String(describing: stored.measures) == String(describing: bundled.measures))
  }

  @Test func keepsThePlansInTables() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    let catalogue = try BundledData.catalogue()
    func count(_ table: String) throws -> Int {
      Int(try ledger.connection.integer("SELECT count(*) FROM \(table)"))
    }
    let tasks = catalogue.plans.flatMap(\.tasks)
    let indicators = catalogue.plans.flatMap(\.indicators)
    #expect(try count("task") == tasks.count)
    #expect(try count("section") == catalogue.plans.flatMap(\.sections).count)
    #expect(try count("milestone") == tasks.flatMap(\.milestones).count)
    #expect(try count("project") == tasks.flatMap(\.projects).count)
    #expect(try count("task_department") == tasks.flatMap(\.departments).count)
    #expect(try count("department") == catalogue.departments.count)
    #expect(try count("department_family") == catalogue.departments.flatMap(\.families).count)
    #expect(try count("indicator") == indicators.count)
    #expect(try count("indicator_task") == indicators.flatMap(\.tasks).count)
    #expect(try count("target") == indicators.flatMap(\.targets).count)
    #expect(try count("measure") == catalogue.measures.count)
    #expect(try count("family") == catalogue.families.count)
  }

  @Test func givesBackEveryFormOfRecord() throws {
    let workplace = try Workplace()
    var written = try workplace.fill(Sample.everyForm)
    let last = try #require(written.last)
    written += try workplace.fill([Sample.withdrawal(of: last.number, Sample.task)])
    let ledger = try workplace.ledger(.reading)
    #expect(try ledger.records(RecordFilter()) == written)
    #expect(written.map(\.number) == Array(1...Int64(written.count)))
    #expect(try ledger.record(1)?.draft.content == Sample.everyForm[0].content)
    // Equality of decimals is not equality of digits.
    let digits = try ledger.records(RecordFilter()).prefix(4).map { String(describing: $0.draft.content) }
    #expect(digits == Sample.everyForm.prefix(4).map { String(describing: $0.content) })
    #expect(try ledger.record(Int64(written.count) + 1) == nil)
    #expect(Set(written.map(\.draft.content.kind)) == Set(RecordContent.Kind.allCases))
    #expect(try ledger.check() == [])
  }

  @Test func neverGoesBackInTime() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    let first = try ledger.append(alone: Sample.value("1"))
    workplace.now = Instant(microseconds: workplace.now.microseconds - 3_600_000_000)
    let second = try ledger.append(alone: Sample.value("2"))
    #expect(second.recordedAt == first.recordedAt)
    workplace.now = Instant(microseconds: first.recordedAt.microseconds + 1)
    #expect(try ledger.append(alone: Sample.value("3")).recordedAt == workplace.now)
  }

  @Test func writesAllOrNothing() throws {
    struct Stop: Error {}
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    #expect(throws: Stop.self) {
      try ledger.writing {
        _ = try ledger.append(Sample.value("1"))
        throw Stop()
      }
    }
    #expect(try ledger.records(RecordFilter()).isEmpty)
    let written = try ledger.writing {
      let first = try ledger.append(Sample.value("1"))
      #expect(throws: Stop.self) {
        try ledger.writing {
          _ = try ledger.append(Sample.value("2"))
          throw Stop()
        }
      }
      #expect(throws: LedgerError.self) { try ledger.append(Sample.value("3", of: Sample.task)) }
      return [first, try ledger.append(Sample.value("4"))]
    }
    #expect(written.map(\.number) == [1, 2])
    #expect(try ledger.records(RecordFilter()) == written)
    #expect(throws: LedgerError.notWriting) { try ledger.append(Sample.value("5")) }
  }

  /// Texts that Unicode calls equal are no less two texts.
  @Test func keepsTextsToTheByte() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    let texts = ["caf\u{E9}", "cafe\u{301}", "\u{F98A}", "\u{529B}"]
    try ledger.writing {
      for text in texts {
        for field in [\RecordDraft.source, \.department, \.note] {
          var draft = Sample.value("1")
          draft[keyPath: field] = text
          _ = try ledger.append(draft)
        }
        var draft = Sample.value("1")
        draft.by = text
        _ = try ledger.append(draft)
      }
    }
    #expect(try ledger.check() == [])
    let records = try ledger.records(RecordFilter())
    #expect(records.compactMap(\.draft.source).map { Array($0.utf8) } == texts.map { Array($0.utf8) })
    #expect(try workplace.ledger(.reading).records(RecordFilter()) == records)
  }

  @Test func refusesRecordsThatDoNotFit() throws {
    let workplace = try Workplace()
    let ledger = try workplace.ledger()
    func refusal(_ draft: RecordDraft) -> LedgerError? {
      #expect(throws: LedgerError.self) { try ledger.append(alone: draft) }
    }
    let stranger = Subject.indicator(plan: "xishan", id: "none")
    #expect(refusal(Sample.value("1", of: stranger)) == .unknownSubject(stranger))
    _ = try ledger.append(alone: Sample.value("1"))
    _ = try ledger.append(alone: Sample.value("2", replaces: 1))
    #expect(refusal(Sample.value("3", replaces: 1)) == .alreadyReplaced(1, by: 2))
    #expect(refusal(Sample.withdrawal(of: 9)) == .noSuchRecord(9))
    #expect(refusal(Sample.withdrawal(of: 2, Sample.task)) == .otherSubject(2, Sample.indicator))
    var draft = Sample.content(.urge)
    draft.note = "a\u{0}b"
    #expect(refusal(draft) == .nullCharacter)
    draft = Sample.content(.withdrawal)
    guard case .refused = refusal(draft) else { return #expect(Bool(false)) }
    #expect(try ledger.records(RecordFilter()).count == 2)
  }

  @Test func readsOneStateWhileOthersWrite() throws {
    let workplace = try Workplace()
    let writer = try workplace.ledger()
    let reader = try workplace.ledger(.reading)
    try reader.reading {
      #expect(try reader.records(RecordFilter()).isEmpty)
      _ = try writer.append(alone: Sample.value("1"))
      #expect(try reader.records(RecordFilter()).isEmpty)
      #expect(try reader.info().recordCount == 0)
    }
    #expect(try reader.records(RecordFilter()).count == 1)
    #expect(throws: LedgerError.readOnly(path: workplace.path())) { try reader.writing {} }
  }
}
