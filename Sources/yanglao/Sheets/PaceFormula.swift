// How a pace was worked out: the formulas with the numbers in them.

import CommandLineKit
import YanglaoCore

/// The formulas of a pace, each with the numbers in it and what it comes to.
struct PaceFormula {
  let explanation: VerdictExplanation
  let pace: Pace

  private var evaluation: IndicatorEvaluation { explanation.evaluation }
  private var unit: String? { explanation.indicator.unit }

  var fields: [SheetField] {
    guard let target = evaluation.instance.target.aim.value,
      case .quantity(let current)? = pace.record.draft.content.observedValue
    else { return [] }
    let goal = number(.number(target))
    let (start, value) = (number(pace.start.value), number(current))
    if let shares = pace.shares { return linear(shares, start, value, goal) }
    if let growth = pace.growth { return compound(growth, start, value, goal) }
    return []
  }

  // MARK: The straight line

  private func linear(_ shares: Pace.Shares, _ start: String, _ value: String, _ goal: String) -> [SheetField]
  {
    let due = evaluation.instance.due
    let days = (gone: max(0, pace.start.on.days(until: evaluation.day)), all: pace.start.on.days(until: due))
    let elapsed = "\(days.gone)/\(days.all)"
    var fields = [
      SheetField(
        "progress", Text("进度", "Progress"),
        .text(
          "(\(value) − \(start)) ÷ (\(goal) − \(start)) = \(shares.progress.fraction)"
            + result(shares.progress, shares.digits.progress))),
      SheetField(
        "elapsed", Text("时间", "Elapsed"),
        .text(
          "(\(evaluation.day) − \(pace.start.on)) ÷ (\(due) − \(pace.start.on)) = \(elapsed)"
            + result(shares.elapsed, shares.digits.elapsed))),
    ]
    if let enough = shares.enough {
      fields.append(
        SheetField(
          "enough", Text("时间的八成", "0.8 × elapsed"),
          .text("0.8 × \(elapsed) = \(enough.fraction)" + result(enough, shares.digits.enough))))
    }
    if let expected = pace.expected, let digits = evaluation.expectedDigits {
      fields.append(
        SheetField(
          "expected", Text("当日应达", "Expected"),
          .text("\(start) + (\(goal) − \(start)) × \(elapsed)" + result(expected, digits) + (unit ?? ""))))
    }
    return fields
  }

  /// `= 0.5000`, or `≈ 0.4667` where digits were left off; nothing where the fraction says it already.
  private func result(_ ratio: Ratio, _ digits: String) -> String {
    let isExact = ExactDecimal(digits).map { Ratio($0) == ratio } ?? false
    return " \(isExact ? "=" : "≈") \(digits)"
  }

  /// A value as it stands in a formula, a negative one in brackets.
  private func number(_ quantity: Quantity) -> String {
    switch quantity {
    case .number(let number): number < .zero ? "(\(number))" : "\(number)"
    case .fraction: (unit.isPercentUnit ? "100 × " : "") + (quantity.fractionDigits ?? "")
    }
  }

  // MARK: Compound growth

  private func compound(
    _ growth: Pace.Growth, _ start: String, _ value: String, _ goal: String
  ) -> [SheetField] {
    let (observed, required) = growth.percentages
    func root(_ end: String, until day: Day) -> String {
      "(\(end) ÷ \(start))^(1 ÷ \(years(until: day))) − 1"
    }
    return [
      SheetField(
        "growth_observed", Text("实际年均增长", "Observed growth"),
        .text("\(root(value, until: pace.record.draft.asOf)) ≈ \(observed)%")),
      SheetField(
        "growth_required", Text("所需年均增长", "Required growth"),
        .text("\(root(goal, until: evaluation.instance.due)) ≈ \(required)%")),
      SheetField("growth_ratio", Text("两者之比", "Ratio"), .text("≈ \(growth.ratioDigits)")),
    ]
  }

  /// The years since the start: `3`, or `2.4986` where they are not whole.
  private func years(until day: Day) -> String {
    let years = pace.start.on.years(until: day)
    return years == years.rounded() ? "\(Int(years))" : Ratio(exactly: years)?.digits(4) ?? "\(years)"
  }
}
