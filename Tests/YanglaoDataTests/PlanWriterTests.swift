// What is written of a plan is read as the same plan again.

import TestSupport
import Testing
import YanglaoCore

@testable import YanglaoData

struct PlanWriterTests {
  @Test(arguments: BundledData.planIds)
  func writesABundledPlanToTheByte(id: String) throws {
    let bytes = try #require(BundledData.bytes(of: "plans/\(id).json"))
    let plan = try PlanReader.plan(from: bytes, file: id)
    #expect(PlanWriter.json(of: plan) == String(decoding: bytes, as: UTF8.self))
  }

  @Test func writesWhatIsReadAgain() throws {
    var generator = SeededGenerator.printingItsSeed()
    for _ in 0..<200 {
      let plan = RandomPlan.plan(using: &generator)
      let written = PlanWriter.json(of: plan)
      let read = try PlanReader.plan(from: Array(written.utf8), file: "random.json")
      try #require(String(reflecting: read) == String(reflecting: plan))
      try #require(PlanWriter.json(of: read) == written)
    }
  }

  @Test func leavesOutWhatTheOfficeAssigned() throws {
    let bytes = Array(PlanReaderTests.whole.utf8)
    let plan = try PlanReader.plan(from: bytes, file: "demo.json")
    let task = plan.tasks[0]
    let assigned = PolicyTask(
      id: task.id, number: nil, section: task.section, title: task.title, text: task.text,
      departments: [Assignment(name: "某县民政局", asPrinted: "民政局", role: .lead, isLocal: true)],
      deadline: task.deadline)
    let local = Plan(
      id: plan.id, revision: plan.revision, title: plan.title, kind: plan.kind,
      jurisdiction: plan.jurisdiction, period: plan.period, source: plan.source, sections: plan.sections,
      tasks: [assigned], indicators: plan.indicators)
    #expect(PlanWriter.json(of: local) == PlanWriter.json(of: plan))
  }
}
