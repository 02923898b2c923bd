// Columns of certain years in a spreadsheet of indicators.

import Testing
import YanglaoCore

@testable import YanglaoData

extension PlanSheetsTests {
  @Test func yearsMayHaveColumnsOfTheirOwn() throws {
    let plan = try Self.plan(
      "任务\n建设",
      """
      指标,单位,2025年基期值,2027年目标值,目标（2030年底）,属性
      入住率,%,55,60,65以上,约束性
      新增床位,张,,,新增300张,
      """)
    let (share, beds) = (plan.indicators[0], plan.indicators[1])
    #expect(share.baseline?.value == ExactDecimal("55") && share.baseline?.on == Day(iso: "2025-12-31"))
    #expect(
      share.targets.map { "\($0.due) \($0.aim) \($0.quotations[0].asPrinted ?? "")" } == [
        "2027-12-31 atLeast(60) 60", "2030-12-31 atLeast(65) 65以上",
      ])
    #expect(share.targets.map { $0.quotations[0].text } == Array(repeating: "入住率 % 55 60 65以上 约束性", count: 2))
    #expect(beds.targets.map(\.due) == [Day(iso: "2030-12-31")] && beds.baseline == nil)
    #expect(plan.passages.map(\.text) == ["入住率 % 55 60 65以上 约束性\n新增床位 张 新增300张"])
  }

  @Test func faultsNameTheColumnOfTheYear() throws {
    let found = try Self.faults(
      "任务\n建设", "指标,单位,2027年目标,2030年目标,属性\nA,%,约60,八十,重要\nB,%,,,\n")
    #expect(
      found.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == [
        "indicators.csv:2 2027年目标", "indicators.csv:2 属性", "indicators.csv:2 2030年目标",
        "indicators.csv:3 2027年目标",
      ])
  }

  @Test(arguments: ["2027年目标值,2027目标", "2025年基期值,2024年现状值,目标值", "2027年目标值,完成时限", "2025年基数,基期,目标值"])
  func oneYearHasOneColumn(_ headers: String) throws {
    let found = try Self.faults("任务\n建设", "指标,\(headers)\nA,5,6,7\n")
    #expect(found.count == 1 && found[0].contains("repeatedColumn"), "\(found)")
  }

  /// A year alone may be anything, and beside a column of targets one of a year is not read.
  @Test func aYearAloneIsNoTarget() throws {
    #expect(try Self.faults("任务\n建设", "指标,2027年\nA,5\n").allSatisfy { $0.contains("missingColumn") })
    let (plan, notes) = try Self.planWithNotes("任务\n建设", "指标,单位,目标值,2027年目标值\nA,个,5,4\n")
    #expect(plan.indicators[0].targets.map(\.aim) == [.atLeast(try #require(ExactDecimal("5")))])
    #expect(notes == [.unknownColumn(file: "indicators.csv", column: "2027年目标值")])
  }
}
