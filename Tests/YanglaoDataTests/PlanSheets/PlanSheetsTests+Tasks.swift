// Headings in rows of their own, and words for roles in a cell of departments.

import Testing
import YanglaoCore

@testable import YanglaoData

extension PlanSheetsTests {
  @Test(arguments: [
    ("县民政局牵头，县发改局、县财政局配合", "lead 泾源县民政局, cooperating 泾源县发改局, cooperating 泾源县财政局"),
    ("县民政局牵头，县发改局，县财政局配合", "lead 泾源县民政局, cooperating 泾源县发改局, cooperating 泾源县财政局"),
    ("县民政局牵头负责，县财政局、各乡镇按职责分工负责", "lead 泾源县民政局, responsible 泾源县财政局, responsible 各乡镇"),
    ("民政局、财政局牵头；住建局", "lead 泾源县民政局, lead 泾源县财政局, responsible 泾源县住建局"),
    // Nothing is said of those before the comma.
    ("民政局，财政局配合", "responsible 泾源县民政局, cooperating 泾源县财政局"),
    ("某协会、民政局（牵头）、财政局（配合单位）", "responsible 某协会, lead 泾源县民政局, cooperating 泾源县财政局"),
    ("牵头单位：县民政局\n配合单位：县财政局、住建局", "lead 泾源县民政局, cooperating 泾源县财政局, cooperating 泾源县住建局"),
    ("牵头：民政局 配合：\n财政局", "lead 泾源县民政局, cooperating 泾源县财政局"),
    ("民政局：牵头", "lead 泾源县民政局"),
    ("县民政局 牵头，县财政局 配合", "lead 泾源县民政局, cooperating 泾源县财政局"),
    ("教育局、民政局 （牵头）", "responsible 泾源县教育局, lead 泾源县民政局"),
    ("（牵头）县民政局、（配合）县财政局、住建局", "lead 泾源县民政局, cooperating 泾源县财政局, responsible 泾源县住建局"),
    ("县民政局(牵头)县财政局", "lead 泾源县民政局, responsible 泾源县财政局"),
    ("由县民政局牵头", "lead 泾源县民政局"),
    ("责任：县民政局；协助：县财政局", "responsible 泾源县民政局, cooperating 泾源县财政局"),
    ("①县民政局②县财政局", "responsible 泾源县民政局, responsible 泾源县财政局"),
    ("县民政局|县财政局+住建局﹑教育局", "responsible 泾源县民政局, responsible 泾源县财政局, responsible 泾源县住建局, responsible 泾源县教育局"),
    ("县民政局和县财政局牵头", "lead 泾源县民政局, lead 泾源县财政局"),
    ("民政局、财政局以及住建局", "responsible 泾源县民政局, responsible 泾源县财政局, responsible 泾源县住建局"),
    // One name, however many known ones its parts are.
    ("人力资源和社会保障局和财政局", "responsible 泾源县人力资源和社会保障局, responsible 泾源县财政局"),
    ("卫健部门、县民政部门、某部门", "responsible 泾源县卫健部门, responsible 泾源县民政部门, responsible 某部门"),
    ("民政局和某协会", "responsible 民政局和某协会"),
  ])
  func aCellSaysWhoLeadsAndWhoHelps(_ cell: String, _ expected: String) throws {
    let plan = try Self.plan("任务\t责任单位\n建设中心\t\"\(cell)\"")
    let found = plan.tasks[0].departments.map { "\($0.role) \($0.name)" }
    #expect(found.joined(separator: ", ") == expected)
  }

  @Test(arguments: ["牵头", "参与", "（牵头）", "牵头 县民政局", "县民政局牵头会同县财政局", "民政局、（牵头）（配合）"])
  func aWordForARoleIsNoDepartment(_ cell: String) throws {
    let faults = try Self.faults("任务\t责任单位\n建设中心\t\"\(cell)\"")
    #expect(faults.count == 1 && faults[0].contains("notADepartment"), "\(faults)")
  }

  @Test func headingsMayStandInRowsOfTheirOwn() throws {
    let rows = """
      序号,任务,责任单位,完成时限
      一、完善设施,,,
      1,建设中心,民政局,
      （一）,改造,,
      2,改造敬老院,民政局,
      （二）社区,,,
      3,日间照料,,2027年底
      二,提升质量,,
      4,培训,人社局,
      """
    let (plan, notes) = try Self.planWithNotes(rows)
    #expect(
      plan.sections.map { "\($0.id) \($0.number ?? "") \($0.title) \($0.within ?? "")" } == [
        "1 一 完善设施 ", "2 （一） 改造 1", "3 （二） 社区 1", "4 二 提升质量 ",
      ])
    #expect(plan.tasks.map { "\($0.id) \($0.section)" } == ["1 1", "2 2", "3 3", "4 4"])
    #expect(
      notes == [
        .headings(file: "tasks.csv", lines: [2, 4, 6, 8]),
        .emptyCells(file: "tasks.csv", .responsible, lines: [7]),
        .emptyCells(file: "tasks.csv", .deadline, lines: [3, 5, 9]),
      ])
    #expect(
      try Self.faults(rows + "\n三,保障,,") == [
        "tasks.csv:10 - sheet(YanglaoData.PlanSheetProblem.headingWithoutTasks(\"三\"))"
      ])
    // Where tasks have such numbers too, each row is one.
    let tasks = try Self.plan("序号,任务,责任单位\n一,建设中心,民政局\n二,加强宣传,\n三,培训,人社局")
    #expect(tasks.tasks.map(\.id) == ["1", "2", "3"] && tasks.sections.count == 1)
    let titles = try Self.plan("任务,责任单位\n一、建设中心,民政局\n二、加强宣传,\n三、培训,人社局")
    #expect(titles.tasks.count == 3 && titles.sections.count == 1)
    let inner = try Self.plan("序号,任务,责任单位\n一,设施,\n（一）,建设中心,民政局\n（二）,加强宣传,\n（三）,培训,人社局")
    #expect(inner.tasks.map(\.id) == ["1", "2", "3"] && inner.sections.map(\.title) == ["设施"])
    // Nor is it one with a wording or a column of sections.
    #expect(
      try Self.plan("序号,任务,内容,责任单位\n1,建设中心,,民政局\n二,加强宣传,广泛宣传。,").tasks.count == 2)
    #expect(try Self.plan("类别,序号,任务,责任单位\n设施,1,建设中心,民政局\n,二,加强宣传,").tasks.count == 2)
  }
}
