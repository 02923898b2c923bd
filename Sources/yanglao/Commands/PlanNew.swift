// yanglao plan new: a plan of one's own, from spreadsheets or from a starting file.

import CommandLineKit
import Files
import Glibc
import YanglaoCore
import YanglaoData

struct PlanNew: Command {
  static let name = "new"
  static let abstract = Text(
    "由表格新建规划文件，或给出样例文件", "Make a plan file of spreadsheets, or print one to start from")
  static let discussion: Text? = Text(
    "不带 --from 时给出一份完整的样例，照着改即可。任务表的列：序号、任务、内容、类别、牵头单位、责任单位、配合单位、完成时限；指标表的列：指标、单位、基期值、基期、目标值、完成时限、属性、任务（填任务的序号或名称）；也可以一年一列：2025年基期值、2027年目标值、2030年目标值。表头可用中文或英文，次序不限；编码和分隔符与 import 相同。责任单位用顿号、逗号、分号、空格或换行分开，可写“县民政局牵头，县发改局、县财政局配合”“民政局（牵头）”“牵头单位：……”。没有类别列的表，只有“一、完善设施”的行是其下任务的类别。目标值写作 ≥60%、不低于60%、至少3个、2—3个、每年不少于5个、控制在10%以内、逐年增加、建成投用等；时限写作 2027年底、7月底前、三季度、“十五五”末、每月等，不填则与规划同时到期。台账已有此编号的规划时，给出其下一版，名称未变的指标沿用原编号。读不懂的逐一列出，绝不猜测，也不写文件；写出后列出“plan check”的提醒，有错误时退出状态为 3。",
    "Without --from it prints a whole example to change. Columns of the tasks: number, task, text, section, lead, responsible, cooperating, deadline; of the indicators: indicator, unit, baseline, baseline_on, target, deadline, attribute, tasks (by their numbers or titles); years may have columns of their own: 2025年基期值, 2027年目标值, 2030年目标值. Headers are Chinese or English, in any order; encodings and separators are those of import. Departments are parted by 、 commas, semicolons, spaces or line breaks; a cell may say who leads and who helps: 县民政局牵头，县发改局、县财政局配合; 民政局（牵头）; 牵头单位：…. In a table without a column of sections, a row with 一、完善设施 alone heads the tasks below it. Targets read ≥60%, 不低于60%, 至少3个, 2—3个, 每年不少于5个, 控制在10%以内, 逐年增加, 建成投用 and the like, deadlines 2027年底, 7月底前, 三季度, “十五五”末 or 每月; without one, a thing falls due with its plan. Where the ledger has a plan of the id, its next revision is made, in which indicators of the same names keep their ids. What cannot be read is listed, never guessed, and nothing is written. What “plan check” says of the plan stands at the end, and status 3 where there are errors."
  )
  static let examples = [
    Example("plan new -o plan.json", Text("样例文件", "a file to start from")),
    Example(
      "plan new --from tasks.csv --indicators indicators.csv --id my-county --title 某县养老服务行动计划 --jurisdiction 某县 --code 640499 --period 2026-01-01..2030-12-31 -o plan.json",
      Text("由任务表和指标表", "from a table of tasks and one of indicators")),
  ]

  var tasks: String?
  var indicators: String?
  var encoding: ImportEncoding?
  var heading = HeadingOptions()
  var file = FileOptions()

  static let parameters: [Parameter<Self>] = [
    .option(
      "from", \.tasks, "FILE", completion: .file,
      help: Text("任务表，“-”为标准输入", "the table of tasks; “-” is standard input")),
    .option(
      "indicators", \.indicators, "FILE", completion: .file, help: Text("指标表", "the table of indicators")),
    .option(
      "encoding", \.encoding, "ENCODING",
      help: Text("编码（默认自动识别）", "encoding (detected unless said otherwise)")),
    .group(\.heading, HeadingOptions.parameters), .group(\.file, FileOptions.parameters),
  ]

  func run(in context: inout Context) throws {
    try file.requireEnding(among: ["json"])
    guard let tasks else {
      if indicators != nil { throw RequestError.needless("--indicators", without: "--from FILE") }
      if encoding != nil { throw RequestError.needless("--encoding", without: "--from FILE") }
      let plan = StartingPlan.plan(try heading.heading(source: nil))
      try write(plan, as: PlanWriter.json(of: plan, schema: StartingPlan.schema), in: &context)
      return context.say(StartingPlan.explanation)
    }
    if tasks == "-", indicators == "-" { throw RequestError.conflictingOptions("--from -", "--indicators -") }
    let given = try heading.heading(source: Self.shortName(of: tasks))
    let ledger = try context.knownLedger()
    let catalogue = try Question(ledger: ledger, day: context.today, knownAt: nil).measures()
    let heading = given.knowing(catalogue.plans)
    let earlier = try ledger.catalogue(.documents(of: [heading.id]), knownAt: nil).plan(heading.id)
    do {
      let (plan, notes) = try PlanSheets.plan(
        heading, tasks: PlanSheetInput(tasks).file(encoding),
        indicators: indicators.map { try PlanSheetInput($0).file(encoding) }, knowing: catalogue,
        after: earlier)
      for note in notes { context.say(note.sentence) }
      let document = PlanWriter.json(of: plan)
      try write(plan, as: document, in: &context)
      if let earlier { context.say(Self.follows(earlier)) }
      let names = KnownNames(checkingAgainst: try ledger.catalogue(.names, knownAt: nil))
      let remarks = PlanRemarks(on: document, in: file.file ?? "-", knowing: names)
      for line in remarks.lines { context.say(line) }
      if remarks.isRefusal { throw FoundSomething() }
    } catch let error as PlanSheetError {
      for line in error.sentences(context.language) { context.messages.write(line + "\n") }
      throw SaidAlready()
    }
  }

  private func write(_ plan: Plan, as document: String, in context: inout Context) throws {
    try file.write(in: &context) { output in
      output.write(document)
      let tasks = Text.count(plan.tasks.count, "\(plan.tasks.count) 项任务", "task")
      let indicators = Text.count(plan.indicators.count, "\(plan.indicators.count) 项指标", "indicator")
      return Text(
        "\(tasks.chinese)、\(indicators.chinese)", "\(tasks.english) and \(indicators.english)")
    }
  }

  private static func follows(_ earlier: Plan) -> Text {
    Text(
      "规划 \(earlier.id) 已有第 \(earlier.revision) 版：这是第 \(earlier.revision + 1) 版，名称未变的指标（无序号列时还有任务）沿用原编号；用“yanglao plan diff \(earlier.id) FILE”核对后，用“yanglao plan revise”采用。",
      "Plan \(earlier.id) has a revision \(earlier.revision): this is revision \(earlier.revision + 1), in which indicators of the same names (and tasks, without a column of numbers) keep their ids; look at “yanglao plan diff \(earlier.id) FILE”, then take it with “yanglao plan revise”."
    )
  }

  /// The name of a file without its folders, as the plan remembers it.
  private static func shortName(of path: String) -> String {
    let name = path == "-" ? "stdin" : String(path.split(separator: "/").last ?? "tasks.csv")
    return PlanHeading.text(name) ?? "tasks.csv"
  }
}

extension PlanSheetNote {
  fileprivate var sentence: Text {
    switch self {
    case .unknownColumn(let file, let column):
      Text(
        "注意：\(file.shown) 的列“\(column.shown)”不认识，没有读。",
        "Note: column “\(column.shown)” of \(file.shown) is unknown and was not read.")
    case .headings(let file, let lines):
      Text(
        "注意：\(file.shown) 有 \(lines.count) 行只有序号和名称，作其下任务的类别，首行在第 \(lines[0]) 行。",
        "Note: \(Text.count(lines.count, "", "row").english) of \(file.shown), the first in line \(lines[0]), \(lines.count == 1 ? "has" : "have") a number and a title alone, and head the tasks below."
      )
    case .emptyCells(let file, let field, let lines):
      Self.emptyCells(of: field, lines, in: file)
    case .renumbered(let file, let count, let title, let from, let to):
      Text(
        "注意：\(file.shown) 有 \(count) 项任务的序号与上一版不同：“\(title.shown)”由 \(from) 变为 \(to)。记录随序号走；新任务请另编序号，已有任务保留原序号。",
        "Note: \(Text.count(count, "", "task").english) of \(file.shown) \(count == 1 ? "has another number" : "have other numbers") than in the revision before: “\(title.shown)” was \(from) and is \(to). Records go with numbers: keep those of known tasks, and give new tasks others."
      )
    case .linesAboveHeader(let file, let line):
      Text(
        "注意：\(file.shown) 的表头在第 \(line) 行，其上各行没有读。",
        "Note: the header of \(file.shown) is in line \(line); what stands above it was not read.")
    }
  }
}

extension PlanSheetNote {
  private static func emptyCells(of field: TaskField, _ lines: [Int], in file: String) -> Text {
    let tasks = Text.count(lines.count, "\(lines.count) 项任务", "task")
    let merged = Text("合并单元格存成 CSV 时只有首行有内容", "merged cells are saved with their first row alone")
    let (chinese, english) =
      field == .deadline
      ? (
        "没有时限，随规划到期",
        lines.count == 1
          ? "has no deadline and falls due with the plan" : "have no deadline and fall due with the plan"
      )
      : ("没有责任单位", lines.count == 1 ? "names no department" : "name no department")
    return Text(
      "注意：\(file.shown) 有 \(tasks.chinese)\(chinese)，首行在第 \(lines[0]) 行；\(merged.chinese)。",
      "Note: \(tasks.english) of \(file.shown), the first in line \(lines[0]), \(english); \(merged.english)."
    )
  }
}

/// A spreadsheet that is open for reading, and is closed with this.
private final class PlanSheetInput {
  private let path: String
  private let descriptor: Int32

  init(_ path: String) throws(FileError) {
    self.path = path
    descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
  }

  deinit { if descriptor != STDIN_FILENO { close(descriptor) } }

  func file(_ encoding: ImportEncoding?) -> PlanSheetFile {
    PlanSheetFile(name: path, encoding: encoding) { [self] in
      do { return try PlanSheetFile.block(of: descriptor) } catch let error as ImportReadError {
        throw FileError(path: path, errno: error.errno)
      }
    }
  }
}
