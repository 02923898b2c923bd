// The counts of a summary are those of the rows.

import Testing

@testable import yanglao

@Suite struct MissingTests {
  private func lines(_ words: String...) -> [[Substring]] {
    CommandRun(words: ["missing", "--sample", "--as-of", "2026-11-21", "-f", "tsv"] + words).output
      .split(separator: "\n").dropFirst().map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }

  @Test(arguments: ["xishan", "wugang", "jingyuan"]) func theSummaryCountsTheRows(_ plan: String) {
    let rows = lines("-p", plan, "--state", "all", "--columns", "department,state")
    let summary = lines(
      "-p", plan, "--summary", "--columns", "department,owed,on_time,late,missing,not_yet_due")
    #expect(!summary.isEmpty)
    for line in summary {
      let own = rows.filter { $0[0] == line[0] }.map { $0[1] }
      let counts = ["onTime", "late", "missing", "notYetDue"].map { state in own.count { $0 == state } }
      #expect(line.dropFirst() == ([own.count] + counts).map { Substring(String($0)) }[...])
    }
  }

  @Test func aStateListsItsOwn() {
    let all = lines("-p", "wugang", "--state", "all", "--columns", "department,id,state")
    let late = lines("-p", "wugang", "--state", "late", "--columns", "department,id,state")
    #expect(late == all.filter { $0[2] == "late" })
    #expect(!late.isEmpty)
    let missing = lines("-p", "wugang", "--columns", "department,id,state")
    #expect(missing == all.filter { $0[2] == "missing" || $0[2] == "notYetDue" })
  }
}
