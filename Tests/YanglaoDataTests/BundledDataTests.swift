// The five bundled plans, and what they must hold.

import Foundation
import Testing
import YanglaoCore

@testable import YanglaoData

struct BundledDataTests {
  static let dataFolder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Data")

  static let catalogue = Result { try BundledData.catalogue() }

  /// Every file in Data/ but a folder's README is compiled in, to the byte.
  @Test func everyFileIsCompiledIn() throws {
    let files = try FileManager.default.subpathsOfDirectory(atPath: Self.dataFolder.path).filter { path in
      let file = Self.dataFolder.appending(path: path)
      return try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true
        && file.lastPathComponent != "README.md"
    }
    #expect(Set(files) == Set(BundledData.names))
    for name in files {
      let onDisk = try Data(contentsOf: Self.dataFolder.appending(path: name))
      #expect(
        BundledData.bytes(of: name).map { Data($0) } == onDisk, "\(name) differs from the compiled file")
    }
  }

  /// The program takes this as given when it starts.
  @Test func everyFileIsUTF8() throws {
    for name in BundledData.names {
      let bytes = try #require(BundledData.bytes(of: name))
      #expect(String(validating: bytes, as: UTF8.self) != nil, "\(name)")
    }
  }

  @Test func everyPlanHoldsTogether() throws {
    let catalogue = try Self.catalogue.get()
    for plan in catalogue.plans {
      let faults = PlanValidation.faults(of: plan, in: catalogue)
      #expect(
        faults.isEmpty, "\(plan.id): \(faults.map { "\($0.path): \($0.problem)" }.joined(separator: "\n"))")
    }
  }

  @Test(arguments: [
    ("zhongwei", 7, 23), ("shapotou", 6, 24), ("jingyuan", 6, 18), ("wugang", 5, 23), ("xishan", 6, 22),
  ])
  func holdsEverySectionAndTask(_ id: String, _ sections: Int, _ tasks: Int) throws {
    let plan = try #require(try Self.catalogue.get().plan(id))
    #expect(plan.sections.count == sections)
    #expect(plan.tasks.count == tasks)
    #expect(plan.sections.allSatisfy { section in plan.tasks.contains { $0.section == section.id } })
  }

  /// Safeguards oblige as tasks do, whether or not an indicator quotes them.
  @Test(arguments: [
    ("shapotou", ["（一）", "（二）", "（三）", "（四）"]),
    ("jingyuan", ["（一）", "（二）", "（三）"]),
    ("xishan", ["（一）", "（二）", "（三）", "（四）", "（五）"]),
  ])
  func holdsEverySafeguard(_ id: String, _ numbers: [String]) throws {
    let plan = try #require(try Self.catalogue.get().plan(id))
    #expect(plan.passages.filter { $0.kind == .safeguard }.map(\.number) == numbers)
  }

  @Test func numbersDepartmentsToTheLetter() throws {
    let plan = try #require(try Self.catalogue.get().plan("zhongwei"))
    let task = try #require(plan.task("1.1"))
    #expect(task.title == "促进机构养老服务提质增效")
    #expect(
      task.departments.map(\.name) == [
        "中卫市民政局", "中卫市发展改革委", "中卫市住房城乡建设局", "中卫市财政局", "中卫市自然资源局", "中卫市卫生健康委",
        "中卫市旅游和文体广电局", "各县（区）人民政府",
      ])
    #expect(task.departments[1].asPrinted == "发展改革委")
    #expect(plan.period.from == nil)
  }

  @Test func holdsTheIndicatorTables() throws {
    let catalogue = try Self.catalogue.get()
    let shapotou = try #require(catalogue.plan("shapotou")).indicators.filter { $0.category != nil }
    #expect(shapotou.count == 28)
    #expect(shapotou.count { $0.attribute == .binding } == 7)
    let xishan = try #require(catalogue.plan("xishan")).indicators.filter { $0.attribute != .absent }
    #expect(xishan.count == 14)
    #expect(xishan.count { $0.attribute == .binding } == 6)
  }

  @Test func knowsTheMeasureThatFourPlansShare() throws {
    let catalogue = try Self.catalogue.get()
    for id in ["zhongwei", "shapotou", "jingyuan", "xishan"] {
      let indicator = try #require(catalogue.plan(id)?.indicator("nursing-bed-share"), "\(id)")
      #expect(indicator.targets.last?.aim == .atLeast(try #require(ExactDecimal("60"))))
      #expect(indicator.unit == "%")
    }
  }

  @Test func keepsMoneyAndMilestonesOfTheAnnex() throws {
    let task = try #require(try Self.catalogue.get().plan("jingyuan")?.task("12"))
    #expect(task.projects.map { $0.investment?.description } == ["7200", "100"])
    let other = try #require(try Self.catalogue.get().plan("jingyuan")?.task("11"))
    #expect(other.projects.compactMap { $0.investment?.description }.sorted() == ["250", "3039", "318"])
    #expect(other.milestones.contains { $0.due.description == "2023-07-31" && $0.firm })
    #expect(other.milestones.contains { $0.due.description == "2023-12-31" && !$0.firm })
  }

  @Test func keepsWhomTheAnnexNames() throws {
    let annex = try #require(
      try Self.catalogue.get().plan("jingyuan")?.passages.first { $0.id == "annex-1" })
    #expect(annex.text.hasPrefix("产业类别\n辅助产业\n健康养老\n包抓专班\n"))
    #expect(annex.text.contains("\n牵头部门\n民政局\n卫健局\n配合部门\n发改局、科技局、"))
  }

  @Test func putsEveryDepartmentInAFamilyOrCollective() throws {
    for department in try Self.catalogue.get().departments {
      #expect(department.isCollective || !department.families.isEmpty, "\(department.name)")
    }
  }

  /// A bureau that does the work of two families is found under both, whatever the rest of its name.
  @Test(arguments: [
    ("文体", ["culture-tourism", "sports"]), ("教体", ["education", "sports"]),
    ("民社", ["civil-affairs", "human-resources"]), ("和商务", ["commerce", "industry"]),
  ])
  func putsABureauOfTwoWorksInBothFamilies(_ part: String, _ families: [String]) throws {
    let names = try Self.catalogue.get().families.flatMap(\.names).filter { $0.contains(part) }
    #expect(!names.isEmpty)
    for name in Set(names) {
      let holding = try Self.catalogue.get().families.filter { $0.names.contains(name) }.map(\.id)
      #expect(holding.sorted() == families, "\(name)")
    }
  }

  @Test func usesEveryMeasure() throws {
    let catalogue = try Self.catalogue.get()
    let used = Set(catalogue.plans.flatMap(\.indicators).map(\.measure))
    for measure in catalogue.measures { #expect(used.contains(measure.id), "\(measure.id)") }
    let shared = catalogue.measures.prefix { measure in
      catalogue.plans.count { $0.indicators.contains { $0.measure == measure.id } } >= 2
    }
    let rest = catalogue.measures.dropFirst(shared.count)
    #expect(shared.count >= 13)
    #expect(
      rest.allSatisfy { measure in
        catalogue.plans.count { $0.indicators.contains { $0.measure == measure.id } } == 1
      })
  }
}
