import Testing

@testable import YanglaoCore

struct TaskFilterTests {
  private func found(_ change: (inout TaskFilter) throws -> Void) throws -> [String] {
    var filter = TaskFilter()
    try change(&filter)
    return try SampleCatalogue.make().tasks(filter).map { "\($0.plan.id)/\($0.task.id)" }
  }

  private static let all = ["town/1", "town/2", "town/3", "city/1", "city/2"]
  private let civilAffairs = DepartmentSelection(departments: [.init(code: "640001", name: "西江县民政局")])
  private let nobody = DepartmentSelection(includesUnassigned: true)

  @Test func anEmptyFilterAsksForAll() throws {
    #expect(try found { _ in } == Self.all)
  }

  @Test func choosesByPlan() throws {
    #expect(try found { $0.plans = ["city"] } == ["city/1", "city/2"])
    #expect(try found { $0.plans = ["none"] }.isEmpty)
  }

  @Test func choosesByDepartmentAndRoleTogether() throws {
    #expect(try found { $0.departments = civilAffairs } == ["town/1", "town/2"])
    #expect(
      try found {
        $0.departments = civilAffairs
        $0.roles = [.lead]
      } == ["town/1"])
    #expect(
      try found {
        $0.departments = civilAffairs
        $0.roles = [.responsible]
      }.isEmpty)
    #expect(try found { $0.roles = [.lead] } == ["town/1", "city/2"])
  }

  @Test func aDepartmentOfAnotherPlaceIsAnother() throws {
    #expect(
      try found { $0.departments = DepartmentSelection(departments: [.init(code: "640002", name: "西江县民政局")]) }
        .isEmpty)
  }

  @Test func aTaskWithoutDepartmentsHasNoRole() throws {
    #expect(try found { $0.departments = nobody } == ["town/3"])
    for role in Role.allCases {
      #expect(
        try found {
          $0.departments = nobody
          $0.roles = [role]
        }.isEmpty, "\(role)")
    }
  }

  @Test func choosesBySectionByNumberIdOrTitle() throws {
    #expect(try found { $0.sections = ["2.1"] } == ["town/1"])
    #expect(try found { $0.sections = ["二"] } == ["town/1"])
    #expect(try found { $0.sections = ["设施"] } == ["town/1"])
    #expect(try found { $0.sections = ["(一)"] } == ["town/1"])
    // With other marks around it than the document prints; the section that has them is meant before others.
    #expect(try found { $0.sections = ["二、"] } == ["town/1"])
    #expect(try found { $0.sections = ["（二）"] } == ["town/1"])
    #expect(try found { $0.sections = ["（一"] } == ["town/1", "town/2", "town/3"])
    #expect(try found { $0.sections = ["一、"] } == ["town/2", "town/3"])
    #expect(try found { $0.sections = ["一"] } == ["town/2", "town/3"])
    #expect(try found { $0.sections = ["（）", "、"] }.isEmpty)
    #expect(try found { $0.sections = ["服务", "医养"] } == ["town/2", "town/3", "city/1"])
  }

  @Test func choosesByTextInTitleOrWording() throws {
    #expect(try found { $0.texts = ["照料中心"] } == ["town/1"])
    #expect(try found { $0.texts = ["营造"] } == ["town/3"])
    #expect(try found { $0.texts = ["养老", "报送"] } == ["town/2"])
    #expect(try found { $0.texts = ["养老", "营造"] }.isEmpty)
  }

  @Test func datesShutOutTheirOwnDay() throws {
    #expect(try found { $0.dueBefore = try day("2022-12-31") } == ["city/1"])
    #expect(try found { $0.dueAfter = try day("2024-06-30") } == ["town/1"])
  }

  @Test func followsSectionsOutwards() throws {
    let plan = try #require(try SampleCatalogue.make().plan("town"))
    #expect(plan.sectionChain(of: try #require(plan.task("1"))).map(\.id) == ["2.1", "2"])
  }

  @Test func sectionsInACircleComeToAnEnd() throws {
    let sample = try #require(try SampleCatalogue.make().plan("town"))
    let plan = sample.replacing(sections: [
      Section(id: "2.1", number: nil, title: "甲", within: "2"),
      Section(id: "2", number: nil, title: "乙", within: "2.1"),
    ])
    #expect(plan.sectionChain(of: try #require(plan.task("1"))).map(\.id) == ["2.1", "2"])
  }
}
