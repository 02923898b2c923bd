import Testing

@testable import YanglaoCore

struct IndicatorFilterTests {
  private func found(_ change: (inout IndicatorFilter) throws -> Void) throws -> [String] {
    var filter = IndicatorFilter()
    try change(&filter)
    return try SampleCatalogue.make().indicators(filter).map { "\($0.plan.id)/\($0.indicator.id)" }
  }

  @Test func anEmptyFilterAsksForAll() throws {
    #expect(try found { _ in } == ["town/beds", "town/age"])
  }

  @Test func choosesByPlanMeasureAndAttribute() throws {
    #expect(try found { $0.plans = ["city"] }.isEmpty)
    #expect(try found { $0.measures = ["life-expectancy"] } == ["town/age"])
    #expect(try found { $0.attributes = [.binding] } == ["town/beds"])
    #expect(
      try found {
        $0.attributes = [.binding]
        $0.measures = ["life-expectancy"]
      }.isEmpty)
  }

  @Test func choosesByTheDepartmentsOfItsTasks() throws {
    let health = DepartmentSelection(departments: [.init(code: "640001", name: "西江县卫健局")])
    #expect(try found { $0.departments = health } == ["town/beds"])
    #expect(try found { $0.departments = DepartmentSelection() }.isEmpty)
  }

  @Test func choosesByTheRolesAndSectionsOfItsTasks() throws {
    let health = DepartmentSelection(departments: [.init(code: "640001", name: "西江县卫健局")])
    #expect(try found { $0.roles = [.responsible] } == ["town/beds"])
    #expect(
      try found {
        $0.departments = health
        $0.roles = [.lead]
      }.isEmpty, "the department must stand in the role")
    #expect(try found { $0.sections = ["养老"] } == found { $0.sections = ["一"] })
    #expect(try found { $0.sections = ["没有的类别"] }.isEmpty)
    let chosen = try found { $0.sections = ["设施建设"] } + found { $0.sections = ["养老服务"] }
    #expect(Set(chosen) == ["town/beds"], "what has no task has no section")
  }

  @Test func whatBelongsToNoTaskBelongsToNobody() throws {
    #expect(try found { $0.departments = DepartmentSelection(includesUnassigned: true) } == ["town/age"])
  }

  /// Lists and reports ask in two ways, and find the same.
  @Test func aTaskThatARevisionRemovedDeliversNothing() throws {
    let catalogue = try SampleCatalogue.make().replacing("town") { plan in
      plan.replacing(tasks: plan.tasks.filter { $0.id == "3" }).following([plan])
    }
    let health = DepartmentSelection(departments: [.init(code: "640001", name: "西江县卫健局")])
    for (departments, expected) in [
      (health, []), (DepartmentSelection(includesUnassigned: true), ["beds", "age"]), (nil, ["beds", "age"]),
    ] {
      var (listed, reported) = (IndicatorFilter(), TaskFilter())
      (listed.departments, reported.departments) = (departments, departments)
      #expect(catalogue.indicators(listed).map(\.indicator.id) == expected)
      #expect(try Standing.sample(of: catalogue).indicators(reported).map(\.indicator.id) == expected)
    }
  }

  @Test func choosesByNameOrQuotation() throws {
    #expect(try found { $0.texts = ["床位"] } == ["town/beds"])
    #expect(try found { $0.texts = ["８０岁"] } == ["town/age"])
    #expect(try found { $0.texts = ["人均", "寿命"] } == ["town/age"])
    #expect(try found { $0.texts = ["床位", "寿命"] }.isEmpty)
  }
}
