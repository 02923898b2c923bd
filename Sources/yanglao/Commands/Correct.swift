// yanglao correct: a new value that replaces an earlier one.

import CommandLineKit
import YanglaoCore

struct Correct: Command {
  static let name = "correct"
  static let abstract = Text("更正一条填报值", "Correct a recorded value")
  static let discussion: Text? = Text(
    "更正后的数值与填报时一样核对：不合范围、日期不对、较上次变动过大时拒绝，确认无误用 --confirm --note 说明。",
    "A corrected value is checked as a recorded one is: one out of range, of a wrong date, or far from the value before it is refused; --confirm --note records it all the same."
  )
  static let examples = [Example("correct 12 53.1% --reason 误录", Text("更正第 12 号记录", "correct record 12"))]

  var record = RecordNumber(value: 0)
  var value = ""
  var reason: String?
  var isConfirmed = false
  var options = RecordOptions()

  static let parameters: [Parameter<Self>] = [
    .argument(
      "RECORD", \.record, completion: .dynamic("values"),
      help: Text("记录号", "the record's number")),
    .argument("VALUE", \.value, help: Text("正确的数值", "the right value")), .reason(\.reason),
    .flag(
      "confirm", \.isConfirmed,
      help: Text("数值可疑仍予记录，须有 --note", "record a doubtful value all the same; needs --note")),
    .group(\.options, RecordOptions.replacing),
  ]

  func run(in context: inout Context) throws {
    guard let reason else { throw RequestError.missingOption("--reason") }
    let known = try context.ledgerToRecordIn()
    let found = try known.recordToReplace(record.value)
    guard case .indicator(let planId, let id) = found.draft.subject, found.draft.content.kind == .observation,
      case let catalogue = try known.catalogue(.documents(of: [planId]), knownAt: nil),
      let plan = catalogue.plan(planId), let indicator = plan.indicator(id)
    else { throw RequestError.notAnObservation(record.value) }
    let entry = ValueEntry(typed: value, isConfirmed: isConfirmed, hasNote: options.note != nil)
    let value = try entry.value(for: indicator, last: nil)
    let today = context.today
    let day = options.on.map { $0.day(today: today) } ?? found.draft.asOf
    var draft = try options.draft(found.draft.subject, .observation(value), reason: reason, in: context)
    draft.asOf = day
    draft.replaces = found.number
    draft.department =
      try context.reporter(
        options.department, answeringFor: plan.tasks(delivering: indicator), in: plan, catalogue)
      ?? found.draft.department
    let correction = draft
    var sameDay: Record?
    let (ledger, record) = try context.recordingOne { ledger in
      // Somebody else may have been faster.
      _ = try ledger.recordToReplace(found.number)
      let before = try ledger.lastRecords(of: correction.subject, asOf: day, count: 2).last {
        $0.number != found.number
      }
      try entry.check(
        value, on: day, of: indicator, in: plan, after: before,
        before: ledger.valueAfter(day, of: indicator, correction.subject, besides: found.number), today: today
      )
      sameDay = before?.draft.asOf == day ? before : nil
      return correction
    }
    if let sameDay {
      context.say(
        Text(
          "注意：\(day) 另有记录 \(sameDay.number)，今后以更正后的值为准；多余的应撤回：withdraw \(sameDay.number)。",
          "Note: record \(sameDay.number) is of \(day) too, and the corrected value now holds; the one too many can be withdrawn: withdraw \(sameDay.number)."
        ))
    }
    try context.report(
      record, of: indicator, in: plan, try ledger.evaluation(of: indicator, in: plan, on: day))
  }
}
