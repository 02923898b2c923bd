// The next revision of a plan from spreadsheets: what keeps its name keeps its id.

import Testing
import YanglaoCore

@testable import YanglaoData

extension PlanSheetsTests {
  private static let indicators = "指标,单位,目标值\n养老床位,张,5000\n助餐点,个,50\n护理员,人,500\n护理型床位占比,%,60\n"

  @Test func theSameTableMakesTheSameIds() throws {
    let first = try Self.plan("任务\n甲\n乙\n", Self.indicators)
    #expect(first.indicators.map(\.id) == ["indicator-1", "indicator-2", "indicator-3", "nursing-bed-share"])
    let second = try Self.plan("任务\n甲\n乙\n", Self.indicators, after: first)
    #expect(second.revision == 2)
    #expect(second.indicators.map(\.id) == first.indicators.map(\.id))
    #expect(second.indicators.map(\.measure) == first.indicators.map(\.measure))
    #expect(second.tasks.map(\.id) == ["1", "2"])
  }

  @Test func newThingsTakeNoIdThatAnotherHad() throws {
    let first = try Self.plan("任务\n甲\n乙\n", Self.indicators)
    let second = try Self.plan(
      "任务\n新\n乙\n甲\n",
      "指标,单位,目标值\n养老床位,张,6000\n老年学校,个,20\n助餐点,家,60\n护理型床位比例,%,65\n护理员,人,500\n", after: first)
    #expect(second.tasks.map { "\($0.id) \($0.title)" } == ["3 新", "2 乙", "1 甲"])
    #expect(
      second.indicators.map { "\($0.id) \($0.measure)" } == [
        "indicator-1 demo-indicator-1", "indicator-4 demo-indicator-4", "indicator-5 demo-indicator-5",
        "indicator-6 demo-indicator-6", "indicator-3 demo-indicator-3",
      ])
    // What an earlier revision had and the last has not is not given away again.
    let third = try Self.plan(
      "任务\n丙\n", "指标,单位,目标值\n新,个,5\n", after: second.following([first]))
    #expect(third.tasks[0].id == "4" && third.indicators[0].id == "indicator-7")
    // What comes back is the one that it was.
    let fourth = try Self.plan(
      "任务\n甲\n丙\n", "指标,单位,目标值\n助餐点,个,80\n护理型床位占比,%,60\n", after: third.following([first, second]))
    #expect(fourth.tasks.map(\.id) == ["1", "4"])
    #expect(fourth.indicators.map(\.id) == ["indicator-2", "nursing-bed-share"])
  }

  @Test func tasksOfOneTitleKeepTheirOrder() throws {
    let first = try Self.plan("类别,任务\n一,建设中心\n二,建设中心\n二,培训\n")
    let second = try Self.plan("类别,任务\n一,新\n一,建设中心\n二,培训\n二,建设中心\n", after: first)
    #expect(second.tasks.map(\.id) == ["4", "1", "3", "2"])
    // Which of them is gone, nobody knows.
    let third = try Self.plan("类别,任务\n一,建设中心\n二,培训\n", after: first)
    #expect(third.tasks.map(\.id) == ["4", "3"])
  }

  @Test func tellsOfTasksWithOtherNumbers() throws {
    let first = try Self.plan("序号,任务\n1,甲\n2,乙\n3,丙\n")
    let (second, notes) = try Self.planWithNotes("序号,任务\n1,新\n2,甲\n3,丙\n4,乙\n", after: first)
    #expect(second.tasks.map { "\($0.id) \($0.title)" } == ["1 新", "2 甲", "3 丙", "4 乙"])
    #expect(notes == [.renumbered(file: "tasks.csv", count: 2, title: "甲", from: "1", to: "2")])
    #expect(try Self.planWithNotes("序号,任务\n1,甲\n3,丙\n4,新\n", after: first).notes == [])
  }

  @Test func anIdInItsRowGoesBeforeANameThatHadIt() throws {
    let first = try Self.plan("任务\n甲\n", Self.indicators)
    let second = try Self.plan(
      "任务\n甲\n", "编号,指标,单位,目标值\n,养老床位,张,5000\nindicator-1,养老机构,家,5\n", after: first)
    #expect(second.indicators.map(\.id) == ["indicator-4", "indicator-1"])
  }

  /// What another plan measures by itself is no measure of this one.
  @Test func ownMeasuresOfOtherPlansAreNotShared() throws {
    let other = try Self.plan("任务\n甲\n", Self.indicators)
    let renamed = Plan(
      id: "other", revision: 1, title: other.title, kind: other.kind, jurisdiction: other.jurisdiction,
      period: other.period, source: other.source, sections: other.sections, passages: other.passages,
      tasks: other.tasks, indicators: other.indicators)
    let catalogue = try BundledData.catalogue()
    let names = MeasureNames(
      Catalogue(
        plans: [renamed], families: [], collectiveBodies: [],
        measures: catalogue.measures.adding(ownOf: [renamed])))
    let header = SheetHeader<IndicatorField>(
      DelimitedRow(line: 1, texts: ["指标", "单位", "目标值"], faults: []), required: [.name, .target])
    var row = SheetRow(DelimitedRow(line: 2, texts: ["养老床位", "张", "5000"], faults: []), under: header)
    let draft = try #require(
      IndicatorDraft(&row, in: Self.heading, tasks: TaskNames([]), place: "indicators"))
    #expect(names.measure(draft) == nil)
  }

  @Test func anEmptyCategoryGoesOnAndEmptyCellsOfTasksAreTold() throws {
    let (plan, notes) = try Self.planWithNotes(
      "任务,责任单位,完成时限\n甲,民政局,2027年底\n乙,,\n丙,—,—\n",
      "分类,指标,单位,目标值,任务\n机构,床位,张,5,—\n,护理员,人,5,甲\n社区,助餐点,个,5,\n,学校,所,6,\n")
    #expect(plan.indicators.map(\.category) == ["机构", "机构", "社区", "社区"])
    #expect(plan.indicators[0].tasks.isEmpty)
    #expect(
      notes == [
        .emptyCells(file: "tasks.csv", .responsible, lines: [3, 4]),
        .emptyCells(file: "tasks.csv", .deadline, lines: [3, 4]),
      ])
    #expect(try Self.planWithNotes("任务,责任单位\n甲,\n乙,\n").notes == [])
  }
}
