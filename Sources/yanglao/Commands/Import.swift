// yanglao import: many records at once, from a file of an office.

import CommandLineKit
import YanglaoCore
import YanglaoData

struct Import: Command {
  static let name = "import"
  static let abstract = Text("从表格或 NDJSON 批量填报数值和进展", "Record many values and reports from a table or NDJSON")
  static let discussion: Text? = Text(
    "表格可为 UTF-8（有无 BOM 均可）、UTF-16、GB18030/GBK，以逗号、分号或制表符分隔；表头可用中文或英文，次序不限：指标、数值、分子、分母、截至日期、单位、来源、备注、规划、任务、状态、进度、进展情况、存在问题、下一步计划、原因、填报人；编号之外可另有一列名称，两者须相符；编号（id）列可既有指标又有任务，由该行填的是数值还是进展而定；表头之上可有标题行。export observations 和 export reports 写出的 CSV、TSV、NDJSON 可原样导入，其中已被替代或撤回的行列为错误，同一日的第二个数值列为冲突；原来经 --confirm 记录的，或以 --force 报办结的，导入时也须 --confirm --note。没有日期列的，截至日期为 --on 的日期或今天；有日期列而未填的行，须有 --on。默认全部成功才写入：列出每一行的每个错误，什么也不写；--partial 写入无误的行，其余原样连同错误写到 文件.rejected.csv（NDJSON 为 文件.rejected.ndjson；标准输入和管道为 import.rejected.…），改正后可再导入，退出状态为 0；文件读不到底时什么也不写。同一文件导入两次不会重复；与同日已有数值矛盾的行列为冲突。",
    "A table is UTF-8 with or without a mark, UTF-16 or GB18030/GBK, with commas, semicolons or tabs; its headers are Chinese or English, in any order: indicator, value, numerator, denominator, as_of, department, source, note, plan, task, status, percent, progress, problems, next, reason, by; ids and names may have a column each, and have to agree; a column id may have those of indicators and of tasks, as its row has a value or a report; titles may stand above them. What export observations and export reports write as CSV, TSV or NDJSON can be imported as it is, but for rows that were replaced or withdrawn and second values of one day, which are refused; what was confirmed then, or reported done with --force, needs --confirm --note again. Rows of a file without a column of dates are of the day of --on, or of today; a row that leaves its date out needs --on. All or nothing: every fault of every row is listed and nothing is written; --partial takes the good rows and writes the others, whole and with their faults, to FILE.rejected.csv (FILE.rejected.ndjson for NDJSON; import.rejected.… for standard input and pipes), to be mended and imported again, and ends with status 0; of a file that cannot be read to its end nothing is written. The same file twice adds nothing; a row that contradicts a value of the same day is a conflict."
  )
  static let examples = [
    Example("import 月报.csv --plan jingyuan --on 2023-06-30", Text("一个规划的月报", "a plan's monthly figures")),
    Example("import 月报.csv --dry-run", Text("只看结果，不写入", "see what would happen")),
    Example("import - --partial < 汇总.ndjson", Text("标准输入，跳过有错的行", "standard input, leaving faulty rows out")),
  ]

  var file = ""
  var isTrial = false
  var isPartial = false
  var encoding: ImportEncoding?
  var plans: [String] = []
  var isConfirmed = false
  var options = RecordOptions()

  static let parameters: [Parameter<Self>] = [
    .argument(
      "FILE", \.file, completion: .file,
      help: Text(
        "文件，“-”为标准输入；读完之前其他人不能写入", "the file; “-” is standard input, until whose end nobody else can write")),
    .flag("dry-run", short: "n", \.isTrial, help: Text("只看结果，不写入", "see what would happen; write nothing")),
    .flag(
      "partial", \.isPartial,
      help: Text(
        "写入无误的行，其余写到 FILE.rejected.csv 或 .ndjson（标准输入为 import.rejected.…）",
        "take the good rows; the others go to FILE.rejected.csv or .ndjson (import.rejected.… for standard input)"
      )),
    .option(
      "encoding", \.encoding, "ENCODING",
      help: Text("编码（默认自动识别）", "encoding (detected unless said otherwise)")),
    FilterOptions.plan(\.plans),
    .flag(
      "confirm", \.isConfirmed,
      help: Text(
        "数值可疑、指标未达标而报办结仍予记录，须有 --note",
        "record doubtful values, and tasks done whose indicators are not met, all the same; needs --note")),
    .group(\.options, RecordOptions.parameters),
  ]

  func run(in context: inout Context) throws {
    try context.requireNoSample()
    if isConfirmed, options.note == nil { throw RequestError.confirmationNeedsNote }
    let input = try ImportInput(path: file)
    let run = ImportRun(self, context)
    if isTrial {
      // Where there is no ledger, one of its own leaves nothing behind.
      let trial = try context.hasLedger ? nil : TrialLedger(in: context.environment["TMPDIR"] ?? "/tmp")
      let ledger = try trial?.ledger ?? context.writableLedger()
      return try finish(try run.run(input, on: ledger, keeping: false), in: &context)
    }
    var outcome = ImportRun.Outcome()
    do {
      try context.inLedger { ledger, isNew in
        outcome = try run.run(input, on: ledger, keeping: true)
        if isNew, outcome.appended == 0 || !outcome.isKept { throw NothingRecorded() }
      }
    } catch is NothingRecorded {
    } catch {
      outcome.takeRejectsBack()
      throw error
    }
    if outcome.isKept { context.written.note(rows: outcome.appended) }
    try finish(outcome, in: &context)
  }

  /// Ends the making of a ledger that would hold no record.
  private struct NothingRecorded: Error {}

  private func finish(_ outcome: ImportRun.Outcome, in context: inout Context) throws {
    if let line = outcome.headerLine {
      context.say(
        Text(
          "注意：表头在第 \(line) 行，其上各行没有读。",
          "Note: the header is in line \(line); what stands above it was not read."))
    }
    for name in outcome.unknownColumns where !outcome.isExported(name) {
      context.say(Text("注意：不认识的列“\(name.shown)”。", "Note: unknown column “\(name.shown)”."))
    }
    if outcome.hasUndatedRows {
      context.say(
        Text(
          "注意：没有写日期的行，截至日期为今天（\(context.today)）；别的日期用 --on。",
          "Note: rows that name no date are of today, \(context.today); --on names another day."))
    }
    if let note = outcome.strangers.sentence { context.say(note) }
    for line in outcome.sentences(context.language) { context.messages.write(line + "\n") }
    let written = outcome.isKept
    let verb = isTrial ? Text("将写入", "would be recorded") : Text("已写入", "recorded")
    let none = Text("没有写入", "nothing was recorded")
    let isAllOrNothing = isTrial && !isPartial && outcome.refused > 0
    let appended =
      isAllOrNothing
      ? Text(
        "无误 \(outcome.appended) 行（不加 --partial 时都不写入）",
        "\(outcome.appended) in order (without --partial none would be recorded)")
      : isTrial || written
        ? Text("\(verb.chinese) \(outcome.appended) 行", "\(outcome.appended) \(verb.english)") : none
    try context.print(
      Text(
        "共 \(outcome.rows) 行：\(appended.chinese)，已知 \(outcome.known) 行，有误 \(outcome.refused) 行。",
        "\(Text.count(outcome.rows, "", "row").english): \(appended.english), \(outcome.known) known already, \(outcome.refused) at fault."
      )[context.language]
        + "\n")
    if let rejects = outcome.rejectsFile {
      context.say(Text("有误的行写到 \(rejects.shown)。", "The rows at fault are in \(rejects.shown)."))
    }
    guard outcome.refused == 0 || (isPartial && (outcome.isKept || isTrial && outcome.isWhole)) else {
      throw SaidAlready()
    }
  }
}
