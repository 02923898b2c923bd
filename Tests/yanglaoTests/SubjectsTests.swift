// What a command takes a reference for.

import Testing
import YanglaoCore

@testable import yanglao

struct SubjectsTests {
  /// A plan as a ledger may hold one, with an id that a task and an indicator share.
  private func catalogue() throws -> Catalogue {
    let period = try #require(Period(named: "2026"))
    let plan = Plan(
      id: "p", revision: 1, title: "规划", kind: .workPlan,
      jurisdiction: Jurisdiction(name: "某县", level: .county, code: "640499", within: nil), period: period,
      source: "p.txt", sections: [Section(id: "1", number: nil, title: "一")],
      tasks: [
        PolicyTask(
          id: "beds", number: nil, section: "1", title: "床位", text: "正文", departments: [],
          deadline: Deadline(due: period.to, basis: .plan),
          milestones: [
            Milestone(
              id: "1", title: "竣工", due: period.to, firm: true, project: nil, quotations: [], note: nil)
          ])
      ],
      indicators: [
        Indicator(
          id: "beds", measure: "p-beds", name: "床位数", kind: .count, unit: "张", counting: .level,
          attribute: .absent, targets: [Target(aim: .atLeast(.hundred), due: period.to, quotations: [])])
      ])
    return Catalogue(plans: [plan], families: [], collectiveBodies: [], measures: [])
  }

  @Test func anIdOfBothIsWhatTheCommandAsksFor() throws {
    let catalogue = try catalogue()
    #expect(try catalogue.task(named: "p/beds").task.title == "床位")
    #expect(try catalogue.indicator(named: "p/beds").indicator.name == "床位数")
    #expect(try catalogue.subject(named: "p/beds") == .task(plan: "p", id: "beds"))
  }

  @Test func aMilestoneIsNoIndicator() throws {
    let run = CommandRun("record", "jingyuan/12/1", "5")
    #expect(run.said.first?.hasPrefix("yanglao: “jingyuan/12/1”是任务 jingyuan/12 的节点（") == true, "\(run)")
    #expect(run.said.first?.hasSuffix("），不是指标") == true)
    #expect(run.status == .failed)
  }

  /// What is recorded is of a whole task: a milestone that is done is no task that is done.
  @Test func nothingIsRecordedForAMilestone() throws {
    let error = #expect(throws: RequestError.self) { try catalogue().task(named: "P/beds/1") }
    guard case .isAMilestone("P/beds/1", "竣工", of: "p/beds") = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(try catalogue().subject(named: "p/beds/1") == .task(plan: "p", id: "beds"))
  }
}
