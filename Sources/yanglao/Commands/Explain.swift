// yanglao explain: why an indicator or a task is judged as it is, and what would change it.

import CommandLineKit
import YanglaoCore

struct Explain: Command {
  static let name = "explain"
  static let abstract = Text(
    "说明一个指标或任务的判定：目标、所用的值、算式、界限、怎样会变",
    "Explain the verdict on an indicator or a task: target, values used, formula, threshold, what would change it"
  )
  static let discussion: Text? = Text(
    "数值都是精确的：分数照写，小数位数以不掩盖判定为准。“当日若填报”所列是恰好够得上的值，末位再差 1 就不够。“若不再填报”按其后每一天重新判定。",
    "Figures are exact: fractions are given as they are, decimals with as many places as it takes not to hide the verdict. The values that would change it are the ones that just do: one unit in the last place short does not. What time alone would change is told by judging every day to come."
  )
  static let examples = [
    Example(
      "explain shapotou/nursing-bed-share --as-of 2024-12-31",
      Text("一个指标在某日的判定", "the verdict on an indicator on a day")),
    Example(
      "explain xishan/care-beds --method cagr", Text("按年均复合增长率", "by compound annual growth")),
    Example("explain jingyuan/11", Text("一项任务为何是红色", "why a task is red")),
  ]

  var reference = ""
  var method: PaceMethod?
  var listing = ListingOptions()

  static let parameters: [Parameter<Self>] = [
    .argument(
      "REF", \.reference, completion: .dynamic("subjects"),
      help: Text("指标或任务：编号，或名称的一部分", "an indicator or a task: its id, or a piece of its name")),
    PaceMethod.option(\.method),
    .group(\.listing, ListingOptions.sheetParameters),
  ]

  func run(in context: inout Context) throws {
    let standing = try listing.question(in: context).standing(
      naming: reference, method: method ?? .linear)
    let maker = SheetMaker(standing: standing, language: context.language)
    switch try standing.catalogue.subject(named: reference) {
    case .indicator(let plan, let id):
      guard let plan = standing.catalogue.plan(plan), let indicator = plan.indicator(id),
        let explanation = standing.explanation(of: indicator, in: plan)
      else { return }
      try listing.print(maker.sheet(of: explanation), in: &context)
    case .task(let plan, let id):
      guard let plan = standing.catalogue.plan(plan), let task = plan.task(id) else { return }
      try listing.print(maker.sheet(of: TaskExplanation(task, in: plan, standing)), in: &context)
    }
  }
}
