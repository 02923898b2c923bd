// A row says what it means, or everything that is wrong with it at once.

import Testing
import YanglaoCore

@testable import YanglaoData

struct ImportRowTests {
  private func row(_ text: String) throws -> ImportRow { try #require(try ImportSample(text).rows().first) }

  @Test func readsAnObservation() throws {
    let row = try row(
      "指标,数值,截至日期,责任单位,规划,来源,备注,填报人\nnursing-bed-share,５２．３％,２０２６年６月底, 民政局 ,jingyuan,'=附件1,,张三\n")
    #expect(row.faults.isEmpty)
    #expect(row.line == 2)
    #expect(row[.indicator] == "nursing-bed-share")
    #expect(row[.department] == "民政局")
    #expect(row[.plan] == "jingyuan")
    #expect(row[.source] == "=附件1")
    #expect(row[.note] == nil)
    #expect(row[.by] == "张三")
    #expect(row.asOf == Day(iso: "2026-06-30").map { .day($0) })
    #expect(row.isObservation)
    #expect(!row.isReport)
    let observed = row.observed(in: "%")
    #expect(observed.faults.isEmpty)
    #expect(observed.value == ExactDecimal("52.3").map { .quantity(.number($0)) })
  }

  @Test func readsAReport() throws {
    let row = try row("任务,状态,进度,进展情况,存在问题,下一步计划,日期\n11,推进中,45.5%,\"一\n二\",三,四,今天\n")
    #expect(row.faults.isEmpty)
    #expect(row.step == .inProgress)
    #expect(row.percent == ExactDecimal("45.5"))
    #expect(row[.progress] == "一\n二")
    #expect(row[.problems] == "三")
    #expect(row[.next] == "四")
    #expect(row.asOf == .today)
    #expect(row.isReport)
    #expect(!row.isObservation)
  }

  /// Exports say in a column of its own that something was achieved.
  @Test(
    arguments: [
      (",true", nil), (",是", nil), ("已达成,true", nil), ("5,", nil), ("5,false", nil), ("5,否", nil),
      (",false", .missing(.value)), ("5,true", .disagrees(with: "5", column: "value")),
      ("5,maybe", .value(.notANumber)), ("5,3", .value(.achievementNeeded)),
    ] as [(String, ImportFault.Problem?)])
  func readsWhatWasAchieved(_ fields: String, _ problem: ImportFault.Problem?) throws {
    let row = try row("id,value,achieved\nx,\(fields)\n")
    #expect(row.faults.map(\.problem) == [problem].compactMap { $0 })
    #expect(row.isObservation)
  }

  /// An id is that of a task where its row reports on one.
  @Test(
    arguments: [
      ("id,value,percent\nx,5,\n", "x", nil, nil), ("id,value,percent\nx,,40\n", nil, "x", nil),
      ("id,achieved,progress\nx,true,\n", "x", nil, nil), ("id,step,value\nx,done,\n", nil, "x", nil),
      ("id,step\nx,\n", nil, "x", nil), ("id,value\nx,\n", "x", nil, nil), ("id,plan\nx,p\n", "x", nil, nil),
      ("id,value,task,percent\nx,5,11,40\n", "x", "11", nil), ("id,task,status\nx,11,done\n", nil, "x", nil),
      ("id,task,status\n,11,done\n", nil, "11", nil), ("id,task,value,percent\nx,11,,40\n", nil, "x", nil),
      ("id,indicator,task,percent\nx,y,,40\n", "x", nil, "y"), ("id,name,value\nx,y,5\n", "x", nil, "y"),
      ("id,indicator,value\nx,y,5\n", "x", nil, "y"), ("id,indicator,value\n,y,5\n", "y", nil, nil),
      ("编号,数值,进度\nx,,40\n", nil, "x", nil), ("编号,指标,数值\n1,x,5\n", "x", nil, nil),
      ("{\"id\":\"x\",\"percent\":40}\n", nil, "x", nil),
    ] as [(String, String?, String?, String?)])
  func tellsWhatAnIdIsOf(_ file: String, _ indicator: String?, _ task: String?, _ name: String?) throws {
    let row = try row(file)
    #expect(row[.indicator] == indicator)
    #expect(row[.task] == task)
    #expect(row.nameBesideId(in: .indicator) == name)
  }

  @Test func anIdAloneReportsOnItsTask() throws {
    let row = try row("id,value,percent\nx,,40\n")
    #expect(row.faults.isEmpty)
    #expect(row.isReport && !row.isObservation)
  }

  /// A list of both that was sent out and came back with a row that nobody filled.
  @Test func asksForEitherWhereAnIdStandsAlone() throws {
    let row = try row("id,value,percent\nx,,\n")
    #expect(
      row.faults.map(\.problem) == [.nothingReported(allowed: ["数值", "状态", "进度", "进展情况", "存在问题", "下一步计划"])])
    #expect(row.faults.map(\.column) == ["id"])
    #expect(!row.isObservation && !row.isReport)
  }

  @Test func refusesWhatWasReplaced() throws {
    let row = try row("id,value,replaces,replaced_by\nx,5,2,7\n")
    #expect(row.faults.map(\.problem) == [.replaced(by: "7")])
    #expect(row.faults.map(\.column) == ["replaced_by"])
  }

  @Test(arguments: [
    ("x,1,,", true, false, 0), (",,11,办结", false, true, 0), ("x,1,11,办结", true, true, 0),
    ("x,1,11,", true, false, 0),
    ("x,,11,办结", false, true, 0), ("x,,,", true, false, 1), (",,11,", false, true, 1),
    (",1,,", false, false, 1),
    (",,,办结", false, false, 1), ("x,,11,", true, false, 1), (",1,11,", false, true, 1),
    ("x,1,,办结", true, false, 1),
  ])
  func tellsValuesFromReports(_ fields: String, _ isObservation: Bool, _ isReport: Bool, _ faults: Int) throws
  {
    let row = try row("指标,数值,任务,状态\n\(fields)\n")
    #expect(row.isObservation == isObservation)
    #expect(row.isReport == isReport)
    #expect(row.faults.count == faults, "\(row.faults)")
  }

  @Test func collectsEveryFaultOfARow() throws {
    let row = try row(
      "indicator,value,as_of,percent,status,numerator,denominator\nx,abc,2026-02-30,101,很好,1,0\n")
    #expect(
      row.faults.map(\.problem) == [
        .value(.notANumber), .value(.zeroDenominator), .percentOutOfRange,
        .notAStatus(allowed: ["未开始", "进行中", "已完成", "办结销号", "退办", "中止", "恢复"]), .notADay, .missing(.task),
      ])
    #expect(row.faults.map(\.column).prefix(5) == ["value", "denominator", "percent", "status", "as_of"])
    #expect(row.faults.map(\.value).prefix(5) == ["abc", "0", "101", "很好", "2026-02-30"])
    #expect(row.faults.map(\.line).allSatisfy { $0 == 2 })
  }

  @Test(arguments: [
    ("0", true), ("100", true), ("100%", true), ("１００％", true), ("99.99", true), ("100.01", false),
    ("-1", false),
    ("1/2", false), ("是", false), ("60张", false), ("六十", false),
  ])
  func readsPercentages(_ typed: String, _ isRight: Bool) throws {
    let row = try row("任务,进度\n1,\(typed)\n")
    #expect(row.faults.isEmpty == isRight)
    #expect((row.percent != nil) == isRight)
  }

  @Test(arguments: [
    ("未开始", TaskStep.notStarted), ("not started", .notStarted), ("进行中", .inProgress), ("推进中", .inProgress),
    ("IN PROGRESS", .inProgress), ("已完成", .done), ("完成", .done), ("办结", .done), ("ｄｏｎｅ", .done),
    (" 已 办结", .done),
    ("办结销号", .verify), ("退办", .sendBack), ("return", .sendBack), ("中止", .suspend), ("suspended", .suspend),
    ("恢复", .resume),
  ])
  func readsStatusWords(_ word: String, _ step: TaskStep) { #expect(TaskStep(typed: word) == step) }

  @Test(arguments: ["", "未完成", "不错", "逾期", "do", String(repeating: "完", count: 1000)])
  func refusesOtherStatusWords(_ word: String) { #expect(TaskStep(typed: word) == nil) }

  @Test func readsEveryStep() {
    for step in TaskStep.allCases {
      #expect(TaskStep(typed: step.rawValue) == step)
      #expect(TaskStep(typed: step.status.rawValue)?.status == step.status)
    }
  }

  @Test(arguments: [
    ("232,387,,", "%", 0), ("232,387,59.95,", "%", 0), ("232,387,59.9%,%", "%", 0), ("232,387,60.1,", "%", 1),
    ("232,387,59.95,张", "%", 1), (",,382张,", "张", 0), (",,382张,", "个", 1), (",,2.47万,万元", "万元", 0),
    ("232,387,,", "张", 1), ("2.47万,5万,,", "%", 0), (",,232/387,", "%", 0), ("232,387,232/387,", "%", 0),
    ("232,387,233/387,", "%", 1), ("232,387,382张,家", "%", 2),
  ])
  func looksAtValuesInTheirUnit(_ fields: String, _ unit: String, _ faults: Int) throws {
    let row = try row("分子,分母,数值,计量单位,指标\n\(fields),x\n")
    #expect(row.faults.isEmpty)
    let observed = row.observed(in: unit)
    #expect(observed.faults.count == faults, "\(observed.faults)")
    #expect((observed.value == nil) == (faults > 0))
  }

  @Test(
    arguments: [
      ("户", "户", nil, 0), ("％", "%", nil, 0), ("万户", "户", nil, 1), ("民政局", "户", "民政局", 0), ("", "户", nil, 0),
      ("民政局", nil, "民政局", 0), ("个", "户", "个", 0),
    ] as [(String, String?, String?, Int)])
  func tellsTheUnitFromTheDepartmentByTheField(
    _ field: String, _ unit: String?, _ department: String?, _ faults: Int
  ) throws {
    let row = try row("指标,单位,数值\nx,\(field),\(unit == nil ? "达成" : "5")\n")
    #expect(row.department(besides: unit) == department)
    #expect(row.observed(in: unit).faults.count == faults)
    let named = try self.row("指标,单位,数值,计量单位\nx,户,5,户\n")
    #expect(named.department(besides: "户") == "户")
  }

  @Test func readsAchievements() throws {
    let row = try row("指标,完成值\nhub,建成投用\n")
    #expect(row.observed(in: nil).value == .achieved)
    #expect(row.observed(in: "个").faults.map(\.problem) == [.value(.numberNeeded(unit: "个"))])
  }

  @Test(arguments: [("232,", ImportField.denominator), (",387", .numerator)])
  func wantsBothPartsOfAFraction(_ fields: String, _ missing: ImportField) throws {
    let row = try row("指标,分子,分母\nx,\(fields)\n")
    #expect(row.faults.map(\.problem) == [.missing(missing)])
  }

  @Test(arguments: [("-1,387", "分子"), ("232,-387", "分母"), ("232,0", "分母")])
  func tellsWhichPartOfAFractionIsAtFault(_ fields: String, _ column: String) throws {
    let row = try row("指标,分子,分母\nx,\(fields)\n")
    #expect(row.faults.map(\.column) == [column])
  }

  @Test(
    arguments: [
      ("截至日期", "2026-06-30", nil), ("截至日期", " ", .missing(.asOf)), ("截止日期", "2026年6月底", nil),
      ("填报日期", "2026-07-05", .noDateColumn(nearest: [.init(name: "填报日期", nearest: .asOf)])),
      ("填报日期", "", .noDateColumn(nearest: [.init(name: "填报日期", nearest: .asOf)])), ("地区", "县城", nil),
    ] as [(String, String, ImportFault.Problem?)])
  func tellsWhereADateIsMeantButLacking(
    _ header: String, _ field: String, _ problem: ImportFault.Problem?
  ) throws {
    let row = try row("指标,数值,\(header)\nx,1,\(field)\n")
    #expect(row.faults.isEmpty)
    #expect(row.lackOfDate?.problem == problem)
  }

  @Test(arguments: [
    ("'=1+1", "=1+1"), ("'＝1", "＝1"), ("'@x", "@x"), ("'+86", "+86"), ("'-", "-"), ("' =1", "=1"),
    ("'abc", "'abc"),
    ("'", "'"), ("''=1", "''=1"), ("\"'=1\"", "=1"),
  ])
  func takesTheGuardOfFormulasAway(_ field: String, _ text: String) throws {
    #expect(try row("指标,数值,来源\nx,1,\(field)\n")[.source] == text)
  }

  @Test func keepsEveryField() throws {
    let row = try row("地区,指标,数值,\n市区,x,1\n")
    #expect(row.texts == ["市区", "x", "1"])
    #expect(row.header.names == ["地区", "指标", "数值", ""])
    #expect(row.faults.isEmpty)
  }

  @Test(arguments: [("x,1,2", 3), ("x,1,,,5", 5)])
  func refusesFieldsWithoutAColumn(_ fields: String, _ position: Int) throws {
    let row = try row("指标,数值\n\(fields)\n")
    #expect(row.faults.map(\.problem) == [.fieldWithoutColumn(position: position)])
    #expect(try self.row("指标,数值\nx,1,,, \n").faults.isEmpty)
  }
}
