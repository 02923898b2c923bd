// What Tab offers is what the command would find: in the ledger of the line, and behind what stands before.

import Testing

@testable import yanglao

@Suite struct CompletionTests {
  /// The words offered for the last of `words`.
  private func offered(_ words: String...) -> [String] { offered(words) }

  private func offered(_ words: [String]) -> [String] {
    CommandRun(words: ["__complete", "\(words.count - 1)"] + words).output.split(separator: "\n").map {
      String($0.prefix { $0 != "\t" })
    }
  }

  @Test func theLedgerOfTheLine() throws {
    let folder = try OfficeFolder()
    let ledger = folder.path("ledger.db")
    folder.run("assign", "xishan/6.2", "财政局", "--on", "2023-01-10", "--by", "甲")
    let wanted = ["candidates", "西山区财政局"]
    #expect(offered("--ledger", ledger, "overdue", "-d", "西山区财") == wanted)
    #expect(offered("--ledger=" + ledger, "overdue", "-d", "西山区财") == wanted)
    #expect(offered("overdue", "--ledger", ledger, "-d", "西山区财") == wanted)
    #expect(offered("overdue", "-d", "西山区财") == ["candidates"])
    #expect(offered("--ledger", ledger, "--sample", "overdue", "-d", "西山区财") == ["candidates"])
    #expect(
      CommandRun(words: ["__complete", "2", "overdue", "-d", "西山区财", "--ledger", ledger]).output
        == "candidates\n西山区财政局\t西山区\n", "behind the place too")
  }

  @Test func theSampleOfTheLine() {
    #expect(offered("withdraw", "") == ["candidates"])
    #expect(offered("--sample", "withdraw", "").count == 21)
    #expect(offered("--sample", "correct", "1").allSatisfy { $0 == "candidates" || $0.hasPrefix("1") })
  }

  @Test func numbersOfRecordsThatCanBeReplaced() throws {
    let folder = try OfficeFolder()
    let ledger = folder.path("ledger.db")
    folder.run("assign", "xishan/6.2", "财政局", "--on", "2023-01-10", "--by", "甲")
    folder.run("record", "xishan/nursing-bed-share", "40%", "--on", "2023-06-30", "--by", "甲")
    folder.run("record", "xishan/nursing-bed-share", "41%", "--on", "2023-09-30", "--by", "甲")
    folder.run("withdraw", "3", "--reason", "误", "--by", "甲")
    #expect(offered("--ledger", ledger, "withdraw", "") == ["candidates", "2", "1"])
    #expect(offered("--ledger", ledger, "correct", "") == ["candidates", "2"])
    #expect(
      CommandRun("__complete", "3", "--ledger", ledger, "correct", "").output
        == "candidates\n2\t2023-06-30 xishan/nursing-bed-share 填报值 40%\n")
  }

  @Test func theAssignedDepartmentsOfTheTask() throws {
    let folder = try OfficeFolder()
    let ledger = folder.path("ledger.db")
    folder.run("assign", "xishan/6.2", "财政局", "--on", "2023-01-10", "--by", "甲")
    #expect(offered("--ledger", ledger, "unassign", "xishan/6.2", "") == ["candidates", "西山区财政局"])
    #expect(offered("--ledger", ledger, "unassign", "xishan/6.1", "") == ["candidates"])
    #expect(offered("--ledger", ledger, "unassign", "nothing", "") == ["candidates"])
  }

  @Test func theSectionsOfThePlan() {
    let all = offered("tasks", "--section", "")
    let some = offered("tasks", "-p", "wugang", "--section", "")
    #expect(some.count > 1 && some.count < all.count)
    #expect(Set(some).isSubset(of: all))
    #expect(offered("tasks", "-p", "nothing", "--section", "") == ["candidates"])
  }

  @Test func aPlanOrAFileToReviseFrom() {
    #expect(offered("plan", "revise", "ji") == ["files"])
    #expect(offered("plan", "revise", "--bundled", "ji") == ["candidates", "jingyuan"])
    #expect(offered("plan", "revise", "--bundled", "jingyuan", "x") == ["candidates", "xishan"])
  }
}
