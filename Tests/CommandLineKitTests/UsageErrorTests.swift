// Every usage error says what is wrong and what to do, in both languages.

import Testing

@testable import CommandLineKit

@Suite struct UsageErrorTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let words: [String]
    let kind: UsageError.Kind
    let chinese: (message: String, hint: String)
    let english: (message: String, hint: String)

    init(
      _ words: [String], _ kind: UsageError.Kind, _ chinese: (String, String), _ english: (String, String)
    ) {
      self.words = words
      self.kind = kind
      self.chinese = chinese
      self.english = english
    }

    var testDescription: String { words.joined(separator: " ") }
  }

  @Test func aCommandWithOthersBehindItHasItsOptions() throws {
    var context = SampleContext()
    let tree = CommandTree<SampleContext>(
      name: "yanglao", version: "1.0", abstract: Text("样例", "A sample"),
      nodes: [.extended(SampleOverdue.self, [.command(SampleShow.self)])], examples: [])
    let error = try #require(throws: UsageError.self) { _ = try tree.parse(["-d", "民政局"], into: &context) }
    #expect(error.kind == .misplacedOption("-d", value: Text("民政局", "民政局"), commands: ["overdue"]))
  }

  @Test(arguments: cases) func saysWhatIsWrong(_ item: Case) throws {
    var context = SampleContext()
    let error = try #require(throws: UsageError.self) { _ = try sampleTree.parse(item.words, into: &context) }
    #expect(error.kind == item.kind)
    #expect(error.message(in: .chinese) == item.chinese.message)
    #expect(error.hint(in: .chinese) == item.chinese.hint)
    #expect(error.message(in: .english) == item.english.message)
    #expect(error.hint(in: .english) == item.english.hint)
  }

  private static let seeOverdue = (
    chinese: "“yanglao overdue --help”显示用法。", english: "“yanglao overdue --help” shows how it is used."
  )
  private static let seeProgram = (
    chinese: "“yanglao --help”显示全部命令和选项。", english: "“yanglao --help” shows the commands and options."
  )

  static let cases: [Case] = [
    Case(
      ["overdu"], .unknownCommand("overdu"), ("没有“overdu”这个命令", "是否想输入“overdue”？"),
      ("there is no command “overdu”", "Did you mean “overdue”?")),
    Case(
      ["xyzzy"], .unknownCommand("xyzzy"), ("没有“xyzzy”这个命令", seeProgram.chinese),
      ("there is no command “xyzzy”", seeProgram.english)),
    Case(
      ["ledger", "inof"], .unknownCommand("inof"), ("没有“ledger inof”这个命令", "是否想输入“info”？"),
      ("there is no command “ledger inof”", "Did you mean “info”?")),
    Case(
      ["help", "shwo"], .unknownCommand("shwo"), ("没有“shwo”这个命令", "是否想输入“show”？"),
      ("there is no command “shwo”", "Did you mean “show”?")),
    Case(
      ["overdue", "--sumary"], .unknownOption("--sumary"),
      ("“yanglao overdue”没有“--sumary”这个选项", "是否想输入“--summary”？"),
      ("“yanglao overdue” has no option “--sumary”", "Did you mean “--summary”?")),
    Case(
      ["overdue", "-x"], .unknownOption("-x"), ("“yanglao overdue”没有“-x”这个选项", seeOverdue.chinese),
      ("“yanglao overdue” has no option “-x”", seeOverdue.english)),
    Case(
      ["overdue", "-summary"], .unknownOption("-summary"),
      ("“yanglao overdue”没有“-summary”这个选项", "是否想输入“--summary”？"),
      ("“yanglao overdue” has no option “-summary”", "Did you mean “--summary”?")),
    Case(
      ["overdue", "——summary"], .unknownOption("——summary"),
      ("“yanglao overdue”没有“——summary”这个选项", "是否想输入“--summary”？"),
      ("“yanglao overdue” has no option “——summary”", "Did you mean “--summary”?")),
    Case(
      ["--langg", "en"], .unknownOption("--langg"), ("没有“--langg”这个选项", "是否想输入“--lang”？"),
      ("there is no option “--langg”", "Did you mean “--lang”?")),
    Case(
      ["-d", "民政局", "overdue"], .misplacedOption("-d", value: Text("民政局", "民政局"), commands: ["overdue"]),
      ("选项“-d”应写在命令之后", "例如“yanglao overdue -d 民政局”。"),
      ("the option “-d” goes after the name of a command", "For example “yanglao overdue -d 民政局”.")),
    Case(
      ["-s", "overdue"], .misplacedOption("-s", value: nil, commands: ["overdue"]),
      ("选项“-s”应写在命令之后", "例如“yanglao overdue -s”。"),
      ("the option “-s” goes after the name of a command", "For example “yanglao overdue -s”.")),
    Case(
      ["-d", "overdue"], .misplacedOption("-d", value: Text("单位", "NAME"), commands: ["overdue"]),
      ("选项“-d”应写在命令之后", "例如“yanglao overdue -d 单位”。"),
      ("the option “-d” goes after the name of a command", "For example “yanglao overdue -d NAME”.")),
    Case(
      ["overdue", "--no"],
      .ambiguousPrefix("--no", candidates: ["--no-section-notes", "--note", "--no-color", "--no-pager"]),
      ("选项“--no”不明确，可能是 --no-section-notes、--note、--no-color、--no-pager", seeOverdue.chinese),
      (
        "the option “--no” is ambiguous: --no-section-notes, --note, --no-color, --no-pager",
        seeOverdue.english
      )),
    Case(
      ["overdue", "--note"], .missingValue(option: "--note", valueName: Text("文字", "TEXT"), next: nil),
      ("选项“--note”缺少值：文字", seeOverdue.chinese),
      ("the option “--note” needs a value: TEXT", seeOverdue.english)),
    Case(
      ["overdue", "--note", "--x y"],
      .missingValue(option: "--note", valueName: Text("文字", "TEXT"), next: "--x y"),
      ("选项“--note”缺少值：文字", "如果值就是“--x y”，请写成“--note=--x y”。"),
      ("the option “--note” needs a value: TEXT", "If “--x y” is the value, write “--note=--x y”.")),
    Case(
      ["overdue", "-d", "-s"], .missingValue(option: "-d", valueName: Text("单位", "NAME"), next: "-s"),
      ("选项“-d”缺少值：单位", "如果值就是“-s”，请写成“-d-s”。"),
      ("the option “-d” needs a value: NAME", "If “-s” is the value, write “-d-s”.")),
    Case(
      ["overdue", "--summary=yes"], .unexpectedValue(option: "--summary", value: "yes"),
      ("选项“--summary”不带值，却给了“yes”", seeOverdue.chinese),
      ("the option “--summary” takes no value, but was given “yes”", seeOverdue.english)),
    Case(
      ["overdue", "--format", "cvs"],
      .invalidValue(
        parameter: Text("--format", "--format"), value: "cvs",
        InvalidValue(
          expected: Text(
            "table（表格）、csv（逗号分隔）、json 之一", "one of table (a table), csv (comma-separated values), json"),
          nearest: "csv")),
      ("“--format”的值“cvs”无效：应为 table（表格）、csv（逗号分隔）、json 之一", "是否想输入“csv”？"),
      (
        "“cvs” is no valid value for “--format”: expected one of table (a table), csv (comma-separated values), json",
        "Did you mean “csv”?"
      )),
    Case(
      ["overdue", "--limit", "-1"],
      .invalidValue(
        parameter: Text("--limit", "--limit"), value: "-1",
        InvalidValue(expected: Text("不小于 1 的整数", "a whole number from 1 on"))),
      ("“--limit”的值“-1”无效：应为不小于 1 的整数", seeOverdue.chinese),
      ("“-1” is no valid value for “--limit”: expected a whole number from 1 on", seeOverdue.english)),
    Case(
      ["overdue", "--limit=0"],
      .invalidValue(
        parameter: Text("--limit", "--limit"), value: "0",
        InvalidValue(
          expected: Text("不小于 1 的整数", "a whole number from 1 on"),
          hint: Text("省略该选项即不限行数。", "Leave the option out for all rows."))),
      ("“--limit”的值“0”无效：应为不小于 1 的整数", "省略该选项即不限行数。"),
      (
        "“0” is no valid value for “--limit”: expected a whole number from 1 on",
        "Leave the option out for all rows."
      )),
    Case(
      ["show", "3", "csv", "今年"],
      .invalidValue(
        parameter: Text("年份", "YEAR"), value: "今年", InvalidValue(expected: Text("整数", "a whole number"))),
      ("“年份”的值“今年”无效：应为整数", "“yanglao show --help”显示用法。"),
      (
        "“今年” is no valid value for “YEAR”: expected a whole number",
        "“yanglao show --help” shows how it is used."
      )),
    Case(
      ["overdue", "--format", "csv", "-f", "json"],
      .repeated(option: "--format", first: "csv", second: "json"),
      ("选项“--format”只能给一次，却给了“csv”和“json”", seeOverdue.chinese),
      ("the option “--format” may be given once, but was given “csv” and “json”", seeOverdue.english)),
    Case(
      ["--lang", "zh", "overdue", "--lang", "en"], .repeated(option: "--lang", first: "zh", second: "en"),
      ("选项“--lang”只能给一次，却给了“zh”和“en”", seeOverdue.chinese),
      ("the option “--lang” may be given once, but was given “zh” and “en”", seeOverdue.english)),
    Case(
      ["show"], .missingArgument(Text("任务", "REF")), ("缺少参数“任务”", "“yanglao show --help”显示用法。"),
      ("the argument “REF” is missing", "“yanglao show --help” shows how it is used.")),
    Case(
      ["import", "a", "b"], .missingArgument(Text("目录", "FOLDER")),
      ("缺少参数“目录”", "“yanglao import --help”显示用法。"),
      ("the argument “FOLDER” is missing", "“yanglao import --help” shows how it is used.")),
    Case(
      ["import", "a"], .missingArgument(Text("文件", "FILE")), ("缺少参数“文件”", "“yanglao import --help”显示用法。"),
      ("the argument “FILE” is missing", "“yanglao import --help” shows how it is used.")),
    Case(
      ["overdue", "民政局"], .unexpectedArgument("民政局"), ("多余的参数“民政局”", seeOverdue.chinese),
      ("unexpected argument “民政局”", seeOverdue.english)),
    Case(
      ["overdue", "summary"], .unexpectedArgument("summary"), ("多余的参数“summary”", "是否想输入“--summary”？"),
      ("unexpected argument “summary”", "Did you mean “--summary”?")),
    Case(
      ["overdue", "a\u{1B}[31m\n"], .unexpectedArgument("a\u{1B}[31m\n"),
      (#"多余的参数“a\x1B[31m\n”"#, seeOverdue.chinese),
      (#"unexpected argument “a\x1B[31m\n”"#, seeOverdue.english)),
    Case(
      ["overdue", "--", "--summary"], .unexpectedArgument("--summary"),
      ("多余的参数“--summary”", seeOverdue.chinese),
      ("unexpected argument “--summary”", seeOverdue.english)),
    Case(
      ["", "overdue"], .unknownCommand(""), ("没有“”这个命令", seeProgram.chinese),
      ("there is no command “”", seeProgram.english)),
  ]

  @Test func longInputIsShortenedAndAnsweredAtOnce() throws {
    let long = String(repeating: "长", count: 400_000)
    let shown = String(repeating: "长", count: 80) + "…"
    for words in [
      [long], ["overdue", long], ["overdue", "--" + long], ["overdue", "--format", long],
      ["overdue", "-" + long],
      ["overdue", "--summary=" + long], ["help", long],
    ] {
      var context = SampleContext()
      let clock = ContinuousClock()
      let start = clock.now
      let error = try #require(throws: UsageError.self) { _ = try sampleTree.parse(words, into: &context) }
      let message = error.message(in: .chinese)
      #expect(clock.now - start < .seconds(2))
      #expect(message.unicodeScalars.count < 200)
      #expect(message.contains(shown.dropFirst(2)) || message.contains("“-长”"), "\(message)")
      #expect(error.nearest == nil)
    }
  }

  @Test(arguments: [
    (["xyzzy"], ["overdue", "show", "import", "ledger", "help"]),
    (["ledger", "inof"], ["info"]), (["help", "ledger", "x"], ["info"]),
    (["show", "--bogus"], ["--columns"]), (["show", "-x"], ["--columns"]),
    (["--bogus"], ["--lang", "--color", "--no-color", "--pager", "--no-pager", "--help", "--version"]),
    (
      ["ledger", "info", "--bogus"],
      ["--lang", "--color", "--no-color", "--pager", "--no-pager", "--help"]
    ), (["show"], []), (["overdue", "--format", "cvs"], []),
  ]) func namesWhatWouldDo(_ words: [String], _ allowed: [String]) throws {
    var context = SampleContext()
    let error = try #require(throws: UsageError.self) { _ = try sampleTree.parse(words, into: &context) }
    #expect(error.allowed == allowed)
  }

  @Test func numbersArePlainDigits() throws {
    for year in ["+3", "３", "0x1", "1e3", " 1"] {
      #expect(throws: InvalidValue.self) { try Int.parse(year) }
    }
    #expect(try Int.parse("-3") == -3)
  }

  @Test func theFirstErrorIsTold() throws {
    var context = SampleContext()
    let error = try #require(throws: UsageError.self) {
      _ = try sampleTree.parse(["overdue", "--bogus", "--format"], into: &context)
    }
    #expect(error.kind == .unknownOption("--bogus"))
  }
}
