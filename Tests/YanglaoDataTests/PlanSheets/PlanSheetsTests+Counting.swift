// What an indicator of a spreadsheet counts: what there is in all, what is added, or each year's.

import Testing
import YanglaoCore

@testable import YanglaoData

extension PlanSheetsTests {
  /// What there is in all rises every year as well as what is counted within one; a share rises by so much, or to so much.
  @Test func tellsWhatIsCountedAndWhatIsAddedFromWhatThereIs() throws {
    let found = try Self.plan(
      "任务\na\n",
      """
      指标,单位,目标值,完成时限
      床位总数,张,逐年增加,
      养老机构,家,逐年增加,每年
      培训,人次,每年不少于5人次,
      培训场次,场,≥5,每年
      新增床位,张,逐年增加,
      全年服务人次,人次,逐年增加,
      年度培训人次,人次,300,2027年
      每年新增机构,家,2,
      每季度培训,人次,每季度50人次,
      """
    ).indicators
    #expect(
      found.map(\.counting) == [
        .level, .level, .withinYear, .withinYear, .withinYear, .withinYear, .withinYear, .withinYear, .level,
      ])
    #expect(found.suffix(3).map { $0.targets[0].recurrence } == [.once, .yearly, .quarterly])
    #expect(
      try Self.faults(
        "任务\na\n", "指标,单位,目标值,完成时限\n新增床位,张,50,每季度\nB,张,每月新增10张,\nC,张,新增5张,每半年\n新增占比,%,60,每季度"
      ) == (2...4).map { "indicators.csv:\($0) 目标值 sheet(YanglaoData.PlanSheetProblem.addsWithinYears)" })
    let change = "target(YanglaoCore.WrittenTarget.Problem.change))"
    #expect(
      try Self.faults(
        "任务\na\n",
        "指标,单位,目标值\nA,%,新增60%\nB,%,新建60\nC,,新增2‰\nD,张/千人,新增3\n新增床位中护理型占比,%,≥60%\nE,张,新增5\n"
      ) == (2...5).map { "indicators.csv:\($0) 目标值 sheet(YanglaoData.PlanSheetProblem.\(change)" })
  }

  /// What is counted within each year, added since the plan began, and there in all, are three indicators.
  @Test func rowsOfOneIndicatorCountInOneWay() throws {
    func found(_ name: String, _ first: String, _ second: String) throws -> [String] {
      try Self.faults(
        "任务\na\n", "指标,单位,目标值,完成时限\n\(name),张,\(first),2027年\n\(name),张,\(second),\n")
    }
    let expected = ["indicators.csv:3 目标值 sheet(YanglaoData.PlanSheetProblem.countsOtherwise(line: 2))"]
    #expect(try found("床位", "300张", "每年100张") == expected)
    #expect(try found("床位", "每年100张", "300张") == expected)
    #expect(try found("床位", "新增300张", "500张") == expected)
    #expect(try found("床位", "500张", "新增300张") == expected)
    #expect(try found("床位", "新增300张", "每年新增100张") == expected)
    #expect(try found("新增床位", "新增300张", "500张") == [])
    #expect(try found("床位", "300张", "逐年增加") == [])
    #expect(try found("全年服务床位", "300张", "逐年增加") == [])
    #expect(try found("全年服务床位", "300张", "每年500张") == [])
    #expect(try found("全年服务床位", "新增300张", "500张") == expected)
  }
}
