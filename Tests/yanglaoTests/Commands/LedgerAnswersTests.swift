// A ledger in which nothing holds answers as the plans themselves do, in every column.

import Testing
import YanglaoCore
import YanglaoStore

@testable import yanglao

@Suite struct LedgerAnswersTests {
  @Test(arguments: [
    ["plans"], ["tasks"], ["overdue", "--kind", "all"], ["due", "--in", "2023-01-01..2027-12-31"],
    ["progress"],
    ["missing", "--period", "2024-10", "--state", "all"], ["missing", "--period", "2024-10", "--summary"],
    ["changes", "--since", "2023-01-01", "--until", "2024-10-01"], ["indicators"], ["departments"],
    ["compare", "nursing-bed-share"], ["compare", "居家适老化改造户数"], ["search", "护理型床位"], ["evaluate", "xishan"],
    ["show", "jingyuan/11"], ["show", "泾源县民政局"], ["show", "市民政局"], ["show", "xishan"],
    ["explain", "xishan/nursing-bed-share"], ["indicators", "-m", "nursing-bed-share", "-d", "西山区民政局"],
    ["overdue", "--summary"], ["overdue", "-s", "--by", "family"], ["overdue", "-s", "--by", "year"],
    ["overdue", "-s", "--by", "plan"], ["overdue", "-s", "--kind", "indicator"],
    ["overdue", "-s", "--kind", "task"], ["due", "-s", "--in", "2023-01-01..2027-12-31"],
    ["overdue", "--by", "section"], ["progress", "--by", "measure"],
  ])
  func asThePlansDo(_ question: [String]) throws {
    let office = try OfficeFolder()
    office.run("record", "xishan/nursing-bed-share", "50", "--on", "2021-06-30", "--by", "张三")
    office.run("undo", "--yes", "--by", "张三")
    try #require(try office.files.contains("ledger.db"))
    for choice in [[], ["-p", "jingyuan"], ["-d", "民政"], ["-d", "泾源县民政局"], ["--text", "床位"]] {
      let words = question + choice + ["--as-of", "2024-10-01", "--format", "json"]
      let own = CommandRun(words: ["--ledger", office.path("ledger.db")] + words)
      let plain = CommandRun(words: words)
      // Not every command has every choice.
      guard plain.status != .usage else { continue }
      #expect(own.output == plain.output, "\(words)")
      #expect(own.status == plain.status, "\(words)")
    }
  }

  /// What a plan called something else is found by that name as of then.
  @Test func findsWhatHadANameThen() throws {
    let office = try OfficeFolder()
    office.run("record", "xishan/nursing-bed-share", "50", "--on", "2021-06-30", "--by", "张三")
    let moment = "\(Clock.now)"
    let plan = CommandRun("plan", "export", "jingyuan").output
    let title = "养老服务补贴提标扩面"
    let old = try #require(
      try PlanDocuments.bundled().catalogue().plan("jingyuan")?.task("11")?.title)
    try office.write(
      plan.replacing("\"title\": \"\(old)\"", with: "\"title\": \"\(title)\"").replacing(
        "\"revision\": 1", with: "\"revision\": 2"), "new.json")
    let run = office.run("plan", "revise", office.path("new.json"), "--by", "张三", "--reason", "改名")
    try #require(run.status == .done, "\(run.messages)")
    #expect(office.run("show", title).output.contains("jingyuan/11"))
    #expect(office.run("show", old).status == .failed)
    #expect(office.run("show", old, "--known-at", moment).output.contains("jingyuan/11"))
  }

  /// Whoever is assigned is found by every kind of name, among the departments that plans name.
  @Test func findsAssignedDepartments() throws {
    let office = try OfficeFolder()
    let catalogue = try #require(try? PlanDocuments.bundled().catalogue())
    let tasks = catalogue.plans.flatMap { plan in
      plan.tasks.filter(\.departments.isEmpty).map { "\(plan.id)/\($0.id)" }
    }
    let names = ["民政局", "卫健委", "体育局", "各乡（镇）", "沙坡头区财政局"]
    for (task, name) in zip(tasks.prefix(names.count), names) {
      let run = office.run("assign", task, name, "--by", "张三", "--on", "2026-01-01")
      try #require(run.status == .done, "\(run.messages)")
    }
    let day = try #require(Day(iso: "2026-06-30"))
    let ledger = try SQLiteLedger(path: office.path("ledger.db"), mode: .reading, clock: { Clock.now })
    let question = Question(ledger: ledger, day: day, knownAt: nil)
    let whole = try Standing(ledger, on: day).catalogue
    let typed = [
      "民政", "未明确", "泾源县卫健委", "沙坡头区卫健委", "沙坡头区 民政局", "沙坡头区体育局", "各乡(镇)", "财政",
    ]
    for name in typed + names + whole.departments.map(\.name) + whole.departments.flatMap(\.namesAsPrinted) {
      let found = try? question.selection([name])
      #expect(found == whole.departments(named: name), "\(name)")
      let reference = try? question.standing(naming: name).catalogue.things(name).map(\.id)
      #expect(reference == whole.things(name).map(\.id), "\(name)")
    }
    // Before it is assigned, a department answers for nothing, and is no unknown name.
    let before = Question(ledger: ledger, day: try #require(Day(iso: "2025-12-31")), knownAt: nil)
    for name in ["沙坡头区民政局", "沙坡头区体育局"] {
      var filter = TaskFilter()
      filter.departments = try before.selection([name])
      #expect(filter.departments == whole.departments(named: name), "\(name)")
      #expect(try before.standing(CatalogueScope(filter)).tasks(filter).isEmpty)
    }
    #expect(throws: RequestError.self) { try before.selection(["沙坡头区不存在的局"]) }
  }
}
