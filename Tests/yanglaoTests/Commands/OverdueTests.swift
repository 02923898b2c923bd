// An empty list says whether nothing is overdue, or nothing of what was asked for.

import Testing

@testable import yanglao

@Suite struct OverdueTests {
  @Test func nothingAtAll() {
    let run = CommandRun("overdue", "--as-of", "2020-01-01")
    #expect(run.messages == "2020-01-01 没有逾期的内容。\n")
    #expect(run.status == .done)
    #expect(
      CommandRun("overdue", "--as-of", "2020-01-01", "--lang", "en").messages
        == "Nothing is overdue on 2020-01-01.\n")
  }

  @Test(arguments: [
    ["-p", "zhongwei"], ["--kind", "milestone", "-p", "wugang"], ["-d", "泾源县财政局", "-p", "zhongwei"],
    ["--role", "lead", "-p", "xishan"], ["--text", "不会出现的文字"],
  ]) func nothingThatFits(_ filter: [String]) {
    let run = CommandRun(words: ["overdue", "--as-of", "2026-06-30"] + filter)
    #expect(run.messages == "2026-06-30 没有符合条件的逾期内容。\n")
    let english = CommandRun(words: ["overdue", "--as-of", "2026-06-30", "--lang", "en"] + filter)
    #expect(english.messages == "Nothing that fits is overdue on 2026-06-30.\n")
  }

  @Test func targetsAreCounted() {
    let run = CommandRun("overdue", "-p", "shapotou", "--as-of", "2026-01-01", "--lang", "en")
    #expect(
      run.output.hasSuffix(" targets are past due and not known to be met (--kind indicator lists them).\n"))
  }

  /// Counts by group count what the rows of each kind come to, and nothing of what was not asked for.
  @Test(arguments: ["department", "family", "plan", "section", "year"])
  func countsByGroupAreThoseOfEachKind(_ grouping: String) throws {
    func cells(_ words: [String], _ column: Int) -> [String: String] {
      let run = CommandRun(
        words: ["overdue", "--as-of", "2026-11-21", "-s", "-b", grouping, "-f", "tsv"] + words)
      let lines = run.output.split(separator: "\n").dropFirst().map {
        $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      }
      return Dictionary(uniqueKeysWithValues: lines.map { ($0[0], $0[column]) })
    }
    for (column, kind) in zip(1..., ["task", "milestone", "indicator"]) {
      let alone = cells(["--kind", kind], column)
      #expect(!alone.isEmpty)
      let together = cells([], column).filter { $0.value != "0" }
      #expect(together == alone.filter { $0.value != "0" })
      for other in 1...3 where other != column {
        let unasked = Set(cells(["--kind", kind], other).values)
        #expect(unasked == [""])
      }
    }
  }

  @Test func achievementsAreNamedOnce() {
    let run = CommandRun(
      "overdue", "--kind", "indicator", "-p", "wugang", "--as-of", "2028-01-01", "--columns", "title", "-f",
      "csv")
    let titles = run.output.split(separator: "\r\n")
    #expect(titles.contains("老年心理关爱点建成投用"))
    #expect(titles.contains("社区养老服务设施完成提标升级改造并具备老年助餐服务功能 所有"), "what the name lacks is said")
    #expect(titles.contains("国家级老年友好型社区 1个"), "a number is always said")
  }
}
