// yanglao plan diff: what differs between two plan files or revisions.

import CommandLineKit
import Files
import YanglaoCore
import YanglaoData

struct PlanDiff: Command {
  static let name = "diff"
  static let abstract = Text("比较两个规划文件或版次", "Compare two plan files or revisions")
  static let discussion: Text? = Text(
    "每个操作数是文件（“-”为标准输入），或台账中的规划：jingyuan 为现行版，jingyuan@1 为第 1 版。默认用文字说明；--format 给出表格，列为 kind、id、field、from、to。",
    "Each operand is a file (“-” is standard input) or a plan of the ledger: jingyuan is the revision in force, jingyuan@1 revision 1. Said in words unless --format asks for a listing, whose columns are kind, id, field, from and to."
  )
  static let examples = [
    Example("plan diff jingyuan@1 jingyuan@2", Text("两个版次", "two revisions")),
    Example("plan diff jingyuan jingyuan.json", Text("现行版与文件", "the revision in force and a file")),
    Example("plan diff 旧.json 新.json --format csv", Text("两个文件，CSV", "two files, as CSV")),
  ]

  var old = ""
  var new = ""
  var format: OutputFormat?
  var columns: [ColumnList] = []

  static let parameters: [Parameter<Self>] = [
    .argument(
      "A", \.old, completion: .dynamic("plans"), help: Text("原：文件，或编号@版次", "from: a file, or an id@revision")),
    .argument(
      "B", \.new, completion: .dynamic("plans"), help: Text("新：文件，或编号@版次", "to: a file, or an id@revision")),
    .option(
      "format", short: "f", \.format, "FORMAT",
      help: Text("输出格式（默认为文字）", "output format (words unless said otherwise)")),
    .option(
      "columns", \.columns, "KEYS",
      completion: .list(DifferenceColumns.columns.map { AllowedValue($0.header.key, $0.header.title) }),
      help: Text("只输出这些列，用逗号分隔", "print these columns only, separated by commas")),
  ]

  func run(in context: inout Context) throws {
    let (before, after) = (try plan(old, in: context), try plan(new, in: context))
    let difference = PlanDifference(from: before, to: after)
    guard format == nil, columns.isEmpty else {
      let keys = columns.flatMap(\.keys)
      return try context.print(
        try Listing(
          difference.changes, columns: DifferenceColumns.columns, selecting: keys.isEmpty ? nil : keys,
          empty: Text("内容相同。", "Nothing differs.")),
        as: format ?? .table, byteOrderMark: false)
    }
    let page = PlanDifferencePage(difference, before, after, context.language)
    let width = context.terminal.width
    try context.print(
      page.lines.flatMap { $0.escapedForTerminal.hanging(inWidth: width) }.map { $0 + "\n" }.joined())
  }

  /// The plan that an operand names.
  private func plan(_ operand: String, in context: Context) throws -> Plan {
    let ledger = try context.ledger()
    let parts = operand.split(separator: "@", omittingEmptySubsequences: false)
    if let id = parts.first.map(String.init),
      let current = try ledger.catalogue(.documents(of: [id]), knownAt: nil).plan(id), parts.count <= 2
    {
      guard parts.count == 2 else { return current }
      guard let number = Int(parts[1]), let plan = try ledger.plan(id, revision: number) else {
        throw RequestError.noSuchRevision(
          id, String(parts[1]), try ledger.revisions(of: id).filter { $0.kind != .closed }.map(\.revision))
      }
      return plan
    }
    let entry: PlanFileReader.Entry
    do {
      entry = try PlanFileReader.onlyEntry(of: operand)
    } catch let error as FileError {
      guard !operand.contains("/"), !operand.contains(".") else { throw error }
      throw RequestError.notAPlan(operand)
    }
    guard let document = entry.bytes else { throw FaultyDocument(.tooLarge(file: operand, line: entry.line)) }
    do { return try PlanReader.plan(from: document, file: operand) } catch {
      throw FaultyDocument(error)
    }
  }
}

extension String {
  /// The line, broken where it is wider than a terminal; what follows a break stands two columns further in.
  fileprivate func hanging(inWidth width: Int?) -> [String] {
    guard let width, displayWidth > width else { return [self] }
    let indent = prefix { $0 == " " }.count
    let lines = String(dropFirst(indent)).wrapped(toWidth: max(width - indent - 2, 8))
    return lines.enumerated().map { .spaces($0 == 0 ? indent : indent + 2) + $1 }
  }
}
