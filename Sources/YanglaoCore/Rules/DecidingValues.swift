// The few of an indicator's values on which its verdict hangs, so that years of others need not be read.

/// Which values of an indicator the rules look at on a day.
///
/// An ``IndicatorEvaluation`` comes to the same by these alone as by all values.
public struct DecidingValues: Sendable {
  public let subject: Subject
  /// A stretch of days, of which one value or every one is asked for.
  public enum Part: Hashable, Sendable {
    /// The value that holds on the first day with one.
    case first
    /// The last value of the first value's year.
    case lastOfFirstYear
    /// The last value that speaks of this day or an earlier one.
    case last(through: Day)
    /// Every value that speaks of a later day; nil for every value.
    case all(after: Day?)
  }

  /// Nothing but these is looked at.
  public let parts: [Part]

  /// The values that decide on the instance in force on a day, or on every instance.
  init(
    _ indicator: Indicator, of plan: Plan, on day: Day, _ method: PaceMethod, withFirst: Bool = false,
    ofEveryInstance: Bool = false
  ) {
    subject = .indicator(plan: plan.id, id: indicator.id)
    if ofEveryInstance, indicator.instances(from: plan.period.from).count > 1 {
      parts = [.all(after: nil)]
      return
    }
    // Growth is no growth from a baseline that the count is added to.
    let startsFromValue = indicator.baseline == nil || method == .cagr && indicator.counting != .level
    var parts: [Part] = withFirst || startsFromValue ? [.first] : []
    if method == .cagr, startsFromValue { parts.append(.lastOfFirstYear) }
    if let instance = indicator.instance(on: day, from: plan.period.from) {
      if let after = instance.after { parts.append(.last(through: after)) }
      if instance.due < day {
        parts.append(.last(through: instance.due))
        if instance.through != instance.due { parts.append(.all(after: instance.due)) }
      }
    }
    self.parts = parts + [.last(through: day)]
  }

  /// The values that decide on every indicator of a catalogue.
  static func all(
    of catalogue: Catalogue, on day: Day, _ method: PaceMethod, withFirst: Bool = false,
    ofEveryInstance: Bool = false
  ) -> [DecidingValues] {
    catalogue.plans.flatMap { plan in
      plan.indicators.map {
        DecidingValues(
          $0, of: plan, on: day, method, withFirst: withFirst, ofEveryInstance: ofEveryInstance)
      }
    }
  }
}
