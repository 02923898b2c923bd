// The records of one thing or of all: how many are shown, of how many.

import Testing

@testable import yanglao

@Suite struct HistoryTests {
  private func office() throws -> OfficeFolder {
    let office = try OfficeFolder()
    for month in 1...3 {
      office.run("record", "xishan/nursing-bed-share", "5\(month)", "--on", "2025-0\(month)-28", "--by", "x")
    }
    return office
  }

  @Test(arguments: [["log"], ["history", "xishan/nursing-bed-share"]])
  func theLastSoManyAreNotSaidToBeAll(_ command: [String]) throws {
    let office = try office()
    let some = office.run(command + ["-n", "2"]).output
    #expect(some.hasSuffix("\n\n最后 2 条记录，之前还有。\n"), "\(some)")
    #expect(some.contains("2025-03-28") && !some.contains("2025-01-28"))
    let inEnglish = office.run(command + ["-n", "2", "--lang", "en"]).output
    #expect(inEnglish.hasSuffix("\n\nThe last 2 records; there are more before them.\n"), "\(inEnglish)")
    for words in [[], ["-n", "3"], ["-n", "4"]] {
      #expect(office.run(command + words).output.hasSuffix("\n\n共 3 条记录。\n"))
    }
    // On a day, of those that speak of it or earlier ones.
    let asOf = ["--as-of", "2025-02-28"]
    #expect(office.run(command + ["-n", "2"] + asOf).output.hasSuffix("\n\n共 2 条记录。\n"))
    #expect(office.run(command + ["-n", "1"] + asOf).output.hasSuffix("\n\n最后 1 条记录，之前还有。\n"))
    #expect(office.run(command + ["-n", "2", "-f", "ndjson", "--columns", "record"]).output.count == 28)
  }

  @Test func aRecordThatSaysNothingMoreIsDashed() throws {
    let office = try OfficeFolder()
    office.run("urge", "jingyuan/11", "--by", "x")
    let table = office.run("log", "--columns", "kind,summary").output
    #expect(table.contains("催办  –"), "\(table)")
    #expect(office.run("log", "--columns", "summary", "-f", "ndjson").output == "{\"summary\": null}\n")
  }
}
