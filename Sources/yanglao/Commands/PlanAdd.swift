// yanglao plan add: an office's own plans into the ledger.

import CommandLineKit
import YanglaoCore

struct PlanAdd: Command {
  static let name = "add"
  static let abstract = Text("把自己的规划加入台账：全部加入，或什么也不写", "Add plans of one's own to the ledger, all or nothing")
  static let discussion: Text? = Text(
    "文件为一个规划的 JSON（见 Data/plan.schema.json），或 NDJSON，每行一个规划。列出每个规划的每处错误；有错误时什么也不写。台账中已有的规划用 plan revise 修订。指标概念不在内置清单中的，以该规划自己的指标为准。",
    "A file is a plan as JSON (see Data/plan.schema.json), or NDJSON with a plan a line. Every fault of every plan is told, and nothing is written where there is one. A plan that is in the ledger already is revised by plan revise. Measures that are not on the bundled list are taken from the plan's own indicators."
  )
  static let examples = [
    Example("plan add 我市规划.json", Text("一个规划", "one plan")),
    Example("plan add 各县规划.ndjson --by 张某", Text("许多规划，每行一个", "many plans, one a line")),
    Example("plan add - < 规划.json", Text("由标准输入", "from standard input")),
  ]

  var files: [String] = []
  var by: String?

  static let parameters: [Parameter<Self>] = [
    .argument(
      "FILE", \.files, minimum: 1, completion: .file,
      help: Text("规划文件，“-”为标准输入", "a plan file; “-” is standard input")),
    .recorder(\.by),
  ]

  func run(in context: inout Context) throws {
    let by = try context.recorder(by)
    let outcome = try context.changingPlans { try PlanAddition(files, by: by, $1).run(on: $0) }
    let (plans, tasks, indicators) = (outcome.plans, outcome.tasks, outcome.indicators)
    try context.print(
      Text.sentence([
        .count(plans, "已加入规划 \(plans) 个", "plan"), .count(tasks, "任务 \(tasks) 项", "task"),
        .count(indicators, "指标 \(indicators) 个", "indicator"),
      ]).added[context.language] + "\n")
    if outcome.warnings > 0 {
      context.say(
        Text(
          "注意：有 \(outcome.warnings) 处提醒，“yanglao plan check”逐一列出。",
          "Note: \(Text.count(outcome.warnings, "", "warning").english); “yanglao plan check” lists them."))
    }
  }
}

extension Text {
  /// The same, as what was added.
  fileprivate var added: Text { Text(chinese, "Added " + english) }
}
