// A temporary folder with a ledger in it, and records to write.

import Foundation
import TestSupport
import YanglaoCore
import YanglaoData

@testable import YanglaoStore

/// A folder of its own for one test; it goes with its tests.
final class Workplace: TemporaryFolder {
  /// The moment that the ledgers' clock shows.
  var now = Instant(microseconds: 1_780_000_000_000_000)

  /// The path of the ledger.
  func path() -> String { path("ledger.db") }

  func bytes() throws -> [UInt8] { try bytes("ledger.db") }

  func write(_ bytes: some Sequence<UInt8>) throws { try write(bytes, "ledger.db") }

  func ledger(
    _ mode: SQLiteLedger.Mode = .writing, _ name: String = "ledger.db",
    documents: PlanDocuments = .bundled()
  ) throws -> SQLiteLedger {
    try SQLiteLedger(path: path(name), mode: mode, documents: { documents }, clock: { self.now })
  }

  /// Writes some records, closes the ledger, and gives them.
  @discardableResult
  func fill(_ drafts: [RecordDraft], _ name: String = "ledger.db") throws -> [Record] {
    let ledger = try ledger(.writing, name)
    return try ledger.writing { try drafts.map { try ledger.append($0) } }
  }

  /// Runs a program of the system, and says whether it succeeded.
  @discardableResult
  static func run(_ command: String...) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = command
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return false }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

/// Records of every kind.
enum Sample {
  static let task = Subject.task(plan: "jingyuan", id: "11")
  static let otherTask = Subject.task(plan: "wugang", id: "1")
  static let indicator = Subject.indicator(plan: "xishan", id: "nursing-bed-share")

  static func day(_ text: String) -> Day { Day(iso: text) ?? .epoch }

  static func number(_ text: String) -> ExactDecimal { ExactDecimal(text) ?? ExactDecimal(mantissa: 0)! }

  static func value(
    _ text: String, of subject: Subject = indicator, on date: String = "2026-06-30", by: String = "张三",
    replaces: Int64? = nil
  ) -> RecordDraft {
    RecordDraft(
      subject: subject, content: .observation(.quantity(.number(number(text)))), asOf: day(date), by: by,
      replaces: replaces)
  }

  static func withdrawal(of number: Int64, _ subject: Subject = indicator) -> RecordDraft {
    RecordDraft(
      subject: subject, content: .withdrawal, asOf: day("2026-07-01"), by: "李四", replaces: number,
      reason: "填错了")
  }

  static func content(_ content: RecordContent, of subject: Subject = task) -> RecordDraft {
    RecordDraft(
      subject: subject, content: content, asOf: day("2026-06-30"), by: "王五", department: "泾源县民政局",
      source: "报表.xlsx", note: "“注”\n第二行\t\\ \u{202E}", reason: "理由")
  }

  /// A report on a milestone, which ledgers of earlier versions cannot hold.
  static let milestone = content(.report(TaskReport(step: .done, milestone: "2", progress: "已验收")))

  /// One record of every other kind and form, each of which can stand by itself.
  static let everyForm: [RecordDraft] =
    [
      value("59.96"), value("-0.50"), value("60.00"), value("0"),
      content(
        .observation(.quantity(.fraction(numerator: number("232"), denominator: number("387.0")))),
        of: indicator),
      content(.observation(.achieved), of: indicator), content(.urge), content(.urge, of: indicator),
      content(.extended(until: day("2027-12-31"), late: true)),
      content(.extended(until: day("2027-12-31"), late: false)),
      content(.unassignment(department: "泾源县财政局")),
      content(
        .report(
          TaskReport(
            step: .inProgress, percent: number("66.50"), progress: "已完成", problems: "", next: "验收 👍"))),
    ] + TaskStep.allCases.map { content(.report(TaskReport(step: $0))) }
    + Role.allCases.map { content(.assignment(department: "泾源县卫生健康局", role: $0)) }
}

extension SQLiteLedger {
  /// Everything that a ledger can be asked, as one text.
  func everything() throws -> String {
    var lines: [String] = []
    try export { lines.append($0) }
    for scope in [RecordScope.tasks(CatalogueScope(plans: [])), .indicators(CatalogueScope(plans: []))] {
      try effectiveRecords(scope, asOf: Sample.day("9999-12-31"), knownAt: nil) { subject, records in
        lines.append("\(subject.reference): \(records.map(\.number))")
      }
    }
    return lines.joined(separator: "\n")
  }

  func append(alone draft: RecordDraft) throws -> Record { try writing { try append(draft) } }
}

extension Workplace {
  /// A ledger of the bundled plans with many records of any kind, one plan that is closed some day, and one that is
  /// revised in the middle.
  /// - Parameter days: Over how many days they are written; all at one moment unless said otherwise.
  func ledger(ofRandomRecords random: inout SeededGenerator, writtenOver days: Int = 0) throws -> SQLiteLedger
  {
    let ledger = try ledger()
    let catalogue = try ledger.catalogue(.documents(of: ["xishan", "jingyuan", "wugang"]), knownAt: nil)
    var tasks = catalogue.plans.flatMap { plan in plan.tasks.map { Subject.task(plan: plan.id, id: $0.id) } }
    let steps = catalogue.plans.flatMap { plan in
      plan.tasks.flatMap { task in
        task.milestones.map { (task: Subject.task(plan: plan.id, id: task.id), id: $0.id) }
      }
    }
    let indicators = catalogue.plans.flatMap { plan in
      plan.indicators.map { Subject.indicator(plan: plan.id, id: $0.id) }
    }
    var last: Record?
    for number in 0..<400 {
      if number == 200 {
        let gone = try ledger.revise("xishan", &random)
        tasks.removeAll { $0 == gone }
        if last?.draft.subject == gone { last = nil }
      }
      now = Instant(microseconds: now.microseconds + Int64(days) * 86_400_000_000 / 400)
      let isValue = Bool.random(using: &random)
      let subject = (isValue ? indicators : tasks).randomElement(using: &random) ?? Sample.task
      let day = Sample.day("2022-01-01").advanced(by: Int.random(in: 0..<2200, using: &random))
      var draft = RecordDraft(subject: subject, content: .urge, asOf: day, by: "张三")
      if isValue {
        let number = ExactDecimal(mantissa: Int64.random(in: 0...1000, using: &random), scale: 1) ?? .zero
        draft.content = .observation(
          Int.random(in: 0..<8, using: &random) == 0 ? .achieved : .quantity(.number(number)))
      } else {
        switch Int.random(in: 0..<10, using: &random) {
        case 8...:
          guard let milestone = steps.randomElement(using: &random) else { break }
          draft.subject = milestone.task
          let step = TaskStep.allCases.randomElement(using: &random) ?? .done
          draft.content = .report(TaskReport(step: step, milestone: milestone.id))
        case 0: draft.content = .extended(until: day.advanced(by: 300), late: false)
        case 1: draft.content = .assignment(department: "泾源县民政局", role: .responsible)
        case 2: draft.content = .urge
        default:
          let step = TaskStep.allCases.randomElement(using: &random) ?? .done
          draft.content = .report(TaskReport(step: step))
        }
      }
      if let earlier = last, Int.random(in: 0..<10, using: &random) == 0 {
        draft.subject = earlier.draft.subject
        draft.replaces = earlier.number
        draft.content = .withdrawal
      }
      last = try ledger.append(alone: draft)
      if draft.replaces != nil { last = nil }
    }
    let closing = Sample.day("2025-06-30").advanced(by: Int.random(in: 0..<600, using: &random))
    try ledger.writing {
      _ = try ledger.append(
        PlanChange(
          .closed("wugang", on: closing), document: Array(#"{"id": "wugang"}"#.utf8), by: "张三", reason: "期满"))
    }
    return try self.ledger(.reading)
  }
}

extension SQLiteLedger {
  /// Revises a plan: tasks are moved, given to others and dated anew, and one is gone.
  fileprivate func revise(_ id: String, _ random: inout SeededGenerator) throws -> Subject? {
    let old = try catalogue(.documents(of: [id]), knownAt: nil).plans[0]
    var tasks = old.tasks.map { task in
      guard Int.random(in: 0..<4, using: &random) == 0 else { return task }
      let departments = [
        task.departments, old.tasks.randomElement(using: &random)?.departments ?? [],
        task.departments.reversed(),
      ].randomElement(using: &random)
      return PolicyTask(
        id: task.id, number: task.number, section: task.section, title: task.title, text: task.text,
        departments: departments ?? [],
        deadline: Deadline(
          due: task.deadline.due.advanced(by: Int.random(in: -300...300, using: &random)), basis: .printed,
          asPrinted: "年底", firm: task.deadline.firm, recurrence: task.deadline.recurrence),
        milestones: task.milestones, projects: task.projects, standards: task.standards)
    }
    let delivering = Set(old.indicators.flatMap(\.tasks))
    let gone = tasks.indices.filter { !delivering.contains(tasks[$0].id) }.randomElement(using: &random)
      .map { tasks.remove(at: $0) }
    for _ in 0..<3 {
      let task = tasks.remove(at: Int.random(in: tasks.indices, using: &random))
      tasks.insert(task, at: Int.random(in: 0...tasks.count, using: &random))
    }
    let new = Plan(
      id: id, revision: old.revision + 1, title: old.title, kind: old.kind, jurisdiction: old.jurisdiction,
      period: old.period, source: old.source, sections: old.sections, passages: old.passages, tasks: tasks,
      indicators: old.indicators, reporting: old.reporting)
    let document = Array(PlanWriter.json(of: new).utf8)
    _ = try writing {
      try append(
        PlanChange(
          .revised(PlanReader.plan(from: document, file: id)), document: document, by: "李四", reason: "调整"))
    }
    return gone.map { .task(plan: id, id: $0.id) }
  }
}
