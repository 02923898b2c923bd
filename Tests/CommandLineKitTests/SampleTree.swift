// A small program whose command line the tests of the kit read.

@testable import CommandLineKit

/// What the sample program hands to its commands.
struct SampleContext {
  var language: SampleLanguage?
  var color: Bool?
  var pager: Bool?
  /// The command that ran last, as it was filled.
  var ran: (any Sendable)?
}

enum SampleLanguage: String, CaseIterable, ParameterValue {
  case zh, en
}

enum SampleFormat: String, CaseIterable, ParameterValue {
  case table, csv, json

  static var allowedValues: [AllowedValue] {
    [
      AllowedValue("table", Text("表格", "a table")),
      AllowedValue("csv", Text("逗号分隔", "comma-separated values")),
      AllowedValue("json"),
    ]
  }
}

/// A whole number from 1 on.
struct SampleLimit: ParameterValue, Equatable {
  var count = 20

  static func parse(_ argument: String) throws(InvalidValue) -> SampleLimit {
    guard let count = Int(argument), count >= 1 else {
      throw InvalidValue(
        expected: Text("不小于 1 的整数", "a whole number from 1 on"),
        hint: argument == "0" ? Text("省略该选项即不限行数。", "Leave the option out for all rows.") : nil)
    }
    return SampleLimit(count: count)
  }

  var argument: String? { count.description }
}

struct SampleListing: Equatable {
  var format: SampleFormat?
  var limit = SampleLimit()

  static let parameters: [Parameter<Self>] = [
    .option("format", short: "f", \.format, Text("格式", "FORMAT"), help: Text("输出格式", "output format")),
    .option("limit", \.limit, Text("行数", "ROWS"), help: Text("最多输出的行数", "print this many rows at most")),
  ]
}

struct SampleOverdue: Command, Equatable {
  typealias Context = SampleContext
  static let name = "overdue"
  static let abstract = Text("列出逾期任务", "List tasks past their deadline")
  static let discussion: Text? = Text(
    "到期日的次日起算逾期。\n\n已办结、已中止的任务不列入。",
    "A task is overdue from the day after its deadline.\n\nTasks that are closed or suspended are left out.")
  static let examples = [
    Example("overdue -d 民政局", Text("民政局的逾期任务", "the overdue tasks of civil affairs")),
    Example("overdue --format csv", Text("输出为 CSV", "as CSV")),
  ]

  var departments: [String] = []
  var summary = false
  var quiet = false
  var sectionNotes: Bool?
  var note: String?
  var output: String?
  var listing = SampleListing()

  static let parameters: [Parameter<Self>] = [
    .option(
      "department", short: "d", \.departments, Text("单位", "NAME"), completion: .dynamic("departments"),
      help: Text("责任单位，可重复", "responsible department, repeatable")),
    .flag("summary", short: "s", \.summary, help: Text("只输出合计", "print totals only")),
    .flag("quiet", short: "q", \.quiet, help: Text("不输出说明", "leave the remarks out")),
    .toggle("section-notes", \.sectionNotes, help: Text("是否输出类别说明", "print the notes of sections, or not")),
    .option("note", \.note, Text("文字", "TEXT"), help: Text("抬头文字", "text at the top")),
    .option(
      "output", short: "o", \.output, Text("文件", "FILE"), completion: .file,
      help: Text("写入文件", "write to a file")),
    .group(\.listing, SampleListing.parameters),
  ]

  func run(in context: inout SampleContext) { context.ran = self }
}

struct SampleShow: Command, Equatable {
  typealias Context = SampleContext
  static let name = "show"
  static let abstract = Text("显示一项任务", "Show a task")

  var reference = ""
  var format: SampleFormat?
  var years: [Int] = []
  var columns: String?

  static let parameters: [Parameter<Self>] = [
    .argument(
      Text("任务", "REF"), \.reference, completion: .dynamic("tasks"), help: Text("任务编号", "the task's number")),
    .argument(Text("格式", "FORMAT"), \.format, help: Text("输出格式", "output format")),
    .argument(Text("年份", "YEAR"), \.years, help: Text("只看这些年份", "these years only")),
    .option(
      "columns", \.columns, Text("列", "KEYS"),
      completion: .list([
        AllowedValue("id", Text("编号", "id")), AllowedValue("title", Text("标题", "title")), AllowedValue("due"),
      ]), help: Text("只看这些列", "these columns only")),
  ]

  func run(in context: inout SampleContext) { context.ran = self }
}

struct SampleImport: Command, Equatable {
  typealias Context = SampleContext
  static let name = "import"
  static let abstract = Text("导入填报表", "Import spreadsheets")

  var files: [String] = []
  var folder = ""

  static let parameters: [Parameter<Self>] = [
    .argument(Text("文件", "FILE"), \.files, minimum: 2, completion: .file, help: Text("填报表", "spreadsheets")),
    .argument(
      Text("目录", "FOLDER"), \.folder, completion: .directory, help: Text("存档目录", "where they are kept")),
  ]

  func run(in context: inout SampleContext) { context.ran = self }
}

struct SampleLedgerInfo: Command, Equatable {
  typealias Context = SampleContext
  static let name = "info"
  static let abstract = Text("显示台账信息", "Show facts about the ledger")

  func run(in context: inout SampleContext) { context.ran = self }
}

/// The sample program.
let sampleTree = CommandTree<SampleContext>(
  name: "yanglao", version: "1.0", abstract: Text("养老政策任务跟踪", "Track policy tasks of elderly care"),
  discussion: Text("跟踪规划中的任务与指标。", "Tracks the tasks and indicators of plans."),
  globals: [
    .option("lang", \.language, Text("语言", "LANGUAGE"), help: Text("说明文字的语言", "language of messages")),
    .toggle("color", \.color, help: Text("是否使用颜色", "use color, or not")),
    .toggle("pager", \.pager, help: Text("是否分页", "use a pager, or not")),
  ],
  nodes: [
    .command(SampleOverdue.self), .command(SampleShow.self), .command(SampleImport.self),
    .group("ledger", Text("台账", "The ledger"), [.command(SampleLedgerInfo.self)]),
  ],
  examples: [Example("overdue", Text("今天的逾期任务", "today's overdue tasks"))],
  exitStatuses: [(0, Text("完成", "Done.")), (2, Text("用法错误", "The command line was not understood."))],
  environmentVariables: [("YANGLAO_LANG", Text("说明文字的语言", "The language of messages."))],
  files: [("~/.local/share/yanglao/ledger.db", Text("台账", "The ledger."))])
