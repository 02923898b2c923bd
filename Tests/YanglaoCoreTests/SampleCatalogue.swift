// Two plans with a little of everything: nested sections, several dates, recurrent things, and departments of
// every sort. The second plan falls due before the first.

import Testing

@testable import YanglaoCore

enum SampleCatalogue {
  static func make() throws -> Catalogue {
    Catalogue(
      plans: [try town(), try city()], families: families,
      collectiveBodies: [CollectiveBody(name: "各乡（镇）", nameInEnglish: "townships")],
      measures: [
        Measure(
          id: "nursing-bed-share", name: "护理型床位占比", nameInEnglish: "share of nursing beds", kind: .share,
          unit: "%", direction: .up),
        Measure(
          id: "life-expectancy", name: "人均预期寿命", nameInEnglish: "life expectancy", kind: .ratio, unit: "岁",
          direction: .up),
      ])
  }

  static let families = [
    DepartmentFamily(id: "civil-affairs", name: "民政", nameInEnglish: "civil affairs", names: ["民政局"]),
    DepartmentFamily(
      id: "health", name: "卫生健康", nameInEnglish: "health", names: ["卫生健康委", "卫健委", "卫生健康局", "卫健局"]),
    DepartmentFamily(
      id: "housing", name: "住房城乡建设", nameInEnglish: "housing", names: ["住建局", "住房和自然资源局"]),
    DepartmentFamily(
      id: "resources", name: "自然资源", nameInEnglish: "natural resources", names: ["住房和自然资源局"]),
    DepartmentFamily(
      id: "personnel", name: "人力资源社会保障", nameInEnglish: "personnel", names: ["人力资源社会保障局", "人社局"]),
  ]

  static func civilAffairs(_ role: Role) -> Assignment {
    Assignment(name: "西江县民政局", asPrinted: "县民政局", role: role)
  }

  private static func town() throws -> Plan {
    let merged = Assignment(name: "西江县住房和自然资源局", asPrinted: "住房和自然资源局", role: .responsible)
    let townships = Assignment(name: "各乡（镇）", asPrinted: "各乡（镇）", role: .cooperating)
    let health = Assignment(name: "西江县卫健局", asPrinted: "县卫健局", role: .responsible)
    return Plan(
      id: "town", revision: 1, title: "西江县养老工作方案", kind: .workPlan, documentNumber: "西政发〔2023〕1号",
      jurisdiction: Jurisdiction(name: "西江县", level: .county, code: "640001", within: nil),
      period: try period("2023-01-01", "2026-12-31"), source: "town.txt",
      sections: [
        Section(id: "1", number: "一", title: "养老服务"), Section(id: "2", number: "二", title: "设施建设"),
        Section(id: "2.1", number: "（一）", title: "社区设施", within: "2"),
      ],
      passages: [
        Passage(
          id: "goals", kind: .goals, number: nil, title: "总体目标", task: nil,
          text: "到2024年人均预期寿命达到80岁。\n")
      ],
      tasks: [
        PolicyTask(
          id: "1", number: "1", section: "2.1", title: "建设照料中心",
          text: "建设日间照料中心，8月底完成验收。护理型床位每年新增5%，占比达到98%。\n",
          departments: [civilAffairs(.lead), merged, townships],
          deadline: Deadline(due: try day("2026-12-31"), basis: .plan),
          milestones: [
            Milestone(
              id: "1", title: "竣工", due: try day("2023-08-31"), firm: true, project: "照料中心项目",
              quotations: [Quotation(text: "8月底完成验收")], note: nil)
          ],
          projects: [
            Project(
              name: "照料中心项目", investment: nil, period: nil, quotations: [Quotation(text: "日间照料中心")], note: nil
            )
          ], standards: []),
        PolicyTask(
          id: "2", number: "2", section: "1", title: "报送数据", text: "按月报送养老数据。\n",
          departments: [health, civilAffairs(.cooperating)],
          deadline: Deadline(
            due: try day("2023-12-31"), basis: .printed, asPrinted: "按月", recurrence: .monthly)),
        PolicyTask(
          id: "3", number: "3", section: "1", title: "广泛宣传", text: "营造敬老氛围。\n", departments: [],
          deadline: Deadline(due: try day("2024-06-30"), basis: .printed, asPrinted: "2024年6月")),
      ],
      indicators: [
        Indicator(
          id: "beds", measure: "nursing-bed-share", name: "护理床位", kind: .share, unit: "%", counting: .level,
          attribute: .binding, tasks: ["1", "2"],
          targets: [
            Target(
              aim: .atLeast(try number("5")), due: try day("2025-12-31"), recurrence: .yearly,
              quotations: [Quotation(text: "每年新增5%", asPrinted: "5%", place: "1")]),
            Target(
              aim: .atLeast(try number("98")), due: try day("2026-12-31"),
              quotations: [Quotation(text: "占比达到98%", asPrinted: "98%", place: "1")]),
          ]),
        Indicator(
          id: "age", measure: "life-expectancy", name: "预期寿命", kind: .ratio, unit: "岁", counting: .level,
          attribute: .expected,
          targets: [
            Target(
              aim: .atLeast(try number("80")), due: try day("2024-12-31"),
              quotations: [Quotation(text: "人均预期寿命达到80岁", asPrinted: "80岁", place: "goals")])
          ]),
      ],
      irregularities: [
        Irregularity(
          place: "第一章", quote: nil, note: Note(chinese: "缺编号", english: "a lost number"), tasks: ["3"],
          indicators: ["age"])
      ])
  }

  private static func city() throws -> Plan {
    Plan(
      id: "city", revision: 1, title: "东江市养老规划", kind: .fiveYearPlan,
      jurisdiction: Jurisdiction(name: "东江市", level: .city, code: "640002", within: nil),
      period: try period("2021-01-01", "2022-12-31"), source: "city.txt",
      sections: [
        Section(id: "9", number: "九", title: "人才队伍"), Section(id: "3", number: "三", title: "医养结合"),
      ],
      tasks: [
        PolicyTask(
          id: "1", number: nil, section: "3", title: "医养签约", text: "推动签约。\n",
          departments: [
            Assignment(name: "东江市卫生健康委", asPrinted: "市卫生健康委", role: .responsible),
            Assignment(name: "东江市人力资源社会保障局", asPrinted: "市人社局", role: .cooperating),
            Assignment(name: "东江市某某中心", asPrinted: "某某中心", role: .cooperating),
          ], deadline: Deadline(due: try day("2021-06-30"), basis: .printed, asPrinted: "2021年6月")),
        PolicyTask(
          id: "2", number: nil, section: "9", title: "培训护理员", text: "培训养老护理员。\n",
          departments: [Assignment(name: "东江市民政局", asPrinted: "市民政局", role: .lead)],
          deadline: Deadline(due: try day("2022-12-31"), basis: .plan)),
      ], indicators: [])
  }

  private static func period(_ from: String, _ to: String) throws -> Period {
    try #require(Period(from: try day(from), to: try day(to)))
  }
}
