import Testing

@testable import YanglaoCore

struct DepartmentSelectionTests {
  private func names(_ typed: String) throws -> Set<String>? {
    try SampleCatalogue.make().departments(named: typed).map { Set($0.departments.map(\.name)) }
  }

  @Test func aFullNameMeansThatOneAlone() throws {
    #expect(try names("西江县民政局") == ["西江县民政局"])
    #expect(try names(" 西江县 民政局 ") == ["西江县民政局"])
    #expect(try names("各乡(镇)") == ["各乡（镇）"])
  }

  @Test(arguments: ["health", "HEALTH", "卫生健康", "卫健委", "卫生健康局", "卫健部门"])
  func anyNameOfAFamilyMeansAllOfIt(_ typed: String) throws {
    let expected: Set<String>? = typed == "卫健部门" ? nil : ["西江县卫健局", "东江市卫生健康委"]
    #expect(try names(typed) == expected)
  }

  @Test func aFamilyNameTakesTheWordForDepartments() throws {
    #expect(try names("民政部门") == ["西江县民政局", "东江市民政局"])
  }

  @Test func aPlaceAndAFamilyMeanTheLocalOne() throws {
    #expect(try names("西江县卫健委") == ["西江县卫健局"])
    #expect(try names("东江市卫健委") == ["东江市卫生健康委"])
    #expect(try names("东江市人社局") == ["东江市人力资源社会保障局"])
  }

  @Test func aNameAsPrintedMeansWhoeverPrintsIt() throws {
    #expect(try names("市民政局") == ["东江市民政局"])
    #expect(try names("某某中心") == ["东江市某某中心"])
  }

  @Test func aMergedBureauIsOfEachFamily() throws {
    #expect(try names("housing") == ["西江县住房和自然资源局"])
    #expect(try names("自然资源") == ["西江县住房和自然资源局"])
  }

  @Test(arguments: DepartmentSelection.unassignedNames + ["ＵＮＡＳＳＩＧＮＥＤ"])
  func someWordsMeanNobody(_ typed: String) throws {
    let selection = try SampleCatalogue.make().departments(named: typed)
    #expect(selection == DepartmentSelection(includesUnassigned: true))
  }

  @Test(arguments: ["", " ", "西江县", "县", "北江县民政局", "民政局长"])
  func refusesOtherNames(_ typed: String) throws {
    #expect(try names(typed) == nil)
  }

  @Test func unitesWhatIsAskedFor() throws {
    let catalogue = try SampleCatalogue.make()
    var selection = try #require(catalogue.departments(named: "西江县民政局"))
    selection = selection.union(try #require(catalogue.departments(named: "未明确")))
    selection = selection.union(try #require(catalogue.departments(named: "西江县卫健局")))
    #expect(selection.departments.count == 2)
    #expect(selection.includesUnassigned)
  }

  @Test func theLongestPlaceComesFirst() {
    let name = FoldedText("西江县民政局")
    let found = name.droppingPlaces(["东江县", "西江", "西江县", "西江县民政局所在地"])
    #expect(found.map(\.place) == ["西江县", "西江"])
    #expect(found.map(\.rest) == [FoldedText("民政局"), FoldedText("县民政局")])
  }

  /// Families and what answers to nobody lie in every place.
  @Test func onlyDepartmentsByThemselvesLieInPlaces() {
    let ids: Set<Department.ID> = [.init(code: "640001", name: "西江县民政局")]
    #expect(DepartmentSelection(departments: ids).places == ["640001"])
    #expect(DepartmentSelection(families: ["civil-affairs"], departments: ids).places == nil)
    #expect(DepartmentSelection(departments: ids, includesUnassigned: true).places == nil)
  }
}
