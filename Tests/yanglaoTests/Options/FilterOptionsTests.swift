// Filters that could fit nothing are refused, with the names that were probably meant.

import Testing

@testable import yanglao

@Suite struct FilterOptionsTests {
  @Test(arguments: [
    ("tasks", "--text"), ("overdue", "--text"), ("tasks", "--section"), ("indicators", "--text"),
  ])
  func emptyTexts(_ command: String, _ option: String) {
    for text in ["", " ", "\u{3000}"] {
      let run = CommandRun(command, option, text)
      #expect(run.status == .usage)
      #expect(run.said.first == "yanglao: \(option) 没有文字")
      #expect(
        CommandRun(command, option, text, "--lang", "en").said.first == "yanglao: \(option) holds no text")
    }
  }

  @Test func unknownSections() {
    let misspelt = CommandRun("tasks", "--section", "护理人才", "-p", "zhongwei")
    #expect(misspelt.status == .usage)
    #expect(misspelt.said.prefix(2) == ["yanglao: 没有类别“护理人才”", "是否指“培育发展康养产业人才”？"])
    let unlike = CommandRun("due", "--section", "zzz", "--lang", "en")
    #expect(unlike.status == .usage)
    #expect(
      unlike.said.prefix(2) == [
        "yanglao: there is no section “zzz”", "“yanglao tasks --columns id,section” lists the sections.",
      ])
  }

  @Test func aSectionOfAnotherPlanIsNone() {
    #expect(CommandRun("tasks", "--section", "银发产业").status == .done)
    #expect(CommandRun("tasks", "--section", "银发产业", "-p", "jingyuan").status == .usage)
    #expect(CommandRun("tasks", "--section", "银发产业", "--section", "zzz").status == .usage)
  }
}
