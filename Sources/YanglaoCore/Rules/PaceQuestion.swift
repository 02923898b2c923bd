// From where an indicator started, and how far it has come since: the straight line, or compound growth.

import Glibc

/// What a pace is asked of.
struct PaceQuestion {
  let indicator: Indicator
  let instance: TargetInstance
  let plan: Plan
  let day: Day
  /// The values that hold, by date and then by number.
  let observations: [Record]
  /// The record whose value is judged.
  let record: Record

  /// A pace, or why there is none.
  enum Answer {
    case told(Pace)
    case none(NoPace)

    var pace: Pace? { if case .told(let pace) = self { pace } else { nil } }
  }

  func answer(_ method: PaceMethod) -> Answer {
    guard let target = instance.target.aim.value,
      case .quantity(let quantity)? = record.draft.content.observedValue
    else { return .none(.noLine) }
    if method == .cagr, indicator.counting == .withinYear, zeroDay != nil { return .none(.beginsAnew) }
    guard let start = method == .linear ? start : annualStart else {
      return .none(method == .linear ? .noStart : .tooFewYears)
    }
    guard start.on < instance.due else { return .none(.noTime) }
    guard let value = Ratio(quantity, unit: indicator.unit),
      let first = Ratio(start.value, unit: indicator.unit),
      let way = Ratio(target).subtracting(first), let gone = value.subtracting(first)
    else { return .none(.tooManyDigits) }
    if instance.target.aim.isMet(by: start.value, unit: indicator.unit) == true {
      return .told(
        Pace(start: start, record: record, measurement: .movedAway, expected: nil, rating: .atRisk))
    }
    switch method {
    case .linear: return linear(start, first, way: way, gone: gone)
    case .cagr: return growth(start, first, value, Ratio(target))
    }
  }

  // MARK: Where the way begins

  /// Zero on the day before the one from which something counts, whatever there was before: a baseline is then what
  /// the count is added to, or that of another year. Else the baseline; else the value that holds on the first day with
  /// one, where that lies far enough before the one that is judged.
  private var start: PaceStart? {
    if let zero = zeroDay { return PaceStart(basis: .zero, value: .number(.zero), on: zero) }
    if let baseline { return baseline }
    guard let firstDay = observations.first?.draft.asOf,
      firstDay.days(until: record.draft.asOf) >= Pace.fewestDaysBetweenValues
    else { return nil }
    return observations.last { $0.draft.asOf == firstDay }.flatMap(Self.start)
  }

  /// The last day on which a running count was zero; nil for what is not counted from a day on.
  private var zeroDay: Day? {
    guard indicator.kind == .count || indicator.kind == .amount else { return nil }
    switch indicator.counting {
    case .level: return nil
    case .sincePlanStart: return plan.period.from?.advanced(by: -1)
    case .withinYear: return Day(year: instance.due.year, month: 1, day: 1)?.advanced(by: -1)
    }
  }

  private var baseline: PaceStart? {
    indicator.baseline.map { PaceStart(basis: .baseline, value: .number($0.value), on: $0.on) }
  }

  /// The baseline, but of what it is added to, or the last value of the first year with one, where the judged value is
  /// of a later year.
  private var annualStart: PaceStart? {
    let first = observations.first.flatMap { first in
      observations.last { $0.draft.asOf.year == first.draft.asOf.year }
    }
    guard let start = (zeroDay == nil ? baseline : nil) ?? first.flatMap(Self.start),
      start.on.year < record.draft.asOf.year
    else {
      return nil
    }
    return start
  }

  private static func start(at record: Record) -> PaceStart? {
    guard case .quantity(let value)? = record.draft.content.observedValue else { return nil }
    return PaceStart(basis: .record(record.number), value: value, on: record.draft.asOf)
  }

  // MARK: How far it has come

  private func linear(_ start: PaceStart, _ first: Ratio, way: Ratio, gone: Ratio) -> Answer {
    let days = Int128(max(0, start.on.days(until: day)))
    guard let progress = gone.divided(by: way),
      let elapsed = Ratio(days, Int128(start.on.days(until: instance.due)))
    else { return .none(.tooManyDigits) }
    return .told(
      Pace(
        start: start, record: record, measurement: .linear(progress: progress, elapsed: elapsed),
        expected: way.multiplied(by: elapsed).flatMap(first.adding),
        rating: Pace.rating(progress: progress, elapsed: elapsed)))
  }

  private func growth(_ start: PaceStart, _ first: Ratio, _ value: Ratio, _ target: Ratio) -> Answer {
    guard first.sign != 0, first.sign == value.sign, first.sign == target.sign else {
      return .none(.differentSigns)
    }
    let observed = Self.annualGrowth(
      from: first, to: value, years: start.on.years(until: record.draft.asOf))
    let required = Self.annualGrowth(from: first, to: target, years: start.on.years(until: instance.due))
    let ratio = observed / required
    guard [observed, required, ratio].allSatisfy({ abs($0) < Pace.greatestGrowth }) else {
      return .none(.tooManyDigits)
    }
    return .told(
      Pace(
        start: start, record: record,
        measurement: .growth(observed: observed, required: required, ratio: ratio), expected: nil,
        rating: Pace.rating(growth: ratio)))
  }

  /// Compound growth a year: (end ÷ start) to the power of 1 ÷ years, less 1.
  private static func annualGrowth(from start: Ratio, to end: Ratio, years: Double) -> Double {
    pow(end.approximation / start.approximation, 1 / years) - 1
  }
}
