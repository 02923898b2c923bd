// The whole way of a command line: what completion offers, and what a mistake is answered with.

import CommandLineKit
import Testing

@testable import yanglao

@Suite struct YanglaoTests {
  @Test func completionOffersNoNameTwice() {
    for list in ["departments", "sections", "measures", "plans"] {
      let option = list == "departments" ? "--department" : "--" + list.dropLast()
      let command = list == "measures" ? "indicators" : "tasks"
      let values = CommandRun("__complete", "2", command, option, "").output.split(separator: "\n")
        .dropFirst()
        .compactMap { $0.split(separator: "\t").first }
      #expect(!values.isEmpty, "\(list)")
      #expect(values.count == Set(values).count, "\(list)")
    }
  }

  /// Until anything follows the name of a command with others below it, their names are offered and its own options.
  @Test func completionOffersCommandsBelowACommand() {
    let departments = CommandRun("__complete", "1", "departments", "").output
    #expect(departments.contains("\nadd\t") && departments.contains("\n--plan\t"))
    #expect(CommandRun("__complete", "1", "departments", "a").output.hasPrefix("candidates\nadd\t"))
    #expect(!CommandRun("__complete", "2", "departments", "--all", "").output.contains("\nadd\t"))
    #expect(CommandRun("__complete", "2", "departments", "add", "").output == "files\n")
    #expect(CommandRun("__complete", "2", "departments", "add", "--b").output.hasPrefix("candidates\n--by\t"))
  }

  @Test func completionSpeaksTheLanguageOfTheLine() {
    #expect(
      CommandRun("__complete", "1", "overdue", "--summ", "--lang", "en").output
        == "candidates\n--summary\tcounts of each group alone (by department unless said otherwise)\n")
    #expect(CommandRun("__complete", "2", "--lang", "en", "overdu").output.contains("List overdue tasks"))
    #expect(CommandRun("__complete", "0", "overdu").output.contains("逾期"))
    #expect(CommandRun("__complete", "2", "overdu", "--lang", "xx").status == .done)
  }

  @Test func unknownWordsAreAnsweredWithTheKnownOnes() {
    let command = CommandRun("overdu")
    #expect(command.status == .usage)
    #expect(command.said.contains("是否想输入“overdue”？"))
    #expect(command.said.contains { $0.hasPrefix("可用：plans、tasks、overdue、") && $0.hasSuffix("、help") })
    let option = CommandRun("plans", "--bogus", "--lang", "en")
    #expect(option.said.contains("Allowed: --plan, --format, --columns, --bom, --all, --as-of, --known-at"))
    #expect(CommandRun("ledger", "x").said.contains("可用：info、check、backup、export、restore"))
  }

  @Test func messagesFitTheTerminal() {
    let run = CommandRun("overdu", width: 60)
    #expect(run.said.count > 5)
    for line in run.said { #expect(line.displayWidth <= 60, "\(line)") }
  }
}
