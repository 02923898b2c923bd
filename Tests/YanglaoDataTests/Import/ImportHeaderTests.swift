// Columns are known by what people call them; what is not known, missing or double is told.

import Testing

@testable import YanglaoData

struct ImportHeaderTests {
  @Test func knowsEachOfItsHeaders() {
    for field in ImportField.allCases {
      for name in field.headers { #expect(ImportField(header: name) == field, "\(name)") }
    }
    #expect(
      Set(ImportField.allCases.flatMap(\.headers)).count == ImportField.allCases.flatMap(\.headers).count)
  }

  @Test(arguments: [
    ("ＩＮＤＩＣＡＴＯＲ", ImportField.indicator), (" 指 标　名 称 ", .indicator), ("asOf", .asOf), ("As Of", .asOf),
    ("as-of", .asOf), ("AS_OF", .asOf), ("\u{FEFF}数值", .value), ("完成\n百分比", .percent), ("Value", .value),
  ])
  func looksPastWidthCaseAndSpaces(_ name: String, _ field: ImportField) {
    #expect(ImportField(header: name) == field)
  }

  @Test func findsColumnsInAnyOrder() {
    let header = ImportHeader(["备注", "", "value", "地区", "指标"])
    #expect(header.position(of: .indicator) == 4)
    #expect(header.position(of: .value) == 2)
    #expect(header.position(of: .note) == 0)
    #expect(header.position(of: .task) == nil)
    #expect(header.name(of: .value) == "value")
    #expect(header.unknownColumns == [.init(name: "地区", nearest: nil)])
    #expect(header.problems.isEmpty)
  }

  @Test(arguments: [
    ("指标名", ImportField.indicator), ("数值(%)", .value), ("目前数值", .value), ("valeu", .value),
    ("indicater", .indicator),
    ("截止日期", .asOf), ("进展情形", .progress), ("stauts", .status),
  ])
  func namesTheNearestField(_ name: String, _ field: ImportField) {
    #expect(ImportField.nearest(to: name) == field)
  }

  @Test(arguments: ["", "地区", "电话", "x", "序号", "完全无关的一列", String(repeating: "指", count: 1000)])
  func namesNoFarField(_ name: String) { #expect(ImportField.nearest(to: name) == nil) }

  @Test func tellsTheUnitFromTheDepartment() {
    let plain = ImportHeader(["指标", "单位", "数值"])
    #expect(plain.position(of: .department) == 1)
    #expect(plain.position(of: .unit) == nil)
    let both = ImportHeader(["指标", "单位", "计量单位"])
    #expect(both.position(of: .department) == 1)
    #expect(both.position(of: .unit) == 2)
    let ambiguous = ImportHeader(["指标", "单位", "责任单位"])
    #expect(ambiguous.position(of: .unit) == 1)
    #expect(ambiguous.position(of: .department) == 2)
    #expect(ambiguous.problems.isEmpty)
  }

  @Test(arguments: [
    (["指标名称", "指标编号", "数值"], ImportField.indicator, 1, 0), (["任务编号", "任务", "状态"], .task, 0, 1),
  ])
  func takesIdsBesideNames(_ names: [String], _ field: ImportField, _ id: Int, _ name: Int) {
    let header = ImportHeader(names)
    #expect(header.problems.isEmpty)
    #expect(header.position(of: field) == id)
    #expect(header.namePosition(of: field) == name)
  }

  /// 编号 has the ids of a table that has no other column for them, and beside names it may number the rows.
  @Test(
    arguments: [
      (["编号", "数值"], 0), (["编号", "指标", "数值"], 0), (["编号", "任务编号"], nil), (["指标", "ID"], 1),
    ] as [([String], Int?)])
  func tellsIdsFromNumbers(_ names: [String], _ place: Int?) {
    let header = ImportHeader(names)
    #expect(header.problems.isEmpty)
    #expect(header.position(of: .id) == place)
    #expect(header.unknownColumns.map(\.name) == (place == nil ? ["编号"] : []))
    #expect(header.idsMayBeNumbers == (names.contains("指标") && names.contains("编号")))
  }

  /// A name says nothing beside several others, and nothing where no column says of what it is.
  @Test(
    arguments: [
      (["id", "title", "status"], 1, []), (["指标编号", "名称", "数值"], 1, []),
      (["id", "name", "title"], nil, ["name", "title"]),
      (["名称", "数值"], nil, ["名称"]),
    ] as [([String], Int?, [String])])
  func takesANameBesideIds(_ names: [String], _ place: Int?, _ unknown: [String]) {
    let header = ImportHeader(names)
    #expect(header.position(of: .name) == place)
    #expect(header.unknownColumns.map(\.name) == unknown)
  }

  @Test func refusesFieldsThatComeTwice() {
    let faults = ImportSample("指标,数值,完成值,日期,时间\n").refusal()
    #expect(
      faults.map(\.problem) == [
        .repeatedField(.value, columns: ["数值", "完成值"]), .repeatedField(.asOf, columns: ["日期", "时间"]),
      ])
    #expect(faults.map(\.column) == ["完成值", "时间"])
    #expect(faults.map(\.line) == [1, 1])
    #expect(!ImportHeader(["指标", "单位", "责任单位", "填报单位"]).problems.isEmpty)
    #expect(!ImportHeader(["指标", "指标名称", "数值"]).problems.isEmpty)
    #expect(!ImportHeader(["id", "编号", "数值"]).problems.isEmpty)
  }

  @Test func refusesTablesWithoutASubject() {
    let faults = ImportSample("\n\n指标名,数值,日期\n1,2,3\n").refusal()
    #expect(faults.map(\.line) == [3])
    guard case .noSubjectColumn(let allowed, let nearest) = faults.first?.problem else {
      Issue.record("\(faults)")
      return
    }
    #expect(allowed == ["指标", "指标编号", "指标名称", "indicator", "任务", "任务编号", "重点任务", "task", "编号", "id"])
    #expect(nearest == [.init(name: "指标名", nearest: .indicator)])
  }

  @Test(arguments: ["", "\n\n", " \r\n\t\n", "\u{FEFF}"])
  func refusesEmptyFiles(_ text: String) {
    #expect(ImportSample(text).refusal().map(\.problem) == [.empty])
  }

  @Test func refusesBrokenHeaders() {
    #expect(ImportSample("指标,\"数值\n1,2\n").refusal().map(\.problem) == [.unclosedQuote])
    #expect(ImportSample("指标,数\0值\n1,2\n").refusal().map(\.problem) == [.nulCharacter])
  }
}
