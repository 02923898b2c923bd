// Changes stand under their kinds, each counted.

import Testing

@testable import yanglao

@Suite struct ChangesTests {
  @Test func nothingChangesOnADay() {
    let run = CommandRun("changes", "--sample", "--since", "2026-11-21")
    #expect(run.output.isEmpty)
    #expect(run.messages.contains("2026-11-21 之后至 2026-11-21 没有变化。"))
    #expect(run.status == .done)
  }

  @Test func untilIsTodayUnlessSaidOtherwise() {
    let today = CommandRun("changes", "--sample", "--since", "2026-10-31")
    #expect(!today.output.isEmpty)
    for words in [["--until", "2026-11-21"], ["--as-of", "2026-11-21"], ["--until", "今天"]] {
      #expect(
        CommandRun(words: ["changes", "--sample", "--since", "2026-10-31"] + words).output == today.output)
    }
  }

  @Test func aDayAheadIsRefused() {
    let run = CommandRun("changes", "--since", "2026-11-22", "--lang", "en")
    #expect(run.said.first == "yanglao: --since 2026-11-22 is later than today (2026-11-21)")
    #expect(run.status == .usage)
  }

  @Test(arguments: ["--until", "--as-of"]) func theEndIsSaidByTheOptionThatGaveIt(_ option: String) {
    let run = CommandRun("changes", "--since", "2026-11-02", option, "2026-11-01")
    #expect(run.said.first == "yanglao: --since 2026-11-02 晚于 \(option) 2026-11-01")
    #expect(run.status == .usage)
  }
}
