// yanglao plan revise: another revision in the place of the one in force; records stay.

import CommandLineKit
import YanglaoCore

struct PlanRevise: Command {
  static let name = "revise"
  static let abstract = Text(
    "以新版修订台账中的规划，记录不变", "Take a higher revision of a plan in the ledger; records stay")
  static let discussion: Text? = Text(
    "文件的 revision 须大于现行版。任务和指标按编号对应，记录随之保留；中期调整的目标与原目标并列，各自判定；撤销的任务、指标不再逾期、不再应报，但仍可用 show、history、log 查到，撤销的节点列在其任务的记录中。已有填报值的指标改变单位或计数方式时拒绝，只是写法不同用 --confirm。有记录的任务、指标、节点撤销了或改了名称，逐一提示。--known-at 按当时所知的版次回答。--bundled 采用程序内置的新版。",
    "The file’s revision must be above the one in force. Tasks and indicators are the same by their ids and keep their records; a target changed at mid-term stands beside the earlier one, each with its verdict; what was removed is neither overdue nor owed any more, and show, history and log still find it, a milestone among its task’s records. Another unit, or another way of counting, for an indicator that has values is refused; where it is the same by another name, --confirm takes it. What has records and is gone, or has another name, is told. --known-at answers by the revision known then. --bundled takes the newer revision that came with the program."
  )
  static let examples = [
    Example("plan revise jingyuan.json --reason 中期调整", Text("文件为新版", "from a file")),
    Example("plan revise --bundled", Text("采用全部内置的新版", "every newer bundled revision")),
    Example("plan revise --bundled jingyuan", Text("只采用一个规划的", "of one plan only")),
  ]

  var names: [String] = []
  var isBundled = false
  var isConfirmed = false
  var reason: String?
  var by: String?

  static let parameters: [Parameter<Self>] = [
    .argument(
      "FILE", \.names, completion: .dynamic("revisions"),
      help: Text(
        "规划文件，“-”为标准输入；--bundled 时为规划编号", "a plan file, “-” is standard input; plan ids with --bundled")),
    .flag(
      "bundled", \.isBundled, help: Text("采用程序内置的新版", "take the newer revisions that came with the program")),
    .flag(
      "confirm", \.isConfirmed,
      help: Text("填报值按新单位、新计数方式计，数不变", "values count in an indicator's new unit or way, as the same numbers")),
    .reason(\.reason, help: Text("原因（必填，--bundled 时可不写）", "why (needed unless with --bundled)")),
    .recorder(\.by),
  ]

  func run(in context: inout Context) throws {
    let by = try context.recorder(by)
    let reason = isBundled ? reason ?? Text("程序内置的新版", "a newer bundled revision")[context.language] : reason
    guard let reason else { throw RequestError.missingOption("--reason") }
    let revision = PlanRevising(by: by, reason: reason, isConfirmed: isConfirmed, context)
    let differences =
      isBundled
      ? try revision.takeBundled(names)
      : try context.changingPlans { ledger, _ in
        guard names.count == 1 else {
          throw names.isEmpty ? RequestError.missingArgument("FILE") : .oneFileOnly
        }
        return [try revision.take(names[0], in: ledger)]
      }
    for (old, new, difference, notes) in differences {
      try context.print(
        Text(
          "已修订 \(new.id)：第 \(old.revision) 版 → 第 \(new.revision) 版，\(difference.counts.chinese)",
          "Revised \(new.id): revision \(old.revision) → \(new.revision), \(difference.counts.english)")[
            context.language] + "\n")
      for note in notes { context.say(note) }
    }
  }
}
