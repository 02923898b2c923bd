// Files for analysts: what was recorded comes out as it was recorded, in every form.

import Foundation
import TestSupport
import Testing
import YanglaoCore

@testable import yanglao

@Suite struct ExportTests {
  private static let columns =
    "record,id,as_of,by,department,value,numerator,denominator,achieved,unit,note,replaced_by"

  /// A ledger with a fraction, a number that was corrected, an achievement and a withdrawn value.
  private func office() throws -> OfficeFolder {
    let office = try OfficeFolder()
    office.run(
      "record", "jingyuan/nursing-bed-share", "232/387", "--on", "2023-11-30", "--by", "张", "-d", "泾源县民政局")
    office.run(
      "record", "jingyuan/hardship-visit-rate", "72.50", "--on", "2023-11-30", "--by", "李", "--note", "=1+1")
    office.run("correct", "2", "82.500", "--reason", "笔误", "--by", "李")
    office.run("record", "jingyuan/nursing-bed-share", "61", "--on", "2023-12-31", "--by", "张")
    office.run("withdraw", "4", "--reason", "误报", "--by", "张")
    return office
  }

  @Test func valuesThatHold() throws {
    let run = try office().run("export", "observations", "--columns", Self.columns)
    #expect(
      run.output == """
        \(Self.columns)\r
        1,jingyuan/nursing-bed-share,2023-11-30,张,泾源县民政局,59.95,232,387,,%,,\r
        3,jingyuan/hardship-visit-rate,2023-11-30,李,,82.500,,,,%,,\r

        """)
    #expect(run.messages.isEmpty)
  }

  @Test func valuesThatWereReplaced() throws {
    let run = try office().run(
      "export", "observations", "--all", "--columns", "record,value,note,replaces,replaced_by")
    #expect(
      run.output == """
        record,value,note,replaces,replaced_by\r
        1,59.95,,,\r
        2,72.50,'=1+1,,3\r
        3,82.500,,2,\r
        4,61,,,5\r

        """)
  }

  @Test func whatWasKnownAndWhatHeld() throws {
    let office = try office()
    #expect(
      office.run("export", "observations", "--known-at", "2020-01-01", "--columns", "record").output
        == "record\r\n")
    #expect(
      office.run("export", "observations", "--as-of", "2023-11-29", "--columns", "record").output
        == "record\r\n")
    let early = office.run("export", "observations", "--all", "--as-of", "2023-11-30", "--columns", "record")
    #expect(early.output == "record\r\n1\r\n2\r\n3\r\n")
  }

  @Test func nothingIsNullAndNeverZero() throws {
    let office = try office()
    let json = office.run(
      "export", "observations", "--columns", "record,value,numerator,achieved", "-f", "json")
    #expect(
      json.output == """
        [
          {"record": 1, "value": 59.95, "numerator": 232, "achieved": null},
          {"record": 3, "value": 82.500, "numerator": null, "achieved": null}
        ]

        """)
    let progress = office.run(
      "export", "progress", "-p", "wugang", "-f", "ndjson", "--columns", "last_value,progress,verdict")
    #expect(
      Set(progress.output.split(separator: "\n"))
        == ["{\"last_value\": null, \"progress\": null, \"verdict\": \"noData\"}"])
    #expect(
      office.run("export", "reports", "-f", "json").output == "[]\n", "no rows are an empty array")
    #expect(office.run("export", "reports", "-f", "ndjson").output.isEmpty)
  }

  /// Digits as they were typed, for numbers of any length and fractions of any scale.
  @Test func decimalsComeOutAsRecorded() throws {
    var random = SeededGenerator.printingItsSeed()
    func digits() -> String {
      let whole = Int.random(in: 0...99, using: &random)
      let places = Int.random(in: 0...15, using: &random)
      return places == 0
        ? "\(whole)"
        : "\(whole)." + (0..<places).map { _ in "\(Int.random(in: 0...9, using: &random))" }.joined()
    }
    let office = try OfficeFolder()
    var file = "指标,数值,分子,分母,截至日期\n"
    var expected: [(value: String?, numerator: String, denominator: String)] = []
    for number in 0..<200 {
      let day =
        "2023-\(String(format: "%02d", number % 12 + 1))-\(String(format: "%02d", number / 12 % 28 + 1))"
      if Bool.random(using: &random) {
        let value = digits()
        file += "nursing-bed-share,\(value),,,\(day)\n"
        expected.append((value, "", ""))
      } else {
        let (numerator, denominator) = (digits(), "1" + digits())
        file += "nursing-bed-share,,\(numerator),\(denominator),\(day)\n"
        expected.append((nil, numerator, denominator))
      }
    }
    try file.write(toFile: office.path("in.csv"), atomically: true, encoding: .utf8)
    let imported = office.run(
      "import", office.path("in.csv"), "--plan", "jingyuan", "--by", "甲", "--confirm", "--note", "试")
    #expect(imported.status == .done, "\(imported.messages)\(imported.output)")
    let output = office.run("export", "observations", "--columns", "value,numerator,denominator", "-f", "tsv")
      .output
    let rows = output.split(separator: "\n").dropFirst().map {
      $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
    }
    #expect(rows.count == expected.count)
    for (row, right) in zip(rows, expected) {
      #expect(row[1] == right.numerator)
      #expect(row[2] == right.denominator)
      if let value = right.value { #expect(row[0] == value) }
    }
  }

  @Test func encodingsMarksAndTitles() throws {
    let office = try office()
    let plain = office.run(
      "export", "departments", "-d", "泾源县民政局", "--columns", "department,lead,responsible")
    #expect(plain.output == "department,lead,responsible\r\n泾源县民政局,0,7\r\n")
    let write = { (name: String, words: [String]) in
      CommandRun(
        words: ["export", "departments", "-d", "泾源县民政局", "--columns", "department", "-o", office.path(name)]
          + words)
    }
    #expect(write("bom.csv", ["--bom"]).messages == "已写入 \(office.path("bom.csv"))：1 行。\n")
    #expect(try office.bytes("bom.csv") == [0xEF, 0xBB, 0xBF] + Array("department\r\n泾源县民政局\r\n".utf8))
    #expect(write("gb.csv", ["--encoding", "gb18030", "--headers", "zh"]).status == .done)
    #expect(
      try office.bytes("gb.csv") == [
        0xB5, 0xA5, 0xCE, 0xBB, 0x0D, 0x0A,  // 单位
        0xE3, 0xFE, 0xD4, 0xB4, 0xCF, 0xD8, 0xC3, 0xF1, 0xD5, 0xFE, 0xBE, 0xD6, 0x0D, 0x0A,  // 泾源县民政局
      ])
    #expect(write("a.md", ["--headers", "zh"]).status == .done)
    #expect(try office.text("a.md") == "| 单位 |\n| --- |\n| 泾源县民政局 |\n")
    #expect(write("a.json", []).status == .done)
    #expect(try office.text("a.json") == "[\n  {\"department\": \"泾源县民政局\"}\n]\n")
    #expect(write("b.json", ["-f", "tsv"]).status == .done, "--format goes before the ending")
    #expect(try office.text("b.json") == "department\n泾源县民政局\n")
  }

  @Test func aCharacterThatTheEncodingLacks() throws {
    let office = try OfficeFolder()
    // Of private use, and moved within GB18030 since the system's tables were made.
    office.run(
      "record", "jingyuan/hardship-visit-rate", "70", "--on", "2023-11-30", "--by", "甲", "--note", "\u{E81E}")
    let run = office.run("export", "observations", "--encoding", "gb18030", "-o", office.path("a.csv"))
    #expect(run.status == .failed)
    #expect(run.said == ["yanglao: 有的字符不能用 gb18030 表示", "用 --encoding utf-8。"])
    #expect(try office.files.filter { !$0.hasPrefix("ledger") }.isEmpty, "half a file is none")
  }

  @Test func filesAreReplacedOnlyByForce() throws {
    let office = try OfficeFolder()
    try office.write("old", "a.csv")
    let refused = CommandRun("export", "dictionary", "-o", office.path("a.csv"))
    #expect(refused.status == .failed)
    #expect(refused.said == ["yanglao: 文件“\(office.path("a.csv"))”已存在，不覆盖", "用 --force 覆盖。"])
    #expect(try office.text("a.csv") == "old")
    #expect(CommandRun("export", "dictionary", "-o", office.path("a.csv"), "--force").status == .done)
    #expect(try office.text("a.csv").hasPrefix("export,name,name_zh,type,unit,meaning_zh,meaning_en\r\n"))
    #expect(try office.files == ["a.csv"], "nothing is left beside it")
  }

  @Test(arguments: [
    ["--bom", "-f", "json"], ["--bom", "--encoding", "gb18030"], ["--encoding", "gb18030", "-f", "ndjson"],
    ["--headers", "zh", "-f", "json"], ["--bom", "-f", "markdown"], ["--bom", "-o", "a.json"],
    ["--headers", "zh", "-o", "a.jsonl"], ["--force"], ["--columns", "nothing"], ["--columns", "id,"],
    ["-f", "table"], ["--encoding", "gbk"],
  ]) func whatNoFileCanBe(_ words: [String]) {
    let run = CommandRun(words: ["export", "tasks"] + words)
    #expect(run.status == .usage, "\(words)")
    #expect(run.output.isEmpty)
  }

  @Test func filtersChooseRows() {
    func ids(_ words: String...) -> [String] {
      CommandRun(words: ["export"] + words + ["--columns", "id"]).output.split(separator: "\r\n").dropFirst()
        .map(
          String.init)
    }
    let all = ids("tasks")
    #expect(all.count == 110)
    for words in [["-d", "财政局"], ["--status", "done"], ["--text", "护理"], ["--due-before", "2024-01-01"]] {
      let listed = CommandRun(words: ["tasks", "-f", "csv", "--columns", "id"] + words)
      let exported = CommandRun(words: ["export", "tasks", "--columns", "id"] + words)
      #expect(exported.output == listed.output, "\(words)")
    }
    #expect(ids("progress", "--attribute", "binding", "-p", "shapotou").count == 7)
    #expect(ids("progress").count == 143)
    #expect(Set(ids("progress", "--measure", "nursing-bed-share")).count == 4)
    let section = ids("indicators", "--section", "优化全方位养老服务供给")
    #expect(!section.isEmpty && section.allSatisfy { $0.hasPrefix("zhongwei/") })
  }
}
