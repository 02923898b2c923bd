// The pages of an indicator and of a measure.

import CommandLineKit
import YanglaoCore

extension SheetMaker {
  func sheet(of indicator: Indicator, in plan: Plan) -> Sheet {
    Sheet(
      [
        field("id", Text("编号", "Id"), .text("\(plan.id)/\(indicator.id)")),
        field("name", Text("指标", "Indicator"), .text(indicator.name)),
      ] + removed(plan.revision(removing: indicator)) + [
        field("name_as_printed", Text("名称见于原文", "Name as printed"), .flag(indicator.nameAsPrinted)),
        field("plan", Text("规划", "Plan"), .text(plan.title)),
        field("measure", Text("指标概念", "Measure"), .text(indicator.measure)),
        field("category", Text("分类", "Category"), .text(indicator.category)),
        field("kind", Text("类型", "Kind"), .term(key: indicator.kind.rawValue, indicator.kind.term)),
        field("unit", Text("单位", "Unit"), .text(indicator.unit)),
        field("numerator", Text("分子", "Numerator"), .text(indicator.numerator)),
        field("denominator", Text("分母", "Denominator"), .text(indicator.denominator)),
        field(
          "counting", Text("口径", "Counting"), .term(key: indicator.counting.rawValue, indicator.counting.term)
        ),
        field(
          "attribute", Text("属性", "Attribute"),
          .term(key: indicator.attribute.rawValue, indicator.attribute.term)),
        field(
          "last_value", Text("最近填报值", "Last value"),
          standing.evaluation(of: indicator, in: plan).map { lastValue($0, of: indicator) } ?? .absent),
        field(
          "baseline", Text("基期值", "Baseline"), indicator.baseline.map { baseline($0, in: plan) } ?? .absent),
        field("targets", Text("目标值", "Targets"), .list(indicator.targets.map { target($0, in: plan) })),
      ] + earlierTargets(of: indicator, in: plan) + [
        field(
          "tasks", Text("相关任务", "Tasks"),
          .list(indicator.tasks.compactMap(plan.task).map { summary(of: $0, in: plan) })),
        irregularities(plan.irregularities(of: indicator)),
      ])
  }

  /// The last value recorded, with the verdict on the target in force.
  private func lastValue(_ evaluation: IndicatorEvaluation, of indicator: Indicator) -> SheetValue {
    guard let last = evaluation.last, let value = last.draft.content.observedValue else { return .absent }
    return .fields(
      number(value, unit: indicator.unit, against: indicator.aims) + [
        field("on", Text("截至", "On"), .day(last.draft.asOf)),
        SheetField(
          "expected", Text("应达", "Expected"), .cell(.digits(evaluation.expectedDigits)),
          unit: evaluation.unit.map { Text(verbatim: $0) }),
        field("verdict", Text("判定", "Verdict"), .term(key: evaluation.verdict.name, evaluation.verdict.term)),
        field("reason", Text("依据", "Reason"), .term(key: evaluation.reason.name, evaluation.because)),
        field("method", Text("方法", "Method"), .term(key: evaluation.method.rawValue, evaluation.method.term)),
        field("record", Text("记录号", "Record"), .integer(Int(last.number))),
        field("source", Text("来源", "Source"), .text(last.draft.source)),
      ])
  }

  /// A recorded value for programs, and what it was divided from.
  func number(_ value: ObservedValue, unit: String?, against aims: [Aim]) -> [SheetField] {
    [
      field("value", Text("数值", "Value"), .cell(value.cell(unit: unit, against: aims))),
      field("numerator", Text("分子", "Numerator"), .decimal(value.fraction?.numerator)),
      field("denominator", Text("分母", "Denominator"), .decimal(value.fraction?.denominator)),
    ]
  }

  private func baseline(_ baseline: Baseline, in plan: Plan) -> SheetValue {
    .fields([
      field("value", Text("数值", "Value"), .decimal(baseline.value.description)),
      field("on", Text("截至", "On"), .day(baseline.on)),
      field("quotations", Text("出处", "Quotations"), quotations([baseline.quotation], in: plan)),
      field("note", Text("说明", "Note"), note(baseline.note)),
    ])
  }

  private func target(_ target: Target, in plan: Plan) -> SheetValue {
    .fields([
      field(
        "comparator", Text("比较", "Comparator"),
        .term(key: target.aim.comparator.rawValue, target.aim.comparator.term)),
      field("value", Text("目标值", "Value"), .decimal(target.aim.value)),
      field("up_to", Text("上限", "Up to"), .decimal(target.aim.upperEnd)),
      due(target.due),
      field(
        "recurrence", Text("频次", "Recurrence"), .term(key: target.recurrence.rawValue, target.recurrence.term)
      ),
      field("firm", Text("硬性", "Firm"), .flag(target.firm)),
      field("quotations", Text("出处", "Quotations"), quotations(target.quotations, in: plan)),
      field("note", Text("说明", "Note"), note(target.note)),
    ])
  }

  func sheet(of measure: Measure) -> Sheet {
    let uses = catalogue.plans.flatMap { plan in
      plan.indicators.filter { $0.measure == measure.id }.map { summary(of: $0, in: plan) }
    }
    return Sheet([
      field("id", Text("编号", "Id"), .text(measure.id)),
      field("name", Text("指标概念", "Measure"), .text(measure.name)),
      field("name_en", Text("英文名", "Name in English"), .text(measure.nameInEnglish)),
      field("kind", Text("类型", "Kind"), .term(key: measure.kind.rawValue, measure.kind.term)),
      field("unit", Text("单位", "Unit"), .text(measure.unit)),
      field(
        "direction", Text("方向", "Direction"), .term(key: measure.direction.rawValue, measure.direction.term)),
      field("indicators", Text("各规划的指标", "Indicators of the plans"), .list(uses)),
    ])
  }
}

extension ObservedValue {
  /// The digits for programs, with the unit for people.
  fileprivate func cell(unit: String?, against aims: [Aim]) -> Cell {
    guard let digits = digits(unit: unit, against: aims) else { return .term(key: "achieved", .achieved) }
    return .quantity(digits, Text(verbatim: digits + (unit ?? "")))
  }
}
