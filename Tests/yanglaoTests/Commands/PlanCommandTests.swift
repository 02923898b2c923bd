// Plans of one's own, from the command line: added, revised, closed, from files and from what is bundled.

import CommandLineKit
import TestSupport
import Testing
import YanglaoCore
import YanglaoData

@testable import yanglao

@Suite struct PlanCommandTests {
  /// A bundled plan's file with changes.
  private func file(_ plan: String = "xishan", _ changes: (String, String)...) throws -> String {
    var text = String(decoding: try #require(BundledData.bytes(of: "plans/\(plan).json")), as: UTF8.self)
    for (from, to) in changes {
      try #require(text.contains(from), "\(from)")
      text = text.replacing(from, with: to)
    }
    return text
  }

  /// The file of xishan at revision 2, whose share of nursing beds is to be 90.5 instead.
  private func midterm() throws -> String {
    let plan = try PlanReader.plan(from: Array(try file().utf8), file: "x")
    let indicator = try #require(plan.indicator("nursing-bed-share"))
    let value = try #require(indicator.targets.last?.aim.value)
    var text = try file("xishan", (#""revision": 1"#, #""revision": 2"#))
    let place = try #require(text.range(of: #""id": "nursing-bed-share""#))
    let old = "\"value\": \(value)"
    let there = try #require(text[place.upperBound...].range(of: old))
    text.replaceSubrange(there, with: "\"value\": 90.5")
    return text
  }

  @Test func aTargetChangedAtMidtermShowsBothWithTheirVerdicts() throws {
    let office = try OfficeFolder()
    try office.write(try midterm(), "new.json")
    let value = office.run("record", "xishan/nursing-bed-share", "60", "--on", "2025-12-31", "--by", "x")
    #expect(value.status == .done, "\(value.messages)")
    let revised = office.run("plan", "revise", office.path("new.json"), "--reason", "中期调整", "--by", "x")
    #expect(revised.status == .done, "\(revised.messages)")
    #expect(revised.output.contains("第 1 版 → 第 2 版"))
    for command in ["show", "explain"] {
      let page = office.run(
        command, "xishan/nursing-bed-share", "--columns", "earlier_targets", "-f", "json")
      #expect(
        page.output.contains(#""until_revision": 1"#) && page.output.contains(#""verdict": "met""#), "\(page)"
      )
    }
    let now = office.run("indicators", "--plan", "xishan", "--columns", "id,verdict", "-f", "csv").output
    #expect(now.contains("xishan/nursing-bed-share,missed"), "\(now)")
    #expect(office.run("ledger", "check").status == .done)
    // What was known before has the first revision.
    let before = office.run(
      "show", "xishan", "--columns", "revision", "-f", "ndjson", "--known-at", "2020-01-01")
    #expect(before.output == "{\"revision\": 1}\n")
  }

  @Test func whatDiffersKeepsTheWidthOfTheTerminal() throws {
    let office = try OfficeFolder()
    try office.write(
      try file("xishan", ("昆明市西山区“十四五”养老规划", "昆明市西山区“十四五”时期养老服务体系建设和银发经济发展规划")), "new.json")
    let words = ["plan", "diff", "xishan", office.path("new.json")]
    let whole = CommandRun(words: words)
    #expect(whole.output.contains("银发经济"), "\(whole.messages)")
    for width in [40, 80] {
      let lines = CommandRun(words: words, width: width).output.split(separator: "\n")
      #expect(lines.allSatisfy { String($0).displayWidth <= width })
      #expect(
        lines.joined().filter { $0 != " " } == whole.output.filter { $0 != " " && $0 != "\n" },
        "nothing is lost")
    }
  }

  @Test func anExtensionIsHeldAgainstTheDeadlineOfTheRevision() throws {
    let office = try OfficeFolder()
    var text = try file("wugang", (#""revision": 1"#, #""revision": 2"#))
    let due = try #require(text.firstRange(of: #""due": "2027-12-31""#))
    text.replaceSubrange(due, with: #""due": "2026-12-31""#)
    try office.write(text, "new.json")
    #expect(
      office.run("plan", "revise", office.path("new.json"), "--reason", "中期调整", "--by", "x").status == .done)
    #expect(
      office.run("extend", "wugang/1", "--until", "2027-06-30", "--reason", "拖", "--by", "x").status == .done)
    let changes = office.run(
      "changes", "--since", "2020-01-01", "-p", "wugang", "-f", "csv", "--columns", "change,id,from,to")
    #expect(changes.output.contains("extended,wugang/1,2026-12-31,2027-06-30"), "\(changes.output)")
  }

  @Test func eventsOfACalendarChangeWithTheirPlan() throws {
    let office = try OfficeFolder()
    try office.write(try midterm(), "new.json")
    func sequences() -> Set<Substring> {
      let lines = office.run("calendar", "-p", "xishan", "--kind", "task", "--as-of", "2021-01-01").output
        .split(whereSeparator: \.isNewline)
      return Set(lines.filter { $0.hasPrefix("SEQUENCE") })
    }
    office.run("record", "xishan/nursing-bed-share", "60", "--on", "2025-12-31", "--by", "x")
    #expect(sequences() == ["SEQUENCE:0"])
    office.run("plan", "revise", office.path("new.json"), "--reason", "中期调整", "--by", "x")
    #expect(sequences() == ["SEQUENCE:1"], "programs take the later one of two events of one id")
  }

  @Test func valuesDoNotGetAnotherUnitUnasked() throws {
    let office = try OfficeFolder()
    var text = try file(
      "xishan", (#""revision": 1"#, #""revision": 2"#),
      (#""measure": "care-beds""#, #""measure": "our-beds""#))
    let place = try #require(text.range(of: #""measure": "our-beds""#))
    let unit = try #require(text[place.upperBound...].range(of: #""unit": "张""#))
    text.replaceSubrange(unit, with: #""unit": "个""#)
    try office.write(text, "new.json")
    let arguments = ["plan", "revise", office.path("new.json"), "--reason", "改单位", "--by", "x"]
    #expect(
      office.run("record", "xishan/care-beds", "3500", "--on", "2025-06-30", "--by", "x").status == .done)
    let refused = office.run(arguments)
    #expect(refused.status == .failed)
    #expect(refused.messages.contains("xishan/care-beds：张 → 个，已有填报值 1 个"), "\(refused.messages)")
    #expect(
      office.run("show", "xishan", "--columns", "revision", "-f", "ndjson").output == "{\"revision\": 1}\n")
    // What was withdrawn counts nowhere.
    #expect(office.run("withdraw", "1", "--reason", "误", "--by", "x").status == .done)
    #expect(
      office.run("record", "xishan/care-beds", "3600", "--on", "2025-06-30", "--by", "x").status == .done)
    #expect(office.run(arguments + ["--confirm"]).status == .done)
    let now = office.run("indicators", "-p", "xishan", "--columns", "id,unit,value", "-f", "csv").output
    #expect(now.contains("xishan/care-beds,个,3600"), "\(now)")
  }

  @Test func newerBundledRevisionsAreToldAndTaken() throws {
    let office = try OfficeFolder()
    office.run("record", "xishan/nursing-bed-share", "60", "--on", "2025-12-31", "--by", "x")
    let newer = Array(try midterm().utf8)
    func run(_ words: String...) -> (String, String, Failure.Status) {
      let (output, messages) = (MemoryOutput(), MemoryOutput())
      var context = Context(
        environment: [:], today: Day(iso: "2026-11-21")!, output: output, messages: messages,
        terminal: Terminal(width: nil, isTerminal: false))
      context.bundle = PlanBundle { $0 == "xishan" ? newer : BundledData.bytes(of: "plans/\($0).json") }
      let status = Yanglao.run(["--ledger", office.path("ledger.db")] + words, in: &context)
      return (output.text, messages.text, status)
    }
    #expect(run("plans").0.contains("程序内置了 xishan 的新版，用 plan revise --bundled 采用。"))
    let older = run("plan", "revise", "--bundled", "wugang", "--by", "x")
    #expect(older.2 == .failed && older.1 == "yanglao: 下列规划没有更新的内置版：wugang\n", "\(older)")
    let taken = run("plan", "revise", "--bundled", "--by", "x")
    #expect(taken.2 == .done && taken.0.hasPrefix("已修订 xishan：第 1 版 → 第 2 版"), "\(taken)")
    #expect(!run("plans").0.contains("新版"))
    #expect(run("plan", "revise", "--bundled", "--by", "x").2 == .failed)
    #expect(office.run("log").output.contains("xishan/nursing-bed-share"))
  }

  @Test func onesOwnPlanIsSaidNotToBeBundled() throws {
    let office = try OfficeFolder()
    try office.write(try file("jingyuan", (#""id": "jingyuan""#, #""id": "own""#)), "own.json")
    let added = office.run("plan", "add", office.path("own.json"), "--by", "x")
    #expect(added.status == .done, "\(added.messages)")
    let run = office.run("plan", "revise", "--bundled", "own", "--by", "x")
    #expect(run.messages == "yanglao: “own”不是内置规划\n" && run.status == .failed)
    // What has no newer revision is said of bundled plans alone.
    let all = office.run("plan", "revise", "--bundled", "--by", "x")
    #expect(all.messages.contains("没有更新的内置版") && !all.messages.contains("own"), "\(all.messages)")
  }

  /// The revision is read from the beginning of a file, where every bundled one has it.
  @Test func theRevisionsOfBundledPlansAreFoundWithoutReadingThem() throws {
    for plan in try BundledData.catalogue().plans {
      #expect(PlanBundle().revision(of: plan.id) == plan.revision)
    }
    #expect(PlanBundle().revision(of: "own") == nil)
  }

  @Test func aFaultyPlanInTheMiddleLeavesNothing() throws {
    let office = try OfficeFolder()
    func line(_ id: String, _ change: (String, String)? = nil) throws -> String {
      var text = try file("jingyuan", (#""id": "jingyuan""#, "\"id\": \"\(id)\"")).replacing("\n", with: "")
      if let change { text = text.replacing(change.0, with: change.1) }
      return text + "\n"
    }
    try office.write(
      try line("a") + line("b", (#""section": ""#, #""section": "x"#)) + line("c") + line("a"), "plans.ndjson"
    )
    let run = office.run("plan", "add", office.path("plans.ndjson"), "--by", "x")
    #expect(run.status == .failed && run.output.isEmpty)
    #expect(run.messages.contains("plans.ndjson:2"))
    #expect(try office.files == ["plans.ndjson"])
    // The same where there is a ledger already.
    office.run("record", "xishan/nursing-bed-share", "60", "--on", "2025-12-31", "--by", "x")
    #expect(office.run("plan", "add", office.path("plans.ndjson"), "--by", "x").status == .failed)
    let ids = office.run("plans", "-f", "csv", "--columns", "id").output
    #expect(ids.split(whereSeparator: \.isNewline).count == 6)
    try office.write(try line("a") + "\n" + line("b"), "good.ndjson")
    #expect(office.run("plan", "add", office.path("good.ndjson"), "--by", "x").status == .done)
    #expect(
      office.run("plan", "export", "b").output
        == PlanWriter.json(
          of: try PlanReader.plan(from: Array(try line("b").utf8), file: "b")))
    #expect(
      office.run("plan", "add", office.path("good.ndjson"), "--by", "x").messages.contains("plan revise"))
  }

  @Test func departmentsOfOnesOwn() throws {
    let office = try OfficeFolder()
    try office.write(
      #"{"families":[{"family":"civil-affairs","name":"民政","nameEn":"Civil Affairs","names":["养老服务局"]}],"collectiveBodies":[]}"#,
      "own.json")
    #expect(CommandRun("departments", "-d", "养老服务局").status == .usage)
    let added = office.run("departments", "add", office.path("own.json"), "--by", "x", "--lang", "en")
    #expect(added.output == "Added 1 name, 0 families and 0 collective bodies.\n", "\(added)")
    #expect(office.run("departments", "-d", "养老服务局").status == .done)
    try office.write(
      #"{"families":[{"family":"wolf","name":"狼","nameEn":"Wolf","names":["养老服务局"]}],"collectiveBodies":[]}"#,
      "other.json")
    let refused = office.run("departments", "add", office.path("other.json"), "--by", "x")
    #expect(refused.status == .failed && refused.messages.contains("已属系统 civil-affairs"))
    #expect(office.run("ledger", "check").status == .done)
  }
}
