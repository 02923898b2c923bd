// yanglao bulletin: the 通报 of a period, to print, to mail or to read.

import CommandLineKit
import YanglaoCore

struct BulletinCommand: Command {
  static let name = "bulletin"
  static let abstract = Text("生成一个时段的通报", "Write the bulletin of a period")
  static let discussion: Text? = Text(
    "通报写明时段末（未到时段末则为当日）各任务三色、各单位、约束性指标、较上期变化、未报送、下期到期，以及报办结而指标未达的任务；已结束跟踪的规划不计入，用 --plan 指名时才计。html 是一个不依赖外部文件和脚本的网页，可邮寄、按 A4 打印。同一台账、同样的日期，逐字节相同；--known-at 2026-07-05 重印当时所知的通报。",
    "A bulletin tells how tasks stood in three colours at the end of the period (or today, before its end), departments, binding indicators, changes since the period before, who has not reported, what is due next, and where a department says done while the figures disagree. A plan whose tracking has ended is left out, unless --plan names it. html is one page that needs no other file and no script, to mail or to print on A4. The same ledger and dates give the same bytes; --known-at 2026-07-05 prints again what was known then."
  )
  static let examples = [
    Example("bulletin --period 2026-Q4", Text("本季度，Markdown", "a quarter, as Markdown")),
    Example(
      "bulletin --period 2026-06 --known-at 2026-07-05 -o 6月通报.html",
      Text("按 7 月 5 日所知，网页", "a page, by what was known on 5 July")),
    Example(
      "bulletin --period 2026-H2 -p jingyuan -d 民政局 --format text",
      Text("一份规划、一个系统，纯文本", "one plan and one family of departments, as plain text")),
  ]

  /// The forms of a bulletin.
  enum Format: String, CaseIterable, ParameterValue {
    case markdown, text, html

    static var allowedValues: [AllowedValue] {
      [
        AllowedValue("markdown", Text("Markdown", "Markdown")),
        AllowedValue("text", Text("纯文本", "plain text")),
        AllowedValue("html", Text("网页", "a page")),
      ]
    }

    /// The form that a file's name asks for; nil where it asks for none.
    init?(file: String) {
      switch file.lowercased().split(separator: ".").last {
      case "md", "markdown": self = .markdown
      case "txt": self = .text
      case "html", "htm": self = .html
      default: return nil
      }
    }
  }

  var period: TypedPeriod?
  var filter = FilterOptions()
  var time = TimeOptions()
  var method: PaceMethod?
  var format: Format?
  var file = FileOptions()

  static let parameters: [Parameter<Self>] = [
    .option(
      "period", \.period, "PERIOD",
      help: Text(
        "时段（默认当月），如 2026-11、2026-Q4、2026-H2、2026",
        "the period (this month unless said otherwise), such as 2026-11, 2026-Q4, 2026-H2 or 2026")),
    .group(\.filter, FilterOptions.parameters),
    .group(\.time, TimeOptions.parameters), PaceMethod.option(\.method),
    .option(
      "format", \.format, "FORMAT",
      help: Text("形式（默认按文件名，否则 markdown）", "form (by the file's name; markdown unless said otherwise)")),
    .group(\.file, FileOptions.parameters),
  ]

  func run(in context: inout Context) throws {
    if format == nil {
      try file.requireEnding(among: ["md", "markdown", "txt", "html", "htm"], hasFormats: true)
    }
    let asked = time.day(in: context)
    guard let month = Day.last(ofMonth: asked.month, year: asked.year),
      let first = Day(year: asked.year, month: asked.month, day: 1),
      let period = period?.period ?? Period(from: first, to: month)
    else { return }
    if let from = period.from, asked < from { throw RequestError.periodAhead(period, asked: asked) }
    let language = context.language
    let document = try BulletinMaker(
      try context.ledger(), for: period, asked: asked, knownAt: time.moment(in: context),
      method: method ?? .linear, options: filter, isSample: context.usesSample, language: language
    ).document()
    let terminal = file.file == nil ? context.styledTerminal : .none
    let text =
      switch format ?? file.file.flatMap(Format.init(file:)) ?? .markdown {
      case .markdown: MarkdownDocumentRenderer(language: language).text(of: document)
      case .text: TextDocumentRenderer(language: language, terminal: terminal).text(of: document)
      case .html: PageDocumentRenderer(language: language).text(of: document)
      }
    guard file.file != nil else {
      try file.requireFile()
      return try context.print(text)
    }
    try file.write(in: &context) { output in
      output.write(text)
      return Text("\(period.term.chinese)通报", "the bulletin of \(period.term.english)")
    }
  }
}
