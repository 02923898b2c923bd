import Testing

@testable import YanglaoCore

struct ReferenceTests {
  private func ids(_ reference: String) throws -> [String] {
    try SampleCatalogue.make().things(reference).map(\.id)
  }

  @Test(arguments: [
    ("town", "town"), ("TOWN/1", "town/1"), ("ｔｏｗｎ／１", "town/1"), ("town/beds", "town/beds"),
    ("town/1/1", "town/1"), ("nursing-bed-share", "nursing-bed-share"), ("health", "health"),
  ])
  func findsWhatHasTheId(_ reference: String, _ id: String) throws {
    #expect(try ids(reference) == [id])
  }

  @Test(arguments: [
    ("西江县养老工作方案", "town"), ("西政发[2023]1号", "town"), ("医养签约", "city/1"), ("护理床位", "town/beds"),
    ("护理型床位占比", "nursing-bed-share"), ("Life expectancy", "life-expectancy"), ("民政", "civil-affairs"),
    ("西江县民政局", "西江县民政局"), ("西江县", "town"), ("卫健委", "health"), ("beds", "town/beds"),
  ])
  func findsWhatHasTheWholeName(_ reference: String, _ id: String) throws {
    #expect(try ids(reference) == [id])
  }

  /// As a ledger may hold them: ids of one plan that differ only in case, or that a task and an indicator share.
  private func likeIds() throws -> Catalogue {
    func task(_ id: String) throws -> PolicyTask {
      let milestone = Milestone(
        id: "b", title: "竣工", due: try day("2024-06-30"), firm: true, project: nil, quotations: [], note: nil)
      return PolicyTask(
        id: id, number: nil, section: "1", title: "任务", text: "正文", departments: [],
        deadline: Deadline(due: try day("2024-06-30"), basis: .plan), milestones: [milestone])
    }
    return try SampleCatalogue.make().replacing("town") { plan in
      plan.replacing(tasks: (try? ["A1", "a1", "AGE", "beds"].map(task)) ?? [])
    }
  }

  @Test(arguments: [
    ("town/A1", "town/A1"), ("town/a1", "town/a1"), ("TOWN/a1", "town/a1"), ("ｔｏｗｎ／a1", "town/a1"),
    ("town/Ａ１", "town/A1"), ("town/a1/b", "town/a1"), ("town/A1/b", "town/A1"), ("town/age", "town/age"),
    ("town/AGE", "town/AGE"),
  ])
  func takesTheIdAsItStandsBeforeOneInOtherCase(_ reference: String, _ id: String) throws {
    #expect(try likeIds().things(reference).map(\.id) == [id])
  }

  @Test func anIdOfBothMeansWhatIsAskedFor() throws {
    func kind(_ reference: String, _ wanted: ReferenceKind) throws -> ReferenceKind? {
      switch try likeIds().things(reference, preferring: wanted).first {
      case .task: .task
      case .indicator: .indicator
      default: nil
      }
    }
    for kind in [ReferenceKind.task, .indicator] {
      #expect(try self.likeIds().things("town/beds", preferring: kind).count == 1)
    }
    #expect(try kind("town/beds", .task) == .task)
    #expect(try kind("Town/Beds", .indicator) == .indicator)
    #expect(try kind("town/a1", .indicator) == .task)
    #expect(try kind("town/AGE", .indicator) == .task)
    #expect(try kind("town/age", .task) == .indicator)
  }

  @Test func findsAPieceOfAName() throws {
    #expect(try ids("签约") == ["city/1"])
    #expect(try ids("规划") == ["city"])
    #expect(try ids("寿命") == ["town/age", "life-expectancy"])
  }

  @Test(arguments: [
    ("西江县卫健委", "西江县卫健局"), ("东江市卫健委", "东江市卫生健康委"), ("东江市人社局", "东江市人力资源社会保障局"),
    ("市民政局", "东江市民政局"), ("某某中心", "东江市某某中心"),
  ])
  func findsADepartmentByAnyNameThatItHasInAFilter(_ reference: String, _ id: String) throws {
    let found = try SampleCatalogue.make().things(reference)
    #expect(found.map(\.id) == [id])
    guard case .department? = found.first else {
      Issue.record("\(reference) is no department")
      return
    }
  }

  @Test(arguments: ["", "  ", "town/", "town/99", "town/1/9", "没有", "unassigned"])
  func findsNothingElse(_ reference: String) throws {
    #expect(try ids(reference).isEmpty)
  }

  @Test func everyReferenceFindsItselfAgain() throws {
    let catalogue = try SampleCatalogue.make()
    #expect(catalogue.allReferences.count == 2 + 5 + 2 + 2 + 5 + 8)
    for thing in catalogue.allReferences {
      #expect(catalogue.things(thing.id).map(\.id) == [thing.id])
      #expect(!thing.title.isEmpty)
    }
  }

  @Test func departmentsOfOneNameAreToldApartByTheirPlaces() throws {
    let townships = Assignment(name: "各乡（镇）", asPrinted: "各乡（镇）", role: .responsible)
    let catalogue = try SampleCatalogue.make().replacing("city") { plan in
      plan.replacing(tasks: plan.tasks.map { $0.adding([townships]) })
    }
    let found = catalogue.things("各乡(镇)")
    #expect(found.map(\.id) == ["西江县各乡（镇）", "东江市各乡（镇）"])
    for thing in found { #expect(catalogue.things(thing.id).map(\.id) == [thing.id]) }
    #expect(
      catalogue.departments(named: "东江市 各乡(镇)")?.departments
        == [Department.ID(code: "640002", name: "各乡（镇）")])
    #expect(catalogue.departments(named: "各乡（镇）")?.departments.count == 2)
  }

  @Test func plansAreNamedByIdTitleOrPlace() throws {
    let catalogue = try SampleCatalogue.make()
    #expect(catalogue.plans(named: "City").map(\.id) == ["city"])
    #expect(catalogue.plans(named: "西江县").map(\.id) == ["town"])
    #expect(catalogue.plans(named: "规划").map(\.id) == ["city"])
    #expect(catalogue.plans(named: "养老").map(\.id) == ["town", "city"])
    #expect(catalogue.plans(named: "").isEmpty)
  }

  @Test func measuresAreNamedByIdOrName() throws {
    let catalogue = try SampleCatalogue.make()
    #expect(catalogue.measures(named: "life-expectancy").map(\.id) == ["life-expectancy"])
    #expect(catalogue.measures(named: "Share of nursing beds").map(\.id) == ["nursing-bed-share"])
    #expect(catalogue.measures(named: "占比").map(\.id) == ["nursing-bed-share"])
    #expect(catalogue.measures(named: "-").map(\.id).isEmpty)
  }
}
