// yanglao calendar: deadlines and milestones for the calendars of phones and offices.

import CommandLineKit
import YanglaoCore

struct CalendarCommand: Command {
  static let name = "calendar"
  static let abstract = Text(
    "把时限、节点写成日历文件（iCalendar）", "Write deadlines and milestones as a calendar (iCalendar)")
  static let discussion: Text? = Text(
    "一项任务、一个节点一个全天日程，周期性任务每期一个。只含未完成的任务和节点；--kind 另选种类。同一事项的标识不变，重新导入即更新。提前提醒，已过期的不提醒。",
    "An all-day event for each task and milestone, and one for each instance of a recurrent task. Only what is still owed, and no targets, unless asked for. Ids stay the same, so importing again updates. What is past has no alarm."
  )
  static let examples = [
    Example("calendar -d 民政局 -o 民政.ics", Text("一个系统的日程", "the calendar of one family of departments")),
    Example(
      "calendar -p wugang --kind indicator --alarm 30d -o 指标.ics",
      Text("一个规划的指标，提前 30 天提醒", "a plan's targets, with alarms 30 days before")),
    Example(
      "calendar --all --no-alarm --due-after 2026-12-31",
      Text("某日之后的全部，不提醒", "everything after a day, without alarms")),
  ]

  var selection = TaskOptions()
  var kinds: [Obligation.Kind] = []
  var includesClosed = false
  var alarm: DaysAhead?
  var isSilent = false
  var time = TimeOptions()
  var target = FileOptions()

  static let parameters: [Parameter<Self>] = [
    .option(
      "kind", \.kinds, "KIND",
      help: Text(
        "只含该种类，可重复（默认 task、milestone）",
        "only this kind, repeatable (task and milestone unless said otherwise)")),
    .group(\.selection, TaskOptions.parameters),
    .flag("all", \.includesClosed, help: Text("含已完成的", "with what is done, too")),
    .option(
      "alarm", \.alarm, "DAYS",
      help: Text("提前几天提醒（默认 7d）", "days before of the alarm (7d unless said otherwise)")),
    .flag("no-alarm", \.isSilent, help: Text("不提醒", "no alarms")),
    .group(\.time, TimeOptions.parameters), .group(\.target, FileOptions.parameters),
  ]

  func run(in context: inout Context) throws {
    if let alarm, isSilent { throw RequestError.conflictingOptions("--alarm \(alarm.typed)", "--no-alarm") }
    try target.requireEnding(among: ["ics"])
    let kinds: Set<Obligation.Kind> = kinds.isEmpty ? [.task, .milestone] : Set(kinds)
    let question = time.question(of: try context.ledger(), in: context)
    let filter = try selection.filter(for: question)
    let standing = try question.standing(
      .documents(of: filter.plansToRead), values: kinds.contains(.indicator) ? .ofEveryInstance : .none)
    let things = standing.obligations(filter, kinds: kinds)
      .filter { includesClosed || !filter.statuses.isEmpty || $0.isOpen }
    let moves = try question.ledger.moves(of: filter.plansToRead, knownAt: question.knownAt)
    let (language, isSample) = (context.language, context.usesSample)
    let title =
      isSample
      ? Text("养老政策任务（示例数据）", "Elderly-care plans (sample data)")
      : Text("养老政策任务", "Elderly-care plans")
    try target.write(in: &context) { output in
      let writer = CalendarWriter(
        title: title[language], stamp: standing.day, language: language, to: output)
      for thing in things {
        writer.write(
          CalendarEvent(
            thing, isSample: isSample, moves: thing.subject.flatMap { moves[$0] } ?? 0, today: standing.day,
            alarm: isSilent ? nil : alarm?.days ?? 7, language))
      }
      writer.finish()
      return .count(things.count, "\(things.count) 个日程", "event")
    }
    if things.isEmpty { context.say(.nothing) }
  }
}

extension Obligation {
  /// The task that it belongs to; nil for a target, which no record moves.
  fileprivate var subject: Subject? {
    kind == .indicator ? nil : tasks.first.map { .task(plan: plan.id, id: $0.id) }
  }
}

extension Ledger {
  /// How often the deadlines of tasks were moved: by an extension, and back by its withdrawal.
  fileprivate func moves(of plans: Set<String>, knownAt: Instant?) throws -> [Subject: Int] {
    var filter = RecordFilter()
    filter.plans = plans
    filter.kinds = [.extended, .withdrawal]
    filter.until = knownAt
    var extensions: Set<Int64> = []
    var moves: [Subject: Int] = [:]
    for record in try records(filter) {
      if record.draft.content.kind == .extended {
        extensions.insert(record.number)
      } else if record.draft.replaces.map(extensions.contains) != true {
        continue
      }
      moves[record.draft.subject, default: 0] += 1
    }
    return moves
  }
}
