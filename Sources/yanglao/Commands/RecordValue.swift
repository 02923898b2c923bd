// yanglao record: a value of an indicator.

import CommandLineKit
import YanglaoCore

struct RecordValue: Command {
  static let name = "record"
  static let abstract = Text("填报指标数值", "Record a value of an indicator")
  static let discussion: Text? = Text(
    "数值可写 52.3、52.3%、５２．３％、232/387（分子/分母）或“达成”；--add 3 在上次数值上累加，年度累计每年从零开始。比例超出 0–100%、数值小于 0、日期在将来或早于规划、自规划起的累计数少于上次或多于其后的、变动超过全程一半、分子大于分母时拒绝，确认无误用 --confirm --note 说明。",
    "A value is 52.3, 52.3%, 232/387 (numerator/denominator) or “achieved”; --add 3 counts up from the last value, and from zero in each year what is counted within the year. A share outside 0–100%, a value below 0, a date in the future or before the plan, a count since the plan's start below the last one or above a later one, a jump of more than half of the whole range, and a numerator above its denominator are refused; --confirm --note records them all the same."
  )
  static let examples = [
    Example("record xishan/nursing-bed-share 52.3% --on 2025-06-30", Text("一个比例", "a share")),
    Example(
      "record jingyuan/nursing-bed-share 232/387 -d 泾源县民政局 --source 月报",
      Text("分子和分母", "numerator and denominator")),
    Example("record wugang/home-adaptation-households --add 120 --on 2026-06", Text("累加", "count up")),
    Example("record wugang/hospice-institution-in-use 达成", Text("建成投用", "an achievement")),
  ]

  var indicator = ""
  var value: String?
  var numerator: String?
  var denominator: String?
  var added: String?
  var isConfirmed = false
  var options = RecordOptions()

  static let parameters: [Parameter<Self>] = [
    .argument(
      "INDICATOR", \.indicator, completion: .dynamic("indicators"),
      help: Text("指标编号，或名称的一部分", "an indicator's id, or a piece of its name")),
    .argument("VALUE", \.value, help: Text("数值", "the value")),
    .option("numerator", \.numerator, "N", help: Text("分子", "the numerator")),
    .option("denominator", \.denominator, "N", help: Text("分母", "the denominator")),
    .option("add", \.added, "N", help: Text("在上次数值上累加", "count up from the last value")),
    .flag(
      "confirm", \.isConfirmed,
      help: Text("数值可疑仍予记录，须有 --note", "record a doubtful value all the same; needs --note")),
    .group(\.options, RecordOptions.parameters),
  ]

  func run(in context: inout Context) throws {
    let catalogue = try context.ledgerToRecordIn().catalogue(naming: self.indicator)
    let (plan, indicator) = try catalogue.indicator(named: self.indicator)
    let (day, today) = (options.day(in: context), context.today)
    let entry = ValueEntry(
      typed: value, numerator: numerator, denominator: denominator, added: added, isConfirmed: isConfirmed,
      hasNote: options.note != nil)
    var draft = try options.draft(
      .indicator(plan: plan.id, id: indicator.id), .observation(.achieved), in: context)
    draft.department = try context.reporter(
      draft.department, answeringFor: plan.tasks(delivering: indicator), in: plan, catalogue)
    let blank = draft
    var sameDay: Record?
    let (ledger, record) = try context.recordingOne { ledger in
      let last = try ledger.lastRecords(of: blank.subject, asOf: day, count: 1).last
      let value = try entry.value(for: indicator, last: indicator.valueBefore(last, on: day))
      try entry.check(
        value, on: day, of: indicator, in: plan, after: last,
        before: ledger.valueAfter(day, of: indicator, blank.subject), today: today)
      sameDay = last?.draft.asOf == day && added == nil ? last : nil
      var draft = blank
      draft.content = .observation(value)
      return draft
    }
    if let sameDay {
      context.say(
        Text(
          "注意：\(day) 已有记录 \(sameDay.number)，今后以新记录为准；更正应写明所更正的记录：correct \(sameDay.number)。",
          "Note: record \(sameDay.number) is of \(day) too, and the new one now holds; a correction names the record that it corrects: correct \(sameDay.number)."
        ))
    }
    try context.report(
      record, of: indicator, in: plan, try ledger.evaluation(of: indicator, in: plan, on: day))
  }
}
