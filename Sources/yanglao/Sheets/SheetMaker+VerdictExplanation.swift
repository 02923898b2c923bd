// The page that explains the verdict on an indicator.

import CommandLineKit
import YanglaoCore

extension SheetMaker {
  func sheet(of explanation: VerdictExplanation) -> Sheet {
    let (indicator, plan) = (explanation.indicator, explanation.plan)
    let evaluation = explanation.evaluation
    return Sheet(
      [
        field("id", Text("编号", "Id"), .text("\(plan.id)/\(indicator.id)")),
        field("name", Text("指标", "Indicator"), .text(indicator.name)),
        field("plan", Text("规划", "Plan"), .text(plan.title)),
        field(
          "attribute", Text("属性", "Attribute"),
          .term(key: indicator.attribute.rawValue, indicator.attribute.term)),
        field("as_of", Text("评价日", "As of"), .day(evaluation.day)),
        SheetField(
          "verdict", Text("判定", "Verdict"), .term(key: evaluation.verdict.name, evaluation.verdict.term),
          style: .bold),
        field(
          "tracking", Text("跟踪", "Tracking"),
          .text(explanation.endOfTracking?.sentence(of: Text("指标", "the indicator"))[language])),
        field("reason", Text("依据", "Reason"), .term(key: evaluation.reason.name, evaluation.because)),
        field("method", Text("方法", "Method"), .term(key: evaluation.method.rawValue, evaluation.method.term)),
        field("target", Text("所依目标", "Target in force"), target(explanation)),
        SheetField(
          "values", Text("用到的值", "Values used"), .list(values(explanation)),
          emptyWording: Text("没有填报值", "no values")),
        field("formula", Text("计算", "Formula"), formula(explanation)),
        field("rule", Text("界限", "Rule"), explanation.rule.map { .text($0[language]) } ?? .absent),
        field("recency", Text("时效", "Recency"), recency(explanation)),
        field("by_value", Text("当日若填报", "If recorded that day"), thresholds(explanation)),
        field("by_time", Text("若不再填报", "If nothing is recorded"), turns(explanation)),
      ] + earlierTargets(of: indicator, in: plan) + [
        field("next_target", Text("下一目标", "Next target"), .text(explanation.nextSentence(language))),
        irregularities(plan.irregularities(of: indicator)),
      ])
  }

  private func target(_ explanation: VerdictExplanation) -> SheetValue {
    let instance = explanation.evaluation.instance
    let target = instance.target
    return .fields([
      field("as_printed", Text("原文", "As printed"), .text(target.asPrinted)),
      field("aim", Text("要求", "Aim"), .text(target.aim.wording(unit: explanation.indicator.unit, language))),
      field(
        "comparator", Text("比较", "Comparator"),
        .term(key: target.aim.comparator.rawValue, target.aim.comparator.term)),
      field("value", Text("目标值", "Value"), .cell(.target(target.aim))),
      due(instance.due),
      field(
        "values_after", Text("只算此日之后的值", "Counts values after"), .day(instance.after)),
      field(
        "values_through", Text("只算到此日的值", "Counts values through"),
        .day(instance.through)),
      field(
        "in_force", Text("为何以此为准", "Why this one"), .text(explanation.inForceSentence[language])),
    ])
  }

  // MARK: Values

  private func values(_ explanation: VerdictExplanation) -> [SheetValue] {
    let evaluation = explanation.evaluation
    let unit = evaluation.unit
    func value(
      _ use: String, _ term: Text, _ observed: ObservedValue, against aims: [Aim] = [], on day: Day,
      _ record: Record?
    ) -> SheetValue {
      .fields(
        [field("use", Text("用作", "Used as"), .term(key: use, term))]
          + number(observed, unit: unit, against: aims) + [
            field("on", Text("截至", "On"), .day(day)),
            field("record", Text("记录号", "Record"), record.map { .integer(Int($0.number)) } ?? .absent),
            field("source", Text("来源", "Source"), .text(record?.draft.source)),
          ])
    }
    func value(_ use: String, _ term: Text, of record: Record) -> SheetValue? {
      record.draft.content.observedValue.map {
        value(use, term, $0, against: [evaluation.instance.target.aim], on: record.draft.asOf, record)
      }
    }
    var values: [SheetValue?] = []
    if let start = evaluation.pace?.start {
      let record = evaluation.observations.first { .record($0.number) == start.basis }
      let basis = start.basis.term
      values.append(
        value(
          "start", Text("起点：\(basis.chinese)", "start: \(basis.english)"), .quantity(start.value),
          on: start.on,
          record))
    }
    if evaluation.instance.target.aim == .increasing {
      let term = Text("上年值", "value of the year before")
      if let before = evaluation.before {
        values.append(value("yearBefore", term, of: before))
      } else if let baseline = evaluation.instance.baselineBefore(of: explanation.indicator) {
        values.append(
          value(
            "yearBefore", Text("上年值：基期值", "value of the year before: the baseline"),
            .quantity(.number(baseline.value)), on: baseline.on, nil))
      }
    }
    if let judged = evaluation.judged {
      values.append(value("judged", Text("判定值", "value judged"), of: judged))
    }
    return values.compactMap(\.self)
  }

  private func formula(_ explanation: VerdictExplanation) -> SheetValue {
    .fields(explanation.evaluation.pace.map { PaceFormula(explanation: explanation, pace: $0).fields } ?? [])
  }

  /// From which day on a value is recent enough, where that still matters.
  private func recency(_ explanation: VerdictExplanation) -> SheetValue {
    let evaluation = explanation.evaluation
    guard evaluation.day <= evaluation.instance.due, !evaluation.verdict.isMet else { return .absent }
    return .text(explanation.recencySentence[language])
  }

  // MARK: What would change it

  private typealias Case = (at: Cell, value: ExactDecimal?, verdict: Verdict)

  private func thresholds(_ explanation: VerdictExplanation) -> SheetValue {
    let isFalling = explanation.evaluation.instance.target.aim.comparator == .atMost
    let comparator: Comparator = isFalling ? .atMost : .atLeast
    let isTracked = explanation.endOfTracking == nil
    let thresholds = isTracked ? explanation.thresholds : []
    var cases: [Case] = thresholds.map { threshold in
      let comparator = threshold.value == nil ? .achieved : comparator
      return (.term(key: comparator.rawValue, comparator.term), threshold.value, threshold.verdict)
    }
    if let last = thresholds.last, let value = last.value, let verdict = explanation.verdictBelow {
      let term = isFalling ? Text("高于", "above") : Text("低于", "below")
      cases.append((.term(key: isFalling ? "above" : "below", term), value, verdict))
    }
    let unit = explanation.indicator.unit
    let columns: [Column<Case>] = [
      Column("at", Text("比较", "At"), .term, Text("与数值的关系", "how the value compares")) { $0.at },
      Column("value", Text("数值", "Value"), .decimal, Text("数值", "the value")) {
        .digits($0.value?.description)
      },
      Column("unit", Text("单位", "Unit"), .text, Text("计量单位", "unit of the value")) { _ in .text(unit) },
      Column("verdict", Text("判定", "Verdict"), .term, Text("届时的判定", "the verdict then")) {
        .term(key: $0.verdict.name, $0.verdict.term)
      },
    ]
    let ended = Text("不再记录填报", "nothing is recorded to it any more")
    return table(cases, columns, empty: isTracked ? explanation.noThresholds : ended)
  }

  private func turns(_ explanation: VerdictExplanation) -> SheetValue {
    let columns: [Column<VerdictExplanation.Turn>] = [
      Column("on", Text("自", "From"), .day, Text("改变之日", "the day on which it changes")) { .day($0.on) },
      Column("verdict", Text("判定", "Verdict"), .term, Text("届时的判定", "the verdict then")) {
        .term(key: $0.verdict.name, $0.verdict.term)
      },
    ]
    return table(explanation.turns, columns, empty: .settled)
  }

  func table<Row>(_ rows: [Row], _ columns: [Column<Row>], empty: Text) -> SheetValue {
    (try? Listing(rows, columns: columns, empty: empty)).map { .table($0) } ?? .absent
  }
}
