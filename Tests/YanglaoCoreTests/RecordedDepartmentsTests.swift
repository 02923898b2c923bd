// Names that records carry mean a department wherever they stand only where they say of which place it is.

import Testing

@testable import YanglaoCore

struct RecordedDepartmentsTests {
  private let bureau = Department.ID(code: "640001", name: "西江县民政局")
  private let townships = Department.ID(code: "640001", name: "各乡（镇）")

  private func recorded(_ meant: DepartmentSelection?) -> RecordedDepartments {
    RecordedDepartments(typed: ["西江"], meaning: meant, places: ["640001": "西江县"])
  }

  @Test func aNameThatSaysItsPlaceMeansOneInWhateverPlan() {
    let found = recorded(DepartmentSelection(departments: [bureau]))
    #expect(found.names == ["西江", "西江县民政局"])
    #expect(found.local.isEmpty)
  }

  @Test func aNameWithoutItsPlaceMeansTheOneOfItsPlaceAlone() {
    let found = recorded(DepartmentSelection(departments: [townships]))
    #expect(found.names == ["西江"])
    #expect(found.local == [townships])
  }

  @Test func aNameOfAnUnknownPlaceIsTakenAsItIs() {
    let found = recorded(DepartmentSelection(departments: [.init(code: "640009", name: "各乡（镇）")]))
    #expect(found.names == ["西江", "各乡（镇）"])
    #expect(found.local.isEmpty)
  }

  @Test func nobodyIsAskedForByItsWordsAlone() {
    #expect(recorded(DepartmentSelection(includesUnassigned: true)).includesUnassigned)
    #expect(!recorded(DepartmentSelection(departments: [bureau])).includesUnassigned)
    #expect(!recorded(nil).includesUnassigned)
  }
}
