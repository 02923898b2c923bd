// yanglao plan close: the end of a plan's tracking, with its final evaluation on record.

import CommandLineKit
import YanglaoCore

struct PlanClose: Command {
  static let name = "close"
  static let abstract = Text(
    "结束规划的跟踪，末期评价存入台账", "End the tracking of a plan, with its final evaluation on record")
  static let discussion: Text? = Text(
    "从结束之日起，规划的任务、指标不再逾期、不再应报；--as-of 之前的日子照旧。结束后不能再记录。末期评价按截至结束之日的记录作出，存为 JSON，随台账导出；plan close PLAN --show 列出。",
    "From that day on nothing of the plan is overdue or owed; --as-of an earlier day shows it as it was. Nothing can be recorded to it afterwards. The final evaluation rests on the records that speak of that day or an earlier one, and is kept as JSON, in exports of the ledger too; plan close PLAN --show prints it."
  )
  static let examples = [
    Example("plan close shapotou --on 2026-06-30 --reason 规划期满", Text("从某日起", "from a day on")),
    Example("plan close shapotou --show", Text("存入的末期评价", "the final evaluation on record")),
  ]

  var plan = ""
  var on: TypedDay?
  var reason: String?
  var by: String?
  var shows = false

  static let parameters: [Parameter<Self>] = [
    .plan(\.plan),
    .option(
      "on", \.on, "DATE",
      help: Text("结束之日（默认今天）", "the day from which on nothing is owed (today unless said otherwise)")),
    .reason(\.reason, help: Text("原因", "why")), .recorder(\.by),
    .flag(
      "show", \.shows, help: Text("列出存入的末期评价，不作改动", "print the final evaluation on record; change nothing")),
  ]

  func run(in context: inout Context) throws {
    if shows {
      let others = [("--on", on != nil), ("--reason", reason != nil), ("--by", by != nil)]
      if let (other, _) = others.first(where: \.1) { throw RequestError.conflictingOptions("--show", other) }
      return try show(in: &context)
    }
    let by = try context.recorder(by)
    let day = (on ?? .today).day(today: context.today)
    guard day <= context.today else { throw RequestError.inFuture(day, today: context.today) }
    let language = context.language
    let closed = try context.changingPlans { ledger, context in
      let named = try context.plan(named: plan, of: ledger)
      try named.checkHasBegun(on: day)
      let standing = try Standing(ledger, plans: [named.id], on: day, includingIndicators: true)
      guard let plan = standing.catalogue.plan(named.id) else { throw RequestError.notAPlan(named.id) }
      let sheet = SheetMaker(standing: standing, language: language).sheet(
        of: PlanEvaluation(plan, standing, stage: .final))
      _ = try ledger.append(
        PlanChange(
          .closed(plan.id, on: day),
          document: Array(JSONRenderer(isLineDelimited: true).text(of: sheet).utf8),
          by: by, reason: reason))
      return plan
    }
    try context.print(
      Text(
        "已结束 \(closed.id) 的跟踪，自 \(day) 起；末期评价已存入台账。",
        "Ended the tracking of \(closed.id) from \(day) on; its final evaluation is in the ledger.")[language]
        + "\n")
  }

  private func show(in context: inout Context) throws {
    let ledger = try context.storedLedger()
    let id = try context.plan(named: plan, of: ledger).id
    guard let evaluation = try ledger.finalEvaluation(of: id) else { throw RequestError.notClosed(id) }
    context.output.write(String(decoding: evaluation, as: UTF8.self))
    try context.output.flush()
  }
}
