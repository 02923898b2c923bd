import Testing

@testable import YanglaoCore

struct ObligationTests {
  private func references(
    on asOf: String = "2025-07-01", _ records: [Record] = [], _ change: (inout TaskFilter) -> Void
  ) throws -> Set<String> {
    var filter = TaskFilter()
    change(&filter)
    return Set(
      try Standing.sample(on: asOf, records).obligations(filter, kinds: Set(Obligation.Kind.allCases))
        .map(\.reference))
  }

  @Test func namesEverythingThatFallsDue() throws {
    #expect(
      try references { _ in } == [
        "town/1", "town/1/1", "town/2", "town/3", "town/beds", "town/age", "city/1", "city/2",
      ])
  }

  @Test func eachThingIsFoundByItsOwnWords() throws {
    #expect(try references { $0.texts = ["日间照料"] } == ["town/1"])
    #expect(try references { $0.texts = ["照料中心"] } == ["town/1", "town/1/1"])
    #expect(try references { $0.texts = ["竣工"] } == ["town/1/1"])
    #expect(try references { $0.texts = ["验收"] } == ["town/1", "town/1/1"])
    #expect(try references { $0.texts = ["护理床位"] } == ["town/beds"])
    #expect(try references { $0.texts = ["９８％"] } == ["town/1", "town/beds"])
    #expect(try references { $0.texts = ["寿命"] } == ["town/age"])
    #expect(try references { $0.texts = ["按月"] } == ["town/2"])
    #expect(try references { $0.texts = ["竣工", "验收"] } == ["town/1/1"])
    #expect(try references { $0.texts = ["竣工", "寿命"] }.isEmpty)
  }

  @Test func aTaskChoosesItsMilestonesAndTargetsByAnythingButItsWords() throws {
    #expect(try references { $0.sections = ["社区设施"] } == ["town/1", "town/1/1", "town/beds"])
    #expect(
      try references {
        $0.sections = ["设施建设"]
        $0.texts = ["床位"]
      } == ["town/1", "town/beds"])
    let begun = try record(1, report(.inProgress), on: "2025-01-01", subject: .task(plan: "town", id: "1"))
    #expect(
      try references([begun]) { $0.statuses = [.inProgress] } == ["town/1", "town/1/1", "town/beds"])
  }

  @Test func aTargetOfNoTaskAnswersToNobody() throws {
    let nobody = DepartmentSelection(includesUnassigned: true)
    #expect(try references { $0.departments = nobody } == ["town/3", "town/age"])
    #expect(
      try references {
        $0.departments = nobody
        $0.texts = ["寿命"]
      } == ["town/age"])
    #expect(
      try references {
        $0.departments = nobody
        $0.sections = ["一"]
      } == ["town/3"])
    #expect(
      try references {
        $0.departments = nobody
        $0.statuses = [.notReported]
      } == ["town/3"])
  }

  @Test func nobodyHasNoRole() throws {
    #expect(
      try references {
        $0.departments = DepartmentSelection(includesUnassigned: true)
        $0.roles = [.lead]
      }.isEmpty)
  }

  @Test func datesBoundEachThingsOwn() throws {
    let from = try day("2023-08-30")
    let to = try day("2023-09-01")
    #expect(
      try references {
        $0.dueAfter = from
        $0.dueBefore = to
      } == ["town/1/1", "town/2"])
  }

  @Test func comesEarliestFirst() throws {
    let days = try Standing.sample().obligations(TaskFilter(), kinds: Set(Obligation.Kind.allCases)).map(
      \.due)
    #expect(days == days.sorted())
    #expect(days.count == 22)
  }

  @Test func closesOneInstanceOfARecurrentTask() throws {
    let done = try record(1, report(.done), on: "2023-02-10", subject: .task(plan: "town", id: "2"))
    var filter = TaskFilter()
    filter.plans = ["town"]
    let instances = try Standing.sample([done]).obligations(filter, kinds: [.task])
      .filter { $0.reference == "town/2" }
    #expect(instances.map(\.isOpen) == [false, false] + Array(repeating: true, count: 10))
    #expect(try instances.first?.daysOverdue(on: day("2023-02-01")) == 1)
  }

  /// A step of a recurrent task is behind it with the instance that its day lies in, and not with the last one of all.
  @Test func closesAMilestoneWithTheInstanceThatItLiesIn() throws {
    let milestone = Milestone(
      id: "a", title: "竣工", due: try day("2023-07-31"), firm: true, project: nil, quotations: [], note: nil)
    let monthly = PolicyTask(
      id: "1", number: nil, section: "1", title: "任务", text: "正文", departments: [],
      deadline: Deadline(due: try day("2023-12-31"), basis: .plan, recurrence: .monthly),
      milestones: [milestone])
    let catalogue = Catalogue(plans: [try plan([monthly])], families: [], collectiveBodies: [], measures: [])
    func isOpen(doneOn days: String...) throws -> Bool? {
      let records = try days.enumerated().map {
        try record(Int64($0 + 1), report(.done), on: $1, subject: .task(plan: "p", id: "1"))
      }
      let standing = try Standing(RecordingLedger(catalogue, records), on: try day("2023-12-01"))
      return standing.obligations(TaskFilter(), kinds: [.milestone]).first?.isOpen
    }
    #expect(try isOpen() == true)
    #expect(try isOpen(doneOn: "2023-06-30") == true)
    #expect(try isOpen(doneOn: "2023-07-20") == false)
    #expect(try isOpen(doneOn: "2023-09-30") == false)
  }

  @Test func aMetTargetIsNotOwed() throws {
    let met = try record(
      1, value("81"), on: "2024-12-31", subject: .indicator(plan: "town", id: "age"))
    let target = try Standing.sample([met]).obligations(TaskFilter(), kinds: [.indicator])
      .first { $0.reference == "town/age" }
    #expect(target?.isOpen == false)
    #expect(target?.state == nil)
    #expect(target?.departments.isEmpty == true)
  }

  @Test func namesADepartmentOfSeveralTasksOnce() throws {
    let target = try Standing.sample().obligations(TaskFilter(), kinds: [.indicator])
      .first { $0.reference == "town/beds" }
    #expect(target?.departments.map(\.name) == ["西江县民政局", "西江县住房和自然资源局", "各乡（镇）", "西江县卫健局"])
  }
}
