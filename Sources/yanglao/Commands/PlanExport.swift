// yanglao plan export: a plan as the file that it came in, after normalisation.

import CommandLineKit
import YanglaoCore
import YanglaoData

struct PlanExport: Command {
  static let name = "export"
  static let abstract = Text("把规划写成文件，供修改后修订", "Write a plan as a file, to be edited and taken as a revision")
  static let discussion: Text? = Text(
    "写出的文件与加入时的内容相同，写法统一：成员次序固定，缩进两格。不含本地指定的责任单位。",
    "The file says what came in, in one form: members in a fixed order, indented by two spaces. Departments that the office has assigned are not in it."
  )
  static let examples = [
    Example("plan export jingyuan -o jingyuan.json", Text("现行版写成文件", "the revision in force, as a file")),
    Example("plan export jingyuan --revision 1", Text("第 1 版，到标准输出", "revision 1, to standard output")),
  ]

  var plan = ""
  var revision: Int?
  var file: String?

  static let parameters: [Parameter<Self>] = [
    .plan(\.plan),
    .option(
      "revision", \.revision, "N",
      help: Text("版次（默认现行版）", "the revision (the one in force unless said otherwise)")),
    .option(
      "output", short: "o", \.file, "FILE", completion: .file,
      help: Text(
        "写到文件，不覆盖（默认标准输出）", "write a file, which must not be there (standard output unless said otherwise)")),
  ]

  func run(in context: inout Context) throws {
    let ledger = try context.ledger()
    let current = try context.plan(named: plan, of: ledger)
    let revision = revision ?? current.revision
    guard let plan = try ledger.plan(current.id, revision: revision) else {
      throw RequestError.noSuchRevision(
        current.id, String(revision), try ledger.revisions(of: current.id).map(\.revision))
    }
    let text = PlanWriter.json(of: plan)
    guard let file, file != "-" else {
      context.output.write(text)
      return try context.output.flush()
    }
    try NewFile.write(file) { $0.write(text) }
  }
}

extension Parameter {
  /// The plan that a command is about.
  static func plan(_ path: WritableKeyPath<Root, String> & Sendable) -> Parameter {
    .argument(
      "PLAN", path, completion: .dynamic("plans"),
      help: Text("规划：编号，或名称的一部分", "a plan: its id, or a piece of its name"))
  }
}
