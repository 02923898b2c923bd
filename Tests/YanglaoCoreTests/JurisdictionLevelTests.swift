// The rank of a place and the sort of a document, as their names show them.

import Testing
import YanglaoCore

struct JurisdictionLevelTests {
  @Test(
    arguments: [
      ("640000", "宁夏回族自治区", .province), ("110000", "北京市", .province), ("640500", "中卫市", .city),
      ("640502", "沙坡头区", .district), ("640424", "泾源县", .county), ("410481", "舞钢市", .countyLevelCity),
      ("530112", "西山区", .district), ("640424", "香水镇", .township), ("530112", "金碧街道", .township),
    ] as [(String, String, Jurisdiction.Level)])
  func readsTheRank(code: String, name: String, level: Jurisdiction.Level) {
    #expect(Jurisdiction.Level(code: code, name: name) == level)
  }

  @Test(
    arguments: [
      ("沙坡头区养老服务体系建设“十四五”规划", .fiveYearPlan), ("养老服务三年行动计划", .actionPlan),
      ("2023年健康养老产业专班工作方案", .workPlan), ("重点任务清单", .taskList),
    ] as [(String, Plan.Kind)])
  func readsTheKind(title: String, kind: Plan.Kind) {
    #expect(Plan.Kind(title: title) == kind)
  }
}
