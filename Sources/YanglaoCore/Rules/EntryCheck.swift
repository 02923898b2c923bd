// What is odd about a value before it is recorded.

/// Looks at a value before it is recorded.
public struct EntryCheck {
  /// Everything that is odd about a value.
  /// - Parameters:
  ///   - value: The value, in the indicator's unit.
  ///   - day: The date that it speaks of.
  ///   - last: The last value that holds on that date; nil where there is none.
  ///   - next: The first value of a later date; nil where there is none, and for what is no count since the plan's
  ///     start.
  public static func concerns(
    _ value: ObservedValue, on day: Day, of indicator: Indicator, in plan: Plan, after last: Record?,
    before next: Record? = nil, today: Day
  ) -> [EntryConcern] {
    var concerns: [EntryConcern] = []
    if day > today { concerns.append(.inFuture(today)) }
    if let from = plan.period.from, day < from { concerns.append(.beforePlan(day, from: from)) }
    guard case .quantity(let quantity) = value else { return concerns }
    let isNegative = quantity.isBelow(.number(.zero), unit: indicator.unit)
    if case .fraction(let numerator, let denominator) = quantity, indicator.kind == .share,
      numerator > denominator
    {
      concerns.append(.numeratorAboveDenominator)
    } else if indicator.kind == .share, isNegative || !quantity.isAtMost(.hundred, percent: true) {
      concerns.append(.shareOutsideRange)
    } else if indicator.kind != .amount, isNegative {
      concerns.append(.belowZero)
    }
    if indicator.counting == .sincePlanStart, let next,
      case .quantity(let after)? = next.draft.content.observedValue,
      after.isBelow(quantity, unit: indicator.unit)
    {
      concerns.append(.goesAbove(next))
    }
    guard let last = indicator.valueBefore(last, on: day),
      case .quantity(let before)? = last.draft.content.observedValue
    else {
      return concerns
    }
    if indicator.counting == .sincePlanStart, quantity.isBelow(before, unit: indicator.unit) {
      concerns.append(.goesDown(from: last))
    }
    if let range = wholeRange(of: indicator, in: plan, on: day),
      let change = quantity.difference(from: before, unit: indicator.unit),
      let twice = change.adding(change), max(twice, Ratio.zero.subtracting(twice) ?? twice) > Ratio(range)
    {
      concerns.append(.jump(from: last))
    }
    return concerns
  }

  /// The whole range: 0–100 for a share, else from the baseline, or 0, to the target.
  private static func wholeRange(of indicator: Indicator, in plan: Plan, on day: Day) -> ExactDecimal? {
    if indicator.kind == .share { return .hundred }
    guard let target = indicator.instance(on: day, from: plan.period.from)?.target.aim.value else {
      return nil
    }
    let range = target.subtracting(indicator.baseline?.value ?? .zero)?.magnitude
    return range == .zero ? nil : range
  }
}

extension Indicator {
  /// The value that one of a day goes on from: the last one, but of what is counted within a year none of another year.
  public func valueBefore(_ last: Record?, on day: Day) -> Record? {
    counting == .withinYear && last?.draft.asOf.year != day.year ? nil : last
  }
}
