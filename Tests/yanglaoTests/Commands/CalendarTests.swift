// Deadlines as a calendar: one event for each, the same ids in every file.

import Foundation
import Testing

@testable import yanglao

@Suite struct CalendarTests {
  /// The events as their lines, unfolded.
  private func events(_ run: CommandRun) -> [[String]] {
    run.output.split(separator: "\r\n ").joined().components(separatedBy: "BEGIN:VEVENT\r\n").dropFirst().map
    {
      $0.split(separator: "\r\n").map(String.init)
    }
  }

  private func values(_ name: String, _ run: CommandRun) -> [String] {
    events(run).compactMap { lines in
      lines.first { $0.hasPrefix(name + ":") || $0.hasPrefix(name + ";") }.map {
        String($0.drop { $0 != ":" }.dropFirst())
      }
    }
  }

  @Test func anEventToTheLetter() throws {
    let run = CommandRun(
      "calendar", "-p", "jingyuan", "--text", "开办老年大学", "--as-of", "2023-07-15", "--kind", "task")
    #expect(
      run.output.hasPrefix(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//yanglao//yanglao//ZH\r\nCALSCALE:GREGORIAN\r\n"
      ))
    #expect(run.output.hasSuffix("END:VEVENT\r\nEND:VCALENDAR\r\n"))
    let event = try #require(events(run).first)
    #expect(
      event.prefix(6) == [
        "UID:jingyuan/16@yanglao", "DTSTAMP:20230714T160000Z", "SEQUENCE:0", "DTSTART;VALUE=DATE:20231231",
        "SUMMARY:发展老年教育事业", event[5],
      ])
    #expect(event[5].hasPrefix("DESCRIPTION:编号：jingyuan/16\\n规划：泾源县2023年健康养老产业专班工作方案\\n单位：泾源县教体局（责任）"))
    #expect(
      event.suffix(10).prefix(9) == [
        "CATEGORIES:任务,泾源县", "STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY",
        "DESCRIPTION:发展老年教育事业", "TRIGGER:-P7D", "END:VALARM", "END:VEVENT",
      ])
  }

  @Test(arguments: ["task", "milestone", "indicator"]) func idsAreUniqueAndStable(_ kind: String) {
    let run = CommandRun("calendar", "--kind", kind, "--all", "--as-of", "2023-07-15")
    let ids = values("UID", run)
    #expect(ids.count > 18)
    #expect(Set(ids).count == ids.count)
    #expect(
      values("UID", CommandRun("calendar", "--kind", kind, "--all", "--as-of", "2026-11-21", "--lang", "en"))
        == ids)
  }

  @Test func daysAreThoseOfTheDueList() {
    let due = CommandRun(
      "due", "--in", "2000-01-01..2100-12-31", "--as-of", "2023-07-15", "--columns", "due", "-f", "tsv",
      "--kind", "task",
      "--kind", "milestone")
    let days = due.output.split(separator: "\n").dropFirst().map { $0.filter { $0 != "-" } }
    #expect(values("DTSTART", CommandRun("calendar", "--as-of", "2023-07-15")) == days)
  }

  @Test func alarmsOnlyWhereThereIsTime() {
    let run = CommandRun("calendar", "-p", "jingyuan", "--as-of", "2023-07-31", "--alarm", "2w")
    for event in events(run) {
      let day = event.first { $0.hasPrefix("DTSTART") } ?? ""
      #expect(event.contains("TRIGGER:-P14D") == (day >= "DTSTART;VALUE=DATE:20230731"), "\(day)")
    }
    #expect(run.output.contains("VALUE=DATE:20230731\r\n"), "what is due today has its alarm")
    #expect(!CommandRun("calendar", "--as-of", "2023-07-31", "--no-alarm").output.contains("VALARM"))
    #expect(CommandRun("calendar", "--alarm", "7d", "--no-alarm").status == .usage)
  }

  @Test func whatIsDoneStaysAwayUnlessAskedFor() throws {
    let office = try OfficeFolder()
    office.run("done", "jingyuan/16", "--on", "2023-06-30", "--by", "甲", "--force")
    office.run("suspend", "jingyuan/14", "--on", "2023-06-30", "--by", "甲", "--reason", "停办")
    office.run(
      "extend", "jingyuan/10", "--until", "2024-06-30", "--on", "2023-06-30", "--by", "甲", "--reason", "延期")
    let open = office.run("calendar", "-p", "jingyuan", "--kind", "task", "--as-of", "2023-07-31")
    #expect(values("UID", open).count == 16)
    let all = office.run("calendar", "-p", "jingyuan", "--kind", "task", "--as-of", "2023-07-31", "--all")
    #expect(values("UID", all).count == 18)
    let suspended = try #require(events(all).first { $0.contains("UID:jingyuan/14@yanglao") })
    #expect(suspended.contains("STATUS:CANCELLED") && !suspended.contains("BEGIN:VALARM"))
    let moved = try #require(events(all).first { $0.contains("UID:jingyuan/10@yanglao") })
    #expect(moved.contains("SEQUENCE:1") && moved.contains("DTSTART;VALUE=DATE:20240630"))
    #expect(moved.contains { $0.contains("原定时限：2023-12-31") })
  }

  @Test func whatIsDoneSaysSo() throws {
    let office = try OfficeFolder()
    office.run("done", "jingyuan/16", "--on", "2023-06-30", "--by", "甲", "--force")
    office.run("done", "jingyuan/15", "--on", "2023-06-30", "--by", "甲", "--force")
    office.run("verify", "jingyuan/15", "--on", "2023-07-01", "--by", "甲")
    let all = ["calendar", "-p", "jingyuan", "--kind", "task", "--as-of", "2023-07-31", "--all"]
    func summary(_ id: String, _ run: CommandRun) throws -> String {
      let event = try #require(events(run).first { $0.contains("UID:\(id)@yanglao") })
      #expect(event.contains("STATUS:CONFIRMED"))
      return try #require(event.first { $0.hasPrefix("SUMMARY:") })
    }
    let run = office.run(all)
    #expect(try summary("jingyuan/16", run).hasSuffix("（已报办结）"))
    #expect(try summary("jingyuan/15", run).hasSuffix("（已销号）"))
    #expect(try !summary("jingyuan/17", run).contains("（"))
    #expect(try summary("jingyuan/15", office.run(all + ["--lang", "en"])).hasSuffix(" (verified)"))
  }

  @Test func anInstanceThatIsDoneSaysSoWhileTheTaskGoesOn() throws {
    let office = try OfficeFolder()
    try office.write("序号,任务,责任单位,完成时限\n1,上门探访,民政局,每月\n", "tasks.csv")
    office.run(
      "plan", "new", "--from", office.path("tasks.csv"), "--id", "town", "--title", "某县2026年探访服务工作方案",
      "--jurisdiction", "某县", "--code", "640499", "--period", "2026", "-o", office.path("plan.json"))
    office.run("plan", "add", office.path("plan.json"), "--by", "甲")
    office.run("done", "town/1", "--on", "2026-01-31", "--by", "甲")
    office.run("update", "town/1", "--progress", "已探访一半", "--on", "2026-02-15", "--by", "甲")
    let run = office.run("calendar", "-p", "town", "--all", "--as-of", "2026-02-16")
    #expect(values("SUMMARY", run).prefix(2) == ["上门探访（本期已办结）", "上门探访"])
  }

  @Test func aTargetThatIsMetSaysSo() {
    let run = CommandRun("--sample", "calendar", "--kind", "indicator", "--all", "--as-of", "2026-11-21")
    #expect(values("SUMMARY", run).contains { $0.hasSuffix("（达标）") })
    #expect(values("SUMMARY", run).contains { $0.hasSuffix("，逾期达标（2024-06-30）") })
  }

  @Test func aSampleIsNoRealCalendar() {
    let words = ["calendar", "-p", "jingyuan", "--all", "--as-of", "2023-07-31"]
    let (real, sample) = (CommandRun(words: words), CommandRun(words: ["--sample"] + words))
    #expect(Set(values("UID", real)).isDisjoint(with: values("UID", sample)))
    #expect(values("UID", sample) == values("UID", real).map { "sample-" + $0 })
    #expect(sample.output.contains("X-WR-CALNAME:养老政策任务（示例数据）\r\n"))
    #expect(values("DESCRIPTION", sample).allSatisfy { $0.hasSuffix("\\n示例数据，不是实际填报。") })
    #expect(!real.output.contains("示例"))
  }

  @Test func nothingIsACalendarWithoutEvents() {
    let run = CommandRun("calendar", "--due-after", "2090-01-01")
    #expect(run.status == .done)
    #expect(events(run).isEmpty && run.output.hasSuffix("END:VCALENDAR\r\n"))
    #expect(run.messages == "没有符合条件的内容。\n")
  }
}
