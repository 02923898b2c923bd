// What falls due: an empty list, and options that shut each other out.

import Testing

@testable import yanglao

@Suite struct DueTests {
  @Test func emptyLists() {
    #expect(CommandRun("due", "--in", "2019").messages == "2019-01-01..2019-12-31 没有到期的任务、节点或指标。\n")
    for filter in [["-p", "zhongwei"], ["--kind", "task"]] {
      #expect(
        CommandRun(words: ["due", "--in", "2019"] + filter).messages
          == "2019-01-01..2019-12-31 没有符合条件的到期内容。\n")
      #expect(
        CommandRun(words: ["due", "--in", "2019", "--lang", "en"] + filter).messages
          == "Nothing that fits falls due in 2019-01-01..2019-12-31.\n")
    }
  }

  @Test func conflictsNameTheValues() {
    let run = CommandRun("due", "--within", "4w", "--in", "2027-Q4")
    #expect(run.status == .usage)
    #expect(run.said.first == "yanglao: --within 4w 与 --in 2027-Q4 不能同时使用")
  }
}
