// yanglao evaluate: a plan's 中期评价 or 末期评价.

import CommandLineKit
import YanglaoCore

struct Evaluate: Command {
  static let name = "evaluate"
  static let abstract = Text(
    "评价一个规划：指标逐个判定，任务分类列出，列明文件疑误；可为中期、末期评价",
    "Evaluate a plan: every indicator judged, tasks by section, faults of the document; mid-term or final")
  static let discussion: Text? = Text(
    "--midterm 以规划期正中最近的月末为评价日（2021—2025 年为 2023-06-30），--final 以规划期末日为评价日，到期的目标届时即判达标或未达标，到期未办结的任务即为逾期，规划期内已结束跟踪的以结束之日为评价日；--as-of 改用别的日子。所据为现在已知的全部记录，--known-at 可限于某时已知的。Markdown 分节带标题，可贴入报告。",
    "--midterm is as of the end of a month nearest to the middle of the plan’s period (2023-06-30 for 2021 to 2025), --final as of the period’s last day, when what falls due is met or missed and a task that is not done is overdue, or as of the day on which tracking ended within the period; --as-of names another day. Everything that is known now counts; --known-at asks for what was known then. Markdown has headed sections, ready for a report."
  )
  static let examples = [
    Example("evaluate shapotou --midterm", Text("中期评价", "the mid-term evaluation")),
    Example(
      "evaluate 西山区 --final --format markdown > 末期评价.md",
      Text("末期评价，Markdown", "the final evaluation, as Markdown")),
    Example(
      "evaluate wugang --as-of 2026-09-30 --columns verdicts,indicators",
      Text("某日，只列指标", "on a day, the indicators alone")),
  ]

  var plan = ""
  var isMidterm = false
  var isFinal = false
  var method: PaceMethod?
  var listing = ListingOptions()

  static let parameters: [Parameter<Self>] = [
    .argument(
      "PLAN", \.plan, completion: .dynamic("plans"),
      help: Text("规划：编号，或名称的一部分", "a plan: its id, or a piece of its name")),
    .flag("midterm", \.isMidterm, help: Text("中期评价", "the mid-term evaluation")),
    .flag("final", \.isFinal, help: Text("末期评价", "the final evaluation")),
    PaceMethod.option(\.method),
    .group(\.listing, ListingOptions.sheetParameters),
  ]

  func run(in context: inout Context) throws {
    if isMidterm && isFinal { throw RequestError.conflictingOptions("--midterm", "--final") }
    let stage: PlanEvaluation.Stage = isMidterm ? .midterm : isFinal ? .final : .interim
    var listing = listing
    let asked = try listing.question(in: context)
    guard let id = try asked.planIds([plan]).first,
      let named = try asked.catalogue(.documents(of: [id])).plan(id)
    else { return }
    if listing.time.asOf == nil { listing.time.asOf = try day(of: stage, named).map { .day($0) } }
    let standing = try listing.question(in: context).standing(
      .documents(of: [id]), values: .all, method: method ?? .linear)
    guard let plan = standing.catalogue.plan(id) else { return }
    if standing.day > context.today {
      context.say(
        Text(
          "注意：\(standing.day) 还没有到，按现有记录判定。",
          "Note: \(standing.day) is still to come; judged by what is recorded so far."))
    }
    let maker = SheetMaker(standing: standing, language: context.language)
    var sheet = maker.sheet(of: PlanEvaluation(plan, standing, stage: stage))
    if context.usesSample { sheet.remark = .sampleData }
    try listing.print(sheet, in: &context)
  }

  /// The day that a stage is as of; nil for the day asked for, or today.
  private func day(of stage: PlanEvaluation.Stage, _ plan: Plan) throws -> Day? {
    switch stage {
    case .interim: return nil
    case .final: return min(plan.history.closing?.on ?? .last, plan.period.to)
    case .midterm:
      guard let day = plan.midterm else { throw RequestError.noMidterm(plan.id) }
      return day
    }
  }
}
