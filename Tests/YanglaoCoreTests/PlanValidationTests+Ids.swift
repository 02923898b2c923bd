// No two things of a plan that can be meant by an id have one that can be taken for the other's.

import Testing

@testable import YanglaoCore

extension PlanValidationTests {
  @Test func idsStandOnce() throws {
    let section = Section(id: "1", number: nil, title: "又一")
    #expect(
      try faults { $0.replacing(sections: $0.sections + [section]) }
        == fault("$.sections[3].id", .duplicateId("1"))
    )
    #expect(
      try faults { $0.replacing(tasks: $0.tasks + $0.tasks.suffix(1)) }
        == fault("$.tasks[3].id", .duplicateId("3"))
    )
    #expect(
      try faults { $0.replacing(indicators: $0.indicators + $0.indicators.suffix(1)) }
        == fault("$.indicators[2].id", .duplicateId("age")))
    #expect(
      try taskFaults({ $0.replacing(milestones: $0.milestones + $0.milestones) })
        == fault("$.tasks[0].milestones[1].id", .duplicateId("1")))
  }

  @Test func aTaskAndAPassageShareNoId() throws {
    let passage = Passage(id: "3", kind: .box, number: nil, title: "专栏", task: nil, text: "")
    #expect(
      try faults { $0.replacing(passages: $0.passages + [passage]) }
        == fault("$.tasks[2].id", .duplicateId("3")))
  }

  @Test func idsDifferInMoreThanCapitals() throws {
    func milestone(_ id: String) throws -> Milestone {
      Milestone(
        id: id, title: "竣工", due: try day("2023-08-31"), firm: true, project: nil, quotations: [], note: nil)
    }
    let passage = Passage(id: "Goals", kind: .goals, number: nil, title: "目标", task: nil, text: "")
    #expect(
      try faults { $0.replacing(passages: $0.passages + [passage]) }
        == fault("$.passages[1].id", .idInOtherCase("Goals", first: "goals")))
    #expect(
      try taskFaults { $0.replacing(milestones: try ["a1", "A1", "a1"].map(milestone)) } == [
        ValidationFault(
          path: "$.tasks[0].milestones[1].id", problem: .idInOtherCase("A1", first: "a1")),
        ValidationFault(path: "$.tasks[0].milestones[2].id", problem: .duplicateId("a1")),
      ])
    let tasks = try ["b", "B", "b1"].map { id in
      PolicyTask(
        id: id, number: nil, section: "1", title: "任务", text: "正文", departments: [],
        deadline: Deadline(due: try day("2026-12-31"), basis: .plan))
    }
    #expect(
      try errors { $0.replacing(tasks: $0.tasks + tasks) }
        == fault("$.tasks[4].id", .idInOtherCase("B", first: "b")))
  }

  @Test func aTaskAndAnIndicatorShareNoId() throws {
    for id in ["beds", "Beds"] {
      let task = PolicyTask(
        id: id, number: nil, section: "1", title: "任务", text: "正文", departments: [],
        deadline: Deadline(due: try day("2026-12-31"), basis: .plan))
      #expect(
        try errors { $0.replacing(tasks: $0.tasks + [task]) }
          == fault("$.indicators[0].id", .idOfATask("beds", task: id)))
    }
  }
}
