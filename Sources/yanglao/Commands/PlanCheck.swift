// yanglao plan check: whether files of plans are right; silent where they are.

import CommandLineKit
import Files
import YanglaoCore
import YanglaoData

struct PlanCheck: Command {
  static let name = "check"
  static let abstract = Text(
    "检查规划文件：无误时不输出，否则列出错误和提醒，有错误时退出状态为 3",
    "Check plan files: silent when all is well, a list of faults otherwise, and status 3 where there are errors"
  )
  static let discussion: Text? = Text(
    "列出每处错误的文件、行、列、JSON 路径、原值和改法；一个文件至多列 100 处，错误在先。错误须改正后规划才能加入；提醒的内容照原样接受；有提醒时，--strict 的退出状态也是 3。一个规划不超过 64 MiB；文件名以 .ndjson 或 .jsonl 结尾，或第一行是完整规划的，每行一个规划。单位、指标概念的名称按内置名单和台账核对；台账中已有的规划不看。",
    "Lists file, line, column, JSON path and value of every fault, and what would be right; of one file at most 100, errors first. A plan with errors cannot be added; what is warned of is taken as it is, and with --strict gives status 3, too. One plan has at most 64 MiB; a file whose name ends in .ndjson or .jsonl, or whose first line is a whole plan, has a plan a line. Names of departments and measures are held against those built in and in the ledger; the plans that it has are not."
  )
  static let examples = [
    Example("plan check 规划.json && echo 无误", Text("没有错误时才继续", "go on only when there are no errors")),
    Example("plan check --strict 规划/*.json", Text("提醒也视同错误", "warnings count as errors")),
    Example("plan check - --format ndjson < 规划.ndjson", Text("标准输入，NDJSON", "standard input, as NDJSON")),
  ]

  var files: [String] = []
  var isStrict = false
  var listing = ListingOptions()

  static let parameters: [Parameter<Self>] = [
    .argument(
      "FILE", \.files, minimum: 1, completion: .file,
      help: Text("规划文件，“-”为标准输入", "files of plans; “-” is standard input")),
    .flag("strict", \.isStrict, help: Text("提醒也视同错误", "warnings count as errors")),
    .group(
      \.listing, ListingOptions.untimedParameters(PlanFaultColumns.columns(.english).map(\.header))),
  ]

  func run(in context: inout Context) throws {
    // A wrong column is told although there may be nothing to list.
    _ = try page([], selecting: listing.columns.flatMap(\.keys), context.language)
    let names = KnownNames(checkingAgainst: try context.ledger().catalogue(.names, knownAt: nil))
    var inspection = PlanInspection(of: files, knowing: names, context)
    var isWhole = true
    for file in files {
      do throws(FileError) {
        try inspection.inspect(file)
      } catch {
        isWhole = false
        let message = Failure(error).message
        context.say(Text("yanglao: \(message.chinese)", "yanglao: \(message.english)"))
      }
    }
    try print(inspection, in: &context)
    guard isWhole else { throw SaidAlready() }
    if inspection.errorCount > 0 || (isStrict && inspection.warningCount > 0) { throw FoundSomething() }
  }

  private func print(_ inspection: PlanInspection, in context: inout Context) throws {
    // Nothing to say to people; programs get an empty list.
    guard !inspection.rows.isEmpty || !listing.isRead else { return }
    let language = context.language
    try listing.print(
      { keys in
        var page = try page(inspection.rows, selecting: keys, language)
        page.footer = [
          .sentence([
            .count(inspection.errorCount, "\(inspection.errorCount) 处错误", "error"),
            .count(inspection.warningCount, "\(inspection.warningCount) 处提醒", "warning"),
          ])
        ]
        return page
      }, in: &context)
    for rest in inspection.rests { context.say(rest.sentence) }
  }

  private func page(
    _ rows: [PlanInspection.Row], selecting keys: [String]?, _ language: Language
  ) throws -> Listing {
    try Listing(rows, columns: PlanFaultColumns.columns(language), selecting: keys, empty: .nothing)
  }
}

extension PlanInspection.Rest {
  fileprivate var sentence: Text {
    let name = file.shown
    let more = Text.count(count, "另有 \(count) 处未列出", "more fault")
    guard let line = stoppedAt else { return Text("\(name)：\(more.chinese)。", "\(name): \(more.english).") }
    return Text(
      "\(name)：问题太多，只检查到第 \(line) 行\(count > 0 ? "，其中\(more.chinese)" : "")。",
      "\(name): so many faults that reading stopped behind line \(line)\(count > 0 ? ", with \(more.english)" : "")."
    )
  }
}
