// What the options of every listing promise: columns that help and Tab know, and a mark where it has a place.

import Testing

@testable import yanglao

@Suite struct ListingOptionsTests {
  @Test(arguments: ["table", "json", "ndjson", "markdown"]) func marksHaveNoPlaceIn(_ format: String) {
    for words in [["tasks"], ["show", "zhongwei"], ["plans"]] {
      let run = CommandRun(words: words + ["--bom", "-f", format])
      #expect(run.status == .usage)
      #expect(run.said.first == "yanglao: --bom 与 --format \(format) 不能同时使用")
      #expect(run.output.isEmpty)
    }
  }

  @Test(arguments: ["csv", "tsv"]) func marksStandBefore(_ format: String) {
    #expect(CommandRun("plans", "--bom", "-f", format).output.unicodeScalars.first == "\u{FEFF}")
  }

  @Test(arguments: [
    ("overdue", "group", "列“group”只用于 --summary 或 --by"),
    ("overdue", "most_days_overdue", "列“most_days_overdue”只用于 --summary"),
    ("due", "fewest_days_left", "列“fewest_days_left”只用于 --summary"),
    ("overdue -s", "id", "列“id”不用于 --summary"),
    ("overdue", "idd", "没有列“idd”"),
    ("missing", "owed", "列“owed”只用于 --summary"),
    ("missing -s", "days_late", "列“days_late”不用于 --summary"),
    ("progress", "id", "列“id”只用于 --laggards"),
    ("progress --laggards", "red", "列“red”不用于 --laggards"),
  ]) func aColumnOfAnotherFormIsSaidToBe(_ command: String, _ key: String, _ message: String) {
    let run = CommandRun(words: command.split(separator: " ").map(String.init) + ["--columns", key])
    #expect(run.said.first == "yanglao: \(message)")
    #expect(run.status == .usage)
  }

  @Test func helpNamesTheColumns() {
    let expected: [(String, [String])] = [
      ("tasks", TaskColumns.columns.map(\.header.key)),
      ("plans", PlanColumns.columns.map(\.header.key)),
      ("indicators", IndicatorColumns.columns(.linear).map(\.header.key)),
      ("departments", DepartmentColumns.columns.map(\.header.key)),
      ("search", SearchColumns.columns.map(\.header.key)),
      ("history", RecordColumns.headers.map(\.key)),
      ("log", RecordColumns.headers.map(\.key)),
      ("overdue", ["days_overdue", "departments", "group", "most_days_overdue"]),
      ("due", ["days_left", "departments", "group", "fewest_days_left"]),
    ]
    for (command, keys) in expected {
      let help = CommandRun("help", command).output
      let line = help.split(whereSeparator: { "、：\n ，".contains($0) })
      for key in keys { #expect(line.contains(key[...]), "\(command): \(key)") }
    }
  }

  /// Every key that help names is a column, alone or with the options that it says.
  @Test(arguments: ["overdue", "due"]) func everyKeyThatHelpNamesIsAColumn(_ command: String) {
    let keys = CommandRun("__complete", "2", command, "--columns", "").output.split(separator: "\n")
      .dropFirst()
      .compactMap { $0.split(separator: "\t").first.map(String.init) }
    #expect(keys.count > 15)
    for key in keys {
      let runs = [["--by", "plan"], ["--summary"]].map { extra in
        CommandRun(words: [command, "--columns", key] + extra)
      }
      #expect(runs.contains { $0.status == .done }, "\(key)")
    }
  }

  @Test func tabOffersColumnsAfterACommaToo() {
    #expect(
      CommandRun("__complete", "2", "tasks", "--columns", "id,ti").output == "candidates\nid,title\t任务\n")
    let rest = CommandRun("__complete", "1", "tasks", "--columns=id,due,").output
    #expect(rest.contains("\n--columns=id,due,title\t任务\n"))
    #expect(!rest.contains("id,due,id"))
  }
}
