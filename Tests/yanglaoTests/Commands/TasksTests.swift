// Tasks by dates and limits as they are typed.

import Testing

@testable import yanglao

@Suite struct TasksTests {
  @Test(arguments: ["today", "今天"]) func todayIsTheDayAsOfWhichTheListSpeaks(_ today: String) {
    let before = CommandRun("tasks", "--due-before", today, "--as-of", "2024-01-01", "-f", "csv")
    #expect(
      before.output
        == CommandRun("tasks", "--due-before", "2024-01-01", "--as-of", "2024-01-01", "-f", "csv").output)
    #expect(before.output.contains("jingyuan/11"))
    #expect(!before.output.contains("shapotou/1.1"))
    let after = CommandRun("tasks", "--due-after", today, "--as-of", "2024-01-01", "-f", "csv")
    #expect(after.output.contains("shapotou/1.1"))
  }

  @Test(arguments: ["+3", "0", "-1", "３", "3.0", "0x3", "", "99999999999999999999"])
  func limitsArePlainDigits(_ limit: String) {
    let run = CommandRun("tasks", "--limit=\(limit)")
    #expect(run.status == .usage)
    #expect(run.said.first == "yanglao: “--limit”的值“\(limit)”无效：应为不小于 1 的整数")
  }

  @Test func countsAgreeWithTheirNouns() {
    let one = CommandRun("tasks", "-p", "jingyuan", "--text", "开办老年大学", "--lang", "en")
    #expect(one.output.contains("\n1 task.\n"), "\(one.output)")
    #expect(CommandRun("tasks", "-n", "1", "--lang", "en").output.contains("\n1 of 110 tasks.\n"))
    #expect(CommandRun("tasks", "-n", "1").output.contains("\n共 110 项任务，显示 1 项。\n"))
  }
}
