// The sample records: read only where asked for, the same as in a ledger's file, and with one of everything.

import Foundation
import Testing
import YanglaoCore
import YanglaoStore

@testable import yanglao

struct SampleRecordsTests {
  static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Data/samples/records.ndjson").path

  private let sample = SampleRecords()

  private func standing(_ day: String) throws -> Standing {
    try Standing(sample.ledger(), on: try #require(Day(iso: day)), includingIndicators: true)
  }

  // MARK: The same answers as a ledger

  @Test func answersAsALedgerRestoredFromTheFile() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "sample-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appending(path: "copy.db").path
    #expect(CommandRun("ledger", "restore", Self.file, "--ledger", path).status == .done)
    let check = CommandRun("ledger", "check", "--ledger", path)
    #expect(check.status == .done && check.output.isEmpty && check.messages.isEmpty)
    for question in Self.questions {
      let words = question.split(separator: " ").map(String.init)
      let sample = CommandRun(words: ["--sample"] + words)
      let restored = CommandRun(words: words + ["--ledger", path])
      #expect(sample.output == restored.output, "\(question)")
      #expect(sample.status == restored.status, "\(question)")
      #expect(sample.messages == restored.messages + "示例数据，不是实际填报。\n", "\(question)")
      #expect(sample.output != CommandRun(words: words).output, "\(question): nothing of the sample is in it")
    }
  }

  private static let questions = [
    "plans", "tasks", "tasks --status suspended", "tasks --as-of 2023-11-30 --known-at 2023-12-01",
    "overdue --by department", "overdue --kind indicator", "overdue --summary",
    "overdue --summary --by family -f json", "overdue -s -b year --as-of 2024-03-01",
    "due -s --within 400 --by year", "due --within 60",
    "indicators -f json --columns id,verdict",
    "indicators --columns id,value,verdict --as-of 2026-06-30", "show jingyuan/13",
    "show zhongwei/nursing-bed-share",
    "history shapotou/home-adaptation-households", "log --by 示例督查员", "ledger export -",
  ]

  @Test func isLeftAloneUnlessAskedFor() {
    #expect(!CommandRun("tasks", "--status", "verified", "-f", "csv").output.contains("jingyuan"))
    #expect(CommandRun("--sample", "tasks", "--status", "verified", "-f", "csv").output.contains("jingyuan"))
    #expect(CommandRun("--sample", "tasks", "--help").messages.isEmpty)
  }

  // MARK: What is in it

  @Test func showsEveryVerdictAndEveryStatus() throws {
    let standing = try standing("2026-11-21")
    var verdicts: Set<String> = []
    var statuses: Set<TaskStatus> = []
    var lights: Set<Light> = []
    var disagrees = false
    for plan in standing.catalogue.plans {
      for indicator in plan.indicators {
        if let evaluation = standing.evaluation(of: indicator, in: plan) {
          verdicts.insert(evaluation.verdict.name)
        }
      }
      for task in plan.tasks {
        let evaluation = standing.evaluation(of: task, in: plan)
        statuses.insert(evaluation.state.status)
        lights.insert(evaluation.light)
        if evaluation.state.status == .reportedDone, !evaluation.laggards.isEmpty { disagrees = true }
      }
    }
    #expect(verdicts == Set(Verdict.inOrder.map(\.name)))
    #expect(statuses == Set(TaskStatus.allCases))
    #expect(lights == Set(Light.allCases))
    #expect(disagrees, "no task is reported done while a figure lags")
    let kinds = Set(try sample.ledger().records(RecordFilter()).map(\.draft.content.kind))
    #expect(kinds == Set(RecordContent.Kind.allCases))
  }

  @Test func holdsTheValuesThatAreEasilyMisjudged() throws {
    func verdict(_ plan: String, _ id: String, on day: String) throws -> String? {
      let standing = try standing(day)
      let plan = try #require(standing.catalogue.plan(plan))
      return standing.evaluation(of: try #require(plan.indicator(id)), in: plan)?.verdict.name
    }
    // 59.96% of 60%, exactly 60%, and 386 of 645 beds, which is 59.84%.
    #expect(try verdict("shapotou", "nursing-bed-share", on: "2026-11-21") == "missed")
    #expect(try verdict("zhongwei", "nursing-bed-share", on: "2026-11-21") == "met")
    #expect(try verdict("zhongwei", "nursing-bed-share", on: "2026-09-30") == "onTrack")
  }

  // MARK: That it could have been recorded

  @Test func everyRecordSaysThatItIsSample() throws {
    let records = try sample.ledger().records(RecordFilter())
    for record in records {
      #expect(record.draft.by.hasPrefix("示例") && record.draft.note == "示例数据", "record \(record.number)")
      #expect(record.recordedAt.day >= record.draft.asOf, "record \(record.number)")
      if record.draft.content.kind == .observation { #expect(record.draft.source == "示例数据") }
    }
    #expect(records.count > 250)
  }

  @Test func everyStepIsLegalAndEveryDepartmentAnswers() throws {
    let catalogue = try sample.ledger().catalogue()
    var reports = 0
    try sample.ledger().effectiveRecords(
      .tasks(CatalogueScope(plans: [])), asOf: #require(Day(iso: "2026-11-21")), knownAt: nil
    ) {
      subject, records in
      let task = try #require(catalogue.plan(subject.plan)?.task(subject.id))
      for (index, record) in records.enumerated() {
        let before = TaskState(task, Array(records[..<index]))
        let draft = record.draft
        let origin = Comment(rawValue: "record \(record.number) of \(subject.reference)")
        if let department = draft.department {
          #expect((task.departments + before.assigned).contains { $0.name == department }, origin)
        }
        switch draft.content {
        case .report(let report):
          reports += 1
          #expect(before.legalSteps.contains(report.step), origin)
          #expect(!report.step.needsReason || draft.reason != nil, origin)
        case .extended(let until, let late):
          #expect(before.isOpen && until > before.due && late == (draft.asOf > before.due), origin)
        case .assignment(let name, _):
          #expect(task.departments.isEmpty && !before.assigned.contains { $0.name == name }, origin)
        case .unassignment(let name): #expect(before.assigned.contains { $0.name == name }, origin)
        case .urge: #expect(before.isOpen, origin)
        case .observation, .withdrawal: break
        }
      }
    }
    #expect(reports > 100)
  }

  // MARK: What is refused

  @Test func writesNothing() {
    for words in [
      ["record", "jingyuan/nursing-bed-share", "60"], ["update", "jingyuan/9", "--percent", "5"],
      ["done", "jingyuan/9"], ["assign", "xishan/1.1", "西山区民政局"], ["urge", "jingyuan/10"],
      ["correct", "1", "2", "--reason", "x"], ["undo"], ["import", "none.csv"],
      ["extend", "jingyuan/9", "--until", "2027-01-01", "--reason", "x"],
      ["ledger", "restore", Self.file],
    ] {
      let run = CommandRun(words: ["--sample"] + words)
      #expect(run.status == .usage, "\(words)")
      #expect(run.said.first == "yanglao: 示例数据只供查询，不能写入", "\(words): \(run.messages)")
    }
  }
}
