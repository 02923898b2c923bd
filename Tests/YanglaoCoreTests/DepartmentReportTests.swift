import Testing

@testable import YanglaoCore

struct DepartmentReportTests {
  private func report(_ change: (inout TaskFilter) -> Void = { _ in }) throws -> DepartmentReport {
    var filter = TaskFilter()
    change(&filter)
    return DepartmentReport(try .sample(), filter: filter)
  }

  @Test func standsFamilyByFamily() throws {
    #expect(
      try report().rows.map { "\($0.family?.id ?? "-") \($0.department.name)" } == [
        "civil-affairs 西江县民政局", "civil-affairs 东江市民政局", "health 西江县卫健局", "health 东江市卫生健康委",
        "housing 西江县住房和自然资源局", "resources 西江县住房和自然资源局", "personnel 东江市人力资源社会保障局",
        "- 各乡（镇）", "- 东江市某某中心",
      ])
    #expect(
      try report().families.map { "\($0.family?.id ?? "-") \($0.rows)" } == [
        "civil-affairs 2", "health 2", "housing 1", "resources 1", "personnel 1", "- 1",
        "- 1",
      ])
  }

  @Test func putsCollectiveBodiesBeforeUnknownDepartments() throws {
    let task = try task(
      due: "2025-12-31",
      departments: ["某县甲办", "各乡（镇）", "某县乙办"].map {
        Assignment(name: $0, asPrinted: $0, role: .responsible)
      })
    let catalogue = Catalogue(
      plans: [try plan([task])], families: SampleCatalogue.families,
      collectiveBodies: [CollectiveBody(name: "各乡（镇）", nameInEnglish: "townships")], measures: [])
    let report = DepartmentReport(
      try Standing(RecordingLedger(catalogue), on: try day("2025-01-01")), filter: TaskFilter())
    #expect(report.rows.map(\.department.name) == ["各乡（镇）", "某县甲办", "某县乙办"])
    #expect(report.families.map { "\($0.isCollective) \($0.rows)" } == ["true 1", "false 2"])
  }

  @Test func countsAMergedBureauOnce() throws {
    #expect(try report().rows.count == 9)
    #expect(try report().count == 8)
  }

  @Test func countsTasksByRole() throws {
    let row = try #require(try report().rows.first)
    #expect(row.plans == ["town"])
    #expect([row.lead, row.responsible, row.cooperating, row.tasks] == [1, 0, 1, 2])
  }

  @Test func aTaskWithTwoRolesOfADepartmentIsOneTask() throws {
    let task = try task(
      due: "2025-12-31",
      departments: [
        Assignment(name: "某县民政局", asPrinted: "民政局", role: .lead),
        Assignment(name: "某县民政局", asPrinted: "民政局", role: .responsible),
      ])
    let catalogue = Catalogue(
      plans: [try plan([task])], families: SampleCatalogue.families, collectiveBodies: [], measures: [])
    let standing = try Standing(RecordingLedger(catalogue), on: try day("2025-01-01"))
    let row = try #require(DepartmentReport(standing, filter: TaskFilter()).rows.first)
    #expect([row.lead, row.responsible, row.cooperating, row.tasks] == [1, 1, 0, 1])
  }

  @Test func keepsToTheFilter() throws {
    let leads = try report { $0.roles = [.lead] }
    #expect(leads.rows.map(\.department.name) == ["西江县民政局", "东江市民政局"])
    #expect(leads.rows.map(\.tasks) == [1, 1])
    #expect(leads.rows.allSatisfy { $0.cooperating == 0 })
    #expect(try report { $0.departments = DepartmentSelection(includesUnassigned: true) }.rows.isEmpty)
  }
}
