// An indicator's recorded values and targets as a series to be drawn.

import CommandLineKit
import YanglaoCore

extension Series {
  /// The values of an indicator that hold, with its targets; nil where there is nothing to draw.
  /// - Parameter isSample: Whether they are sample records, which the title then says.
  init?(
    _ indicator: Indicator, of plan: Plan, in standing: Standing, isSample: Bool = false, _ language: Language
  ) {
    let unit = indicator.unit
    var last: Record?
    let points = standing.observations(of: indicator, in: plan).compactMap { record -> Point? in
      guard case .quantity(let quantity)? = record.draft.content.observedValue else { return nil }
      defer { last = record }
      return Point(
        on: record.draft.asOf, value: PlotValue(quantity, unit: unit),
        label: ObservedValue.quantity(quantity).wording(unit: unit, against: indicator.aims, language),
        goesOn: indicator.valueBefore(last, on: record.draft.asOf) != nil)
    }
    guard !points.isEmpty, let evaluation = standing.evaluation(of: indicator, in: plan) else { return nil }
    let steps = indicator.instances(from: plan.period.from).compactMap { instance -> Step? in
      let aim = instance.target.aim
      guard let value = aim.value else { return nil }
      return Step(
        due: instance.due, value: PlotValue(value),
        digits: aim.upperEnd.map { "\(value)—\($0)" } ?? "\(value)",
        label: aim.wording(unit: unit, language))
    }
    self.init(
      title: Text(
        "\(indicator.name)（\(plan.id)/\(indicator.id)\(isSample ? "，示例" : "")）",
        "\(indicator.name) (\(plan.id)/\(indicator.id)\(isSample ? ", sample" : ""))")[language],
      unit: unit, points: points,
      baseline: indicator.baseline.map { baseline in
        Point(on: baseline.on, value: PlotValue(baseline.value), label: "\(baseline.value)\(unit ?? "")")
      },
      steps: steps, start: plan.period.from, day: standing.day,
      target: Self.target(evaluation)[language], verdict: Self.verdict(evaluation)[language])
  }

  private static func target(_ evaluation: IndicatorEvaluation) -> Text {
    func aim(_ language: Language) -> String {
      evaluation.instance.target.aim.wording(unit: evaluation.unit, language)
    }
    let due = evaluation.instance.due
    return Text("目标：\(aim(.chinese))（\(due)）", "target: \(aim(.english)) (due \(due))")
  }

  private static func verdict(_ evaluation: IndicatorEvaluation) -> Text {
    let (verdict, why, method) = (evaluation.verdict.term, evaluation.because, evaluation.method.term)
    return Text(
      "判定（\(method.chinese)）：\(verdict.chinese)，\(why.chinese)",
      "verdict (\(method.english)): \(verdict.english), \(why.english)")
  }
}
