// Spreadsheets as offices have them become plans, or all of their faults are told.

import TestSupport
import Testing
import YanglaoCore

@testable import YanglaoData

struct PlanSheetsTests {
  static let heading = PlanHeading(
    id: "demo", title: "示例县养老服务行动计划", kind: .actionPlan,
    jurisdiction: Jurisdiction(name: "泾源县", level: .county, code: "640424", within: nil),
    period: Period(named: "2026-01-01..2030-12-31")!, source: "tasks.csv")

  private static let catalogue = try? BundledData.catalogue()

  private static func file(_ name: String, _ bytes: [UInt8]) -> PlanSheetFile {
    var rest = bytes[...]
    return PlanSheetFile(name: name) {
      defer { rest = rest.dropFirst(7) }
      return Array(rest.prefix(7))
    }
  }

  static func plan(_ tasks: String, _ indicators: String? = nil, after earlier: Plan? = nil) throws -> Plan {
    try planWithNotes(tasks, indicators, after: earlier).plan
  }

  static func planWithNotes(
    _ tasks: String, _ indicators: String? = nil, after earlier: Plan? = nil
  ) throws -> (plan: Plan, notes: [PlanSheetNote]) {
    try PlanSheets.plan(
      heading, tasks: file("tasks.csv", Array(tasks.utf8)),
      indicators: indicators.map { file("indicators.csv", Array($0.utf8)) },
      knowing: #require(catalogue).adding(earlier), after: earlier)
  }

  @Test func saysWhatWasNotRead() throws {
    let notes = try Self.planWithNotes("任务,备注\na,\n", "某县指标表,,\n\n指标,单位,目标值\nA,个,5\n").notes
    #expect(
      notes == [
        .unknownColumn(file: "tasks.csv", column: "备注"), .linesAboveHeader(file: "indicators.csv", line: 3),
      ])
  }

  static func faults(_ tasks: String, _ indicators: String? = nil) throws -> [String] {
    do {
      _ = try plan(tasks, indicators)
      return []
    } catch let error as PlanSheetError {
      return error.faults.map { "\($0.file):\($0.fault.line) \($0.fault.column ?? "-") \($0.fault.problem)" }
    }
  }

  @Test func readsTasksWithTheirDepartments() throws {
    let plan = try Self.plan(
      """
      完成时限\t责任单位\t序号\t重点任务\t内容\t配合单位
      2027年底前\t民政局、县卫健局；各乡镇（街道、园区）\t（一）\t建设中心\t建设一所中心。\t"财政局 住建局
      泾源县教体局"
      \t民政局（牵头），某协会，民政局\t二\t培训\t\t
      """)
    #expect(plan.tasks.map(\.id) == ["1", "2"])
    #expect(plan.tasks.map(\.number) == ["（一）", "二"])
    #expect(plan.tasks.map(\.text) == ["建设一所中心。", "培训"])
    #expect(plan.tasks[0].deadline.due == Day(iso: "2027-12-31"))
    #expect(plan.tasks[0].deadline.asPrinted == "2027年底前")
    #expect(plan.tasks[1].deadline == Deadline(due: Self.heading.period.to, basis: .plan))
    #expect(
      plan.tasks[0].departments.map { "\($0.name) \($0.asPrinted) \($0.role)" } == [
        "泾源县民政局 民政局 responsible", "泾源县卫健局 县卫健局 responsible",
        "各乡镇（街道、园区） 各乡镇（街道、园区） responsible", "泾源县财政局 财政局 cooperating",
        "泾源县住建局 住建局 cooperating", "泾源县教体局 泾源县教体局 cooperating",
      ])
    #expect(plan.tasks[1].departments.map(\.role) == [.lead, .responsible])
    #expect(plan.tasks[1].departments.map(\.name) == ["泾源县民政局", "某协会"])
    #expect(plan.sections.map(\.title) == [Self.heading.title])
  }

  @Test(arguments: ["——", "—", "-", "－－", "- - -", "/", "无"]) func dashesNameNobody(_ none: String) throws {
    let plan = try Self.plan(
      "任务\t责任单位\t配合单位\n建设中心\t民政局\t\(none)\n培训\t\(none)\t\(none)、财政局",
      "指标\t单位\t目标值\t属性\t基期值\n老年大学\t\(none)\t建成投用\t\(none)\t\(none)")
    #expect(plan.tasks.map { $0.departments.map(\.name) } == [["泾源县民政局"], ["泾源县财政局"]])
    #expect(plan.indicators.map(\.unit) == [nil])
  }

  @Test func linesOfACellAreOneLineOfThePlan() throws {
    let plan = try Self.plan(
      """
      序号,类别,任务,完成时限
      "1
      ","设施
      建设","建设区域
      养老服务中心 Phase
      2","2027年
      底"
      """,
      """
      指标,单位,目标值,任务
      "护理型
      床位","张/
      千人",35,"1
      "
      """)
    #expect(plan.sections.map(\.title) == ["设施建设"])
    let task = plan.tasks[0]
    #expect([task.number, task.title] == ["1", "建设区域养老服务中心 Phase 2"])
    #expect(task.text == "建设区域\n养老服务中心 Phase\n2", "the wording is kept as it is")
    #expect(task.deadline.asPrinted == "2027年底")
    #expect(plan.indicators.map(\.name) == ["护理型床位"] && plan.indicators.map(\.unit) == ["张/千人"])
    #expect(plan.indicators[0].tasks == ["1"])
  }

  @Test func numbersThatStartAgainStandBehindTheirSections() throws {
    let plan = try Self.plan("类别,序号,任务\n甲,1,a\n,2,b\n乙,1,c\n甲,3,d\n")
    #expect(plan.tasks.map(\.id) == ["1.1", "1.2", "2.1", "1.3"])
    #expect(plan.sections.map(\.title) == ["甲", "乙"])
    #expect(try Self.plan("任务\na\nb\n").tasks.map(\.id) == ["1", "2"])
  }

  @Test func readsIndicatorsWithTheirTargets() throws {
    let plan = try Self.plan(
      "序号,任务\n1,增加床位\n2,培训护理员\n",
      """
      Indicator;Unit;Baseline;baseline on;Target;Due;Attribute;Tasks
      护理型床位占比;％;48.5;2025;不低于60%;;约束性;1
      护理型床位占比;%;;;55%以上;2028年;;
      新增床位;张;;;1.5万张;2027年底;预期性;"1、培训护理员"
      培训;人次;;;每年2—3人次;;;2
      死亡率;‰;8;2025年底;≤5;;;
      中心;-;—;;建成投用;力争2027年;binding;增加床位
      """)
    let found = plan.indicators
    #expect(
      found.map(\.id) == ["nursing-bed-share", "indicator-2", "indicator-3", "indicator-4", "indicator-5"])
    #expect(found[0].measure == "nursing-bed-share")
    #expect(found[1].measure == "demo-indicator-2")
    #expect(found[0].unit == "%")
    #expect(found[0].targets.map { $0.due.description } == ["2028-12-31", "2030-12-31"])
    #expect(found[0].baseline?.value.description == "48.5")
    #expect(found[0].baseline?.on == Day(iso: "2025-12-31"))
    #expect(found.map(\.kind) == [.share, .count, .count, .share, .achievement])
    #expect(found.map(\.counting) == [.level, .sincePlanStart, .withinYear, .level, .level])
    #expect(found.map(\.attribute) == [.binding, .expected, .absent, .absent, .binding])
    #expect(found.map(\.tasks) == [["1"], ["1", "2"], ["2"], [], ["1"]])
    #expect(found[1].targets[0].aim.value?.description == "15000")
    #expect(found[1].targets[0].asPrinted == "1.5万张")
    #expect(found[2].targets[0].recurrence == .yearly)
    #expect(found[3].targets[0].aim.comparator == .atMost)
    #expect(!found[4].targets[0].firm)
  }

  @Test(arguments: [
    ("2020", "2020-12-31"), ("２０２０", "2020-12-31"), ("20201231", "2020-12-31"), ("20200630", "2020-06-30"),
    ("2020年6月", "2020-06-30"), ("2020.6", "2020-06-30"),
  ])
  func readsTheDateOfABaselineInEveryForm(_ text: String, _ day: String) throws {
    let plan = try Self.plan("任务\na\n", "指标,单位,基期值,基期,目标值\n占比,%,40,\(text),不低于60%\n")
    #expect(plan.indicators.map(\.baseline?.on) == [Day(iso: day)])
  }

  @Test(arguments: ["20", "202", "20201", "202012", "202012311", "20201331"])
  func refusesOtherDigitsForTheDateOfABaseline(_ text: String) throws {
    let faults = try Self.faults("任务\na\n", "指标,单位,基期值,基期,目标值\n占比,%,40,\(text),不低于60%\n")
    #expect(faults.count == 1)
  }

  @Test func tellsEveryFaultOfEveryRow() throws {
    let found = try Self.faults(
      "序号,任务,责任单位,完成时限\n1,a,县 民政局,2027年前\n1,,b局,7月底\n甲,c,,长期坚持\n,d\u{202E},,\n",
      "指标,单位,基期值,基期,目标值,任务,属性,完成时限\nA,%,70,,60%,1,重要,2031年\nB,%,70,2025年,60%,1\nC,个,,,3%\nD,,,,5\nE,个,,,约5\nF,个,x,2025年,5\nF,家,,,6\n"
    )
    #expect(
      found == [
        "tasks.csv:2 责任单位 sheet(YanglaoData.PlanSheetProblem.notADepartment(\"县\"))",
        "tasks.csv:2 完成时限 sheet(YanglaoData.PlanSheetProblem.deadline(YanglaoCore.WrittenDeadline.Problem.ambiguousBefore))",
        "tasks.csv:3 任务 sheet(YanglaoData.PlanSheetProblem.empty)",
        "tasks.csv:3 序号 sheet(YanglaoData.PlanSheetProblem.usedAlready(line: 2))",
        "tasks.csv:3 完成时限 sheet(YanglaoData.PlanSheetProblem.deadline(YanglaoCore.WrittenDeadline.Problem.yearNeeded))",
        "tasks.csv:4 序号 sheet(YanglaoData.PlanSheetProblem.notANumber)",
        "tasks.csv:4 完成时限 sheet(YanglaoData.PlanSheetProblem.deadline(YanglaoCore.WrittenDeadline.Problem.endless))",
        "tasks.csv:5 任务 sheet(YanglaoData.PlanSheetProblem.unsafeCharacter(8238))",
        "tasks.csv:5 序号 sheet(YanglaoData.PlanSheetProblem.empty)",
        "indicators.csv:2 完成时限 sheet(YanglaoData.PlanSheetProblem.deadline(YanglaoCore.WrittenDeadline.Problem.outside(2031-12-31)))",
        "indicators.csv:2 基期 sheet(YanglaoData.PlanSheetProblem.empty)",
        "indicators.csv:2 属性 sheet(YanglaoData.PlanSheetProblem.notAnAttribute(allowed: [\"约束性\", \"预期性\", \"binding\", \"expected\"]))",
        "indicators.csv:3 目标值 sheet(YanglaoData.PlanSheetProblem.sideNeeded(baseline: \"70\"))",
        "indicators.csv:4 目标值 sheet(YanglaoData.PlanSheetProblem.target(YanglaoCore.WrittenTarget.Problem.value(YanglaoCore.TypedValue.Problem.wrongUnit(found: \"%\", expected: \"个\"))))",
        "indicators.csv:5 单位 sheet(YanglaoData.PlanSheetProblem.unitNeeded)",
        "indicators.csv:6 目标值 sheet(YanglaoData.PlanSheetProblem.target(YanglaoCore.WrittenTarget.Problem.approximate))",
        "indicators.csv:7 基期值 sheet(YanglaoData.PlanSheetProblem.value(YanglaoCore.TypedValue.Problem.notANumber))",
      ])
  }

  @Test func tellsWhatTheHeaderLacks() throws {
    let found = try Self.faults("序号,任务的名称\n1,a\n", "指标,目标值,目标\n")
    let beginnings = [
      "tasks.csv:1 - sheet(YanglaoData.PlanSheetProblem.missingColumn(allowed: [",
      "indicators.csv:1 - sheet(YanglaoData.PlanSheetProblem.repeatedColumn(",
    ]
    try #require(found.count == beginnings.count)
    for (fault, beginning) in zip(found, beginnings) { #expect(fault.hasPrefix(beginning)) }
    #expect(found[0].contains("nearest: [\"任务的名称\"]"))
    #expect(try Self.faults("任务\n") == ["tasks.csv:1 - sheet(YanglaoData.PlanSheetProblem.noRows)"])
    #expect(try Self.faults("") == ["tasks.csv:1 - empty"])
    #expect(try Self.faults("任务\na,b\n") == ["tasks.csv:2 - fieldWithoutColumn(position: 2)"])
  }

  /// Rows behind a row at fault are not at fault for it.
  @Test func aFaultIsToldOfItsOwnRowAlone() throws {
    func lines(_ tasks: String) throws -> [String] {
      try Self.faults(tasks).map { String($0.prefix { $0 != " " }) }
    }
    #expect(try lines("任务,完成时限\na,某年\nb,\nc,\n") == ["tasks.csv:2"])
    #expect(try lines("类别,序号,任务,完成时限\n甲,1,a,\n,2,b,\n乙,1,c,某年\n,2,d,\n") == ["tasks.csv:4"])
  }

  /// The table's own ids are of one indicator each, and those that are made up keep clear of them.
  @Test func everyIndicatorHasAnIdOfItsOwn() throws {
    let plan = try Self.plan(
      "任务\na\n", "编号,指标,单位,目标值\nindicator-2,A,个,5\n,B,个,5\n,C,个,5\nindicator-5,D,个,5\n,E,个,5\n")
    #expect(
      plan.indicators.map(\.id) == [
        "indicator-2", "indicator-3", "indicator-4", "indicator-5", "indicator-6",
      ])
    let faults = try Self.faults("任务\na\n", "编号,指标,单位,目标值\nx,A,个,5\nx,A,个,6\nx,B,家,5\n")
    #expect(faults.map { $0.prefix(20) } == ["indicators.csv:3 完成时", "indicators.csv:4 编号 "])
    let long = String(repeating: "i", count: 56)
    #expect(try Self.faults("任务\na\n", "编号,指标,单位,目标值\n\(long),A,个,5\n").count == 1)
    #expect(try Self.faults("任务\na\n", "编号,指标,单位,目标值\n\(long.dropLast()),A,个,5\n") == [])
  }

  @Test func aTitleThatTwoTasksHaveMeansNeither() throws {
    let tasks = "序号,任务\n1,培训护理员\n2,培训\n3,培训\n"
    func found(_ name: String) throws -> [String] { try Self.faults(tasks, "指标,单位,目标值,任务\nA,个,5,\(name)\n") }
    #expect(try found("3、培训护理员").isEmpty)
    #expect(try found("培训").first?.contains("unknownTask(\"培训\", nearest: nil)") == true)
    #expect(try found("护理员").first?.contains("nearest: Optional(\"培训护理员\")") == true)
  }

  @Test func rowsOfOneIndicatorHaveToAgree() throws {
    func found(_ rows: String) throws -> [String] {
      try Self.faults("序号,任务\n1,a\n2,b\n", "指标,单位,目标值,完成时限,任务\nA,个,5,2027年,1\n" + rows)
    }
    #expect(try found("A,家,6,2028年,1\n").count == 1)
    #expect(try found("A,个,6,2027年,1\n").count == 1)
    #expect(try found("A,个,6,2028年,9\n").count == 1)
    #expect(try found("A,个,6,2028年,2\n").map { $0.hasSuffix("differs(line: 2))") } == [true])
    #expect(try found("A,个,6,2028年,\n").isEmpty)
  }

  @Test(arguments: [("40", "2025年", true), ("", "", true), ("41", "2025年", false), ("40", "2024年", false)])
  func rowsOfOneIndicatorStartAtOneBaseline(_ value: String, _ date: String, _ isRight: Bool) throws {
    let faults = try Self.faults(
      "任务\na\n", "指标,单位,基期值,基期,目标值,完成时限\nA,%,40,2025年,50%,2027年\nA,%,\(value),\(date),60%,\n")
    let differs = "indicators.csv:3 基期值 sheet(YanglaoData.PlanSheetProblem.differs(line: 2))"
    #expect(faults == (isRight ? [] : [differs]))
  }

  /// A plan with a longer passage could not be read again.
  @Test(arguments: [(1000, 1), (1001, 2)])
  func aPassageHoldsWhatTheFormatAllows(_ last: Int, _ passages: Int) throws {
    var rows = "指标,单位,目标值\n"
    for number in 1...101 {
      // Each row is quoted as “name x 5”.
      let length = (number == 101 ? last : 1989) - 4
      rows += String(number) + String(repeating: "n", count: length - String(number).count) + ",x,5\n"
    }
    let plan = try Self.plan("任务\na\n", rows)
    #expect(plan.passages.count == passages)
    #expect(plan.passages.allSatisfy { $0.text.utf8.count <= ObjectReader.longTextLimit })
  }

  @Test func aDayOfABaselineIsNotLeftAlone() throws {
    let faults = try Self.faults(
      "任务\na\n", "指标,单位,基期值,基期,目标值\nA,%,,2025年,60%\nB,%,—,2025年,60%\nC,%,,—,60%\nD,%,40,—,60%\n")
    #expect(
      faults == [
        "indicators.csv:2 基期值 sheet(YanglaoData.PlanSheetProblem.baselineNeeded)",
        "indicators.csv:5 基期 sheet(YanglaoData.PlanSheetProblem.empty)",
      ])
    #expect(
      try Self.faults("任务\na\n", "指标,单位,基期,目标值\nA,%,2025年,60%\n") == [
        "indicators.csv:2 基期值 sheet(YanglaoData.PlanSheetProblem.baselineNeeded)"
      ])
  }

  @Test func aUnitMayHaveAPeriod() throws {
    let plan = try Self.plan("任务\na\n", "指标,单位,目标值\n高龄津贴,元/月,200元/月\n探访,次,2次/月\n")
    #expect(plan.indicators.map(\.targets[0].recurrence) == [.once, .monthly])
    #expect(plan.indicators.map(\.kind) == [.ratio, .count])
  }

  @Test func titlesStandAboveTheHeader() throws {
    let plan = try Self.plan(
      "某县任务分解表,,,\n（2026年）,,,\n序号,任务,责任单位,完成时限\n1,建设,民政局,2027年\n",
      "某县指标表\n指标;单位;目标值\nA;个;5\n")
    #expect(plan.tasks.map(\.title) == ["建设"])
    #expect(plan.indicators.map(\.name) == ["A"])
    func places(_ tasks: String) throws -> [String] { try Self.faults(tasks).map { String($0.prefix(12)) } }
    #expect(try places("某县任务分解表,,\n序号,任务的名称,责任单位\n1,建设,民政局\n") == ["tasks.csv:2 "])
    #expect(try places("某县任务分解表,\n序号,任务\n") == ["tasks.csv:2 "])
    #expect(try places("某县任务分解表,\n序号,任务\n1,\n") == ["tasks.csv:3 "])
    #expect(try places("某县任务分解表,2026年\n任务的名称,责任单位\n建设,民政局\n") == ["tasks.csv:2 "])
  }

  /// Every plan that is made is read again as it is, and holds together.
  @Test func makesPlansThatHoldTogether() throws {
    var generator = SeededGenerator.printingItsSeed()
    let catalogue = try #require(Self.catalogue)
    func pick(_ texts: [String]) -> String { texts.randomElement(using: &generator) ?? "" }
    var (made, refused) = (0, 0)
    for _ in 0..<300 {
      let count = Int.random(in: 1...5, using: &generator)
      var tasks = "序号,类别,任务,内容,责任单位,完成时限\n"
      for row in 1...count {
        tasks += pick(["\(row)", "\(row)", "\(row)", "（\(row)）", "\(row)."]) + ","
        tasks += pick(["", "甲类", "乙类"]) + ",任务\(row)," + pick(["", "\"第一行\n第二行\"", "一句。"]) + ","
        tasks += pick(["", "民政局", "民政局、卫健局", "各乡（镇）", "某某中心"]) + ","
        tasks += pick(["", "2027年底", "每月", "“十五五”末", "力争2028年6月底前", "2029-01-01"]) + "\n"
      }
      var indicators = "指标,单位,基期值,基期,目标值,完成时限,任务\n"
      for row in 1...4 {
        let (unit, target) =
          [
            ("%", "≥60%"), ("%", "不低于60"), ("个", "3个"), ("个", "5—6"), ("%", "逐年增加"), ("", "建成投用"),
            ("个", "每年不少于5个"), ("", "约5个"),
          ].randomElement(using: &generator) ?? ("", "")
        indicators += pick(["护理型床位占比", "指标\(row)", "指标\(row)", "\"指标\n\(row)\"", "新增\(row)"])
        let hasBaseline = !unit.isEmpty && Bool.random(using: &generator)
        indicators += ",\(unit)," + (hasBaseline ? "1," + pick(["2025年", "2025-06-30"]) : ",")
        indicators += ",\(target)," + pick(["", "2027年", "2029年6月"])
        indicators += ",\(Int.random(in: 1...count, using: &generator))\n"
      }
      guard let plan = try? Self.plan(tasks, indicators) else {
        refused += 1
        continue
      }
      made += 1
      let written = PlanWriter.json(of: plan)
      let read = try PlanReader.plan(from: Array(written.utf8), file: "plan.json")
      try #require(PlanWriter.json(of: read) == written)
      let whole = Catalogue(
        plans: [read], families: catalogue.families, collectiveBodies: catalogue.collectiveBodies,
        measures: catalogue.measures)
      let faults = PlanValidation.faults(of: read, in: whole).filter { fault in
        switch fault.problem {
        case .departmentWithoutFamily: false
        default: true
        }
      }
      try #require(faults.isEmpty, "\(faults)\n\(tasks)\n\(indicators)")
    }
    #expect(made > 10)
    #expect(refused > 10)
  }
}

extension Catalogue {
  /// The catalogue with one plan more, and the measures that it brings with it.
  fileprivate func adding(_ plan: Plan?) -> Catalogue {
    guard let plan else { return self }
    return Catalogue(
      plans: plans + [plan], families: families, collectiveBodies: collectiveBodies,
      measures: measures.adding(ownOf: [plan]))
  }
}
