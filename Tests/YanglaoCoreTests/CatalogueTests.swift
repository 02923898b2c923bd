import Testing

@testable import YanglaoCore

struct CatalogueTests {
  @Test func listsEveryDepartmentInTheOrderOfThePlans() throws {
    #expect(
      try SampleCatalogue.make().departments.map(\.name) == [
        "西江县民政局", "西江县住房和自然资源局", "各乡（镇）", "西江县卫健局", "东江市卫生健康委", "东江市人力资源社会保障局",
        "东江市某某中心", "东江市民政局",
      ])
  }

  @Test func putsDepartmentsIntoTheirFamilies() throws {
    let catalogue = try SampleCatalogue.make()
    func families(_ code: String, _ name: String) throws -> [String] {
      try #require(catalogue.department(.init(code: code, name: name))).families
    }
    #expect(try families("640001", "西江县民政局") == ["civil-affairs"])
    #expect(try families("640001", "西江县住房和自然资源局") == ["housing", "resources"])
    #expect(try families("640001", "各乡（镇）").isEmpty)
    #expect(try families("640002", "东江市某某中心").isEmpty)
    let names = DepartmentDirectory(catalogue.register)
    let place = try #require(catalogue.plan("town")?.jurisdiction)
    #expect(names.knows("五华区民政局", of: place) && names.knows("和平区民政局", of: place))
    // What no place is called makes no name of many a department of the last one's family.
    for name in ["县民政局和县民政局", "县民政局|县民政局", "1.县民政局", "责任：县民政局", "某委和市民政局"] {
      #expect(!names.knows(name, of: place), "\(name)")
    }
    #expect(catalogue.departments.filter(\.isCollective).map(\.name) == ["各乡（镇）"])
  }

  @Test func keepsEveryNameAsPrintedOnce() throws {
    let task = try task(
      due: "2025-12-31",
      departments: ["民政局", "县民政局", "民政局"].map {
        Assignment(name: "某县民政局", asPrinted: $0, role: .responsible)
      })
    let catalogue = Catalogue(
      plans: [try plan([task])], families: SampleCatalogue.families, collectiveBodies: [], measures: [])
    #expect(catalogue.departments.map(\.namesAsPrinted) == [["民政局", "县民政局"]])
    #expect(catalogue.departments.first?.jurisdiction == "某县")
  }

  @Test func keepsNamesAsPrintedThatLookAlike() throws {
    let task = try task(
      due: "2025-12-31",
      departments: lookAlikes.map { Assignment(name: "某县民政局", asPrinted: $0, role: .responsible) })
    let catalogue = Catalogue(plans: [try plan([task])], families: [], collectiveBodies: [], measures: [])
    #expect(bytes(catalogue.departments.flatMap(\.namesAsPrinted)) == bytes(lookAlikes))
  }

  @Test func sameNamesOfTwoPlacesAreTwoDepartments() throws {
    let both = try SampleCatalogue.make().plans.map { plan in
      plan.replacing(tasks: [
        try task(
          due: "2025-12-31",
          departments: [Assignment(name: "各乡（镇）", asPrinted: "各乡（镇）", role: .responsible)])
      ])
    }
    let catalogue = Catalogue(plans: both, families: [], collectiveBodies: [], measures: [])
    #expect(catalogue.departments.map(\.id.code) == ["640001", "640002"])
  }

  @Test func findsThingsByTheirIds() throws {
    let catalogue = try SampleCatalogue.make()
    let plan = try #require(catalogue.plan("town"))
    #expect(catalogue.plan("nowhere") == nil)
    #expect(catalogue.measure("life-expectancy")?.unit == "岁")
    #expect(catalogue.family("health")?.name == "卫生健康")
    #expect(plan.section("2.1")?.within == "2")
    #expect(plan.passage("goals")?.kind == .goals)
    #expect(plan.task("9") == nil)
    #expect(plan.indicator("age")?.tasks.isEmpty == true)
  }

  @Test func tiesIndicatorsAndFaultsToTasks() throws {
    let plan = try #require(try SampleCatalogue.make().plan("town"))
    #expect(plan.indicators(of: try #require(plan.task("2"))).map(\.id) == ["beds"])
    #expect(plan.indicators(of: try #require(plan.task("3"))).isEmpty)
    #expect(plan.irregularities(of: try #require(plan.task("3"))).count == 1)
    #expect(plan.irregularities(of: try #require(plan.task("1"))).isEmpty)
    #expect(plan.irregularities(of: try #require(plan.indicator("age"))).count == 1)
  }

  @Test func assigningAddsDepartmentsAndNothingElse() throws {
    let catalogue = try SampleCatalogue.make()
    let assigned = catalogue.assigning([
      .task(plan: "town", id: "3"): [
        Assignment(name: "西江县财政局", asPrinted: "西江县财政局", role: .responsible, isLocal: true)
      ]
    ])
    #expect(assigned.departments.count == catalogue.departments.count + 1)
    #expect(assigned.plan("town")?.task("3")?.departments.map(\.isLocal) == [true])
    #expect(assigned.plan("town")?.task("1")?.departments == catalogue.plan("town")?.task("1")?.departments)
    #expect(assigned.plan("town")?.irregularities.count == 1)
    #expect(assigned.plan("city")?.title == "东江市养老规划")
  }
}
