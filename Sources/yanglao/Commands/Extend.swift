// yanglao extend: a task gets a later deadline, beside its first.

import CommandLineKit
import YanglaoCore

struct Extend: Command {
  static let name = "extend"
  static let abstract = Text("延期", "Extend the deadline of a task")
  static let discussion: Text? = Text(
    "只能在到期之前延期；已经逾期的用 --late，记录中注明。原定时限保留，与新时限并列显示。",
    "A deadline is extended before it has passed; --late does so afterwards, and is marked. The first deadline stays on record, and is shown beside the new one."
  )
  static let examples = [
    Example("extend wugang/1 --until 2028-06-30 --reason 资金到位推迟", Text("延期", "a later deadline")),
    Example(
      "extend jingyuan/12 --until 2024年6月底 --reason 施工延误 --late", Text("逾期之后延期", "after it has passed")),
  ]

  var task = ""
  var until: TypedDay?
  var reason: String?
  var isLate = false
  var options = RecordOptions()

  static let parameters: [Parameter<Self>] = [
    .task(\.task), .option("until", \.until, "DATE", help: Text("新的时限（必填）", "the new deadline (needed)")),
    .reason(\.reason),
    .flag("late", \.isLate, help: Text("已经逾期仍延期", "although the deadline has passed")),
    .group(\.options, RecordOptions.parameters),
  ]

  func run(in context: inout Context) throws {
    let catalogue = try context.ledgerToRecordIn().catalogue(naming: self.task)
    let (plan, task) = try catalogue.task(named: self.task)
    guard let until = until?.day(today: context.today) else { throw RequestError.missingOption("--until") }
    guard let reason else { throw RequestError.missingOption("--reason") }
    if let latest = plan.period.latestEnd, until > latest {
      throw RequestError.deadlineTooLate(until, latest: latest)
    }
    let day = options.day(in: context)
    try plan.checkHasBegun(on: day)
    var draft = try options.draft(
      .task(plan: plan.id, id: task.id), .extended(until: until, late: isLate), reason: reason, in: context)
    draft.department = try context.reporter(
      draft.department, answeringFor: [task], in: plan, catalogue)
    let extended = draft
    let reference = "\(plan.id)/\(task.id)"
    let (ledger, record) = try context.recordingOne { ledger in
      let life = try ledger.life(of: task, in: plan.id)
      let state = life.state(on: day)
      guard state.isOpen else { throw RequestError.closed(reference, state.status) }
      guard until > state.due else { throw RequestError.notLater(until, than: state.due) }
      guard day <= state.due || isLate else { throw RequestError.overdueAlready(reference, since: state.due) }
      if let next = life.extensionAfter(day), until >= next.until {
        throw RequestError.notBefore(until, next.record, until: next.until)
      }
      var draft = extended
      draft.content = .extended(until: until, late: day > state.due)
      return draft
    }
    try context.report(record, of: task, in: plan, try ledger.state(of: task, in: plan, on: day))
  }
}
