// One thing in full, or the fields of it that are asked for.

import Testing

@testable import yanglao

@Suite struct ShowTests {
  @Test func fieldsInTheOrderAskedFor() {
    let run = CommandRun("show", "jingyuan/11", "--columns", "due,id", "-f", "ndjson")
    #expect(run.output == #"{"due": "2023-12-31", "id": "jingyuan/11"}"# + "\n")
  }

  @Test func unknownFields() {
    let run = CommandRun("show", "jingyuan/11", "--columns", "id,duee")
    #expect(run.status == .usage)
    #expect(run.said.prefix(2) == ["yanglao: 没有列“duee”", "是否指“due”？"])
    #expect(run.said.dropFirst(2).first?.hasPrefix("可用：id、number、title、") == true)
    #expect(run.output.isEmpty)
  }
}
