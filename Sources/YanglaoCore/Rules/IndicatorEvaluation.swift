// What is said of an indicator on a date: its target in force, its last value, whether that is enough, and why.

extension Indicator {
  /// Every instance of every target, in the order in which they fall due.
  ///
  /// What is counted within a year starts again with each, and 逐年增加 compares years: for such an instance only
  /// values of its due date's year count. Of recurrent targets of one sort, the instances of each begin behind the due
  /// date of the one before: 每年300人次 by 2025 and 每年400人次 by 2027 are 300 up to 2025 and 400 in 2026 and 2027.
  public func instances(from start: Day?) -> [TargetInstance] {
    targets.enumerated().flatMap { instances(of: $1, at: $0, from: start) }.sorted { $0.due < $1.due }
  }

  /// The instances of one target, or of several that say the same, in the order in which they fall due.
  func instances(of target: Target, from start: Day?) -> [TargetInstance] {
    targets.enumerated().filter { _, other in
      other.due == target.due && other.aim == target.aim && other.recurrence == target.recurrence
        && other.firm == target.firm
    }.flatMap { instances(of: $1, at: $0, from: start) }.sorted { $0.due < $1.due }
  }

  private func instances(of target: Target, at index: Int, from start: Day?) -> [TargetInstance] {
    var previous = lastDue(before: target)
    let next = previous?.advanced(by: 1)
    let first = start.map { start in next.map { Swift.max(start, $0) } ?? start }
    let begin = first ?? next.flatMap { $0.year == target.due.year ? $0 : nil }
    return target.recurrence.instances(from: begin, to: target.due).map { due in
      defer { previous = due }
      let isOfItsYear = counting == .withinYear || target.aim == .increasing
      let yearBefore = isOfItsYear ? Day.last(ofMonth: 12, year: due.year - 1) : nil
      return TargetInstance(
        target: target, index: index, after: [previous, yearBefore].compactMap { $0 }.max(),
        through: isOfItsYear ? Day.last(ofMonth: 12, year: due.year) : nil, due: due)
    }
  }

  /// The day on which the last instance of the recurrent target before falls due: one of the same sort, with an earlier
  /// due date. Nil of what comes once, and where there is none.
  private func lastDue(before target: Target) -> Day? {
    guard target.recurrence != .once, targets.count > 1 else { return nil }
    let earlier = targets.lazy.filter {
      $0.due < target.due && $0.recurrence == target.recurrence && $0.firm == target.firm
        && $0.aim.comparator == target.aim.comparator
    }
    return earlier.map(\.due).max()
  }

  /// The instance in force on a day: the first one that is not yet due, and after the last due date the one that was in
  /// force on it. Of those that fall due on one day it is the one whose target the document names first.
  public func instance(on day: Day, from start: Day?) -> TargetInstance? {
    instances(from: start).inForce(on: day)
  }
}

extension [TargetInstance] {
  /// The instance in force on a day, of all in the order in which they fall due.
  func inForce(on day: Day) -> TargetInstance? { placeInForce(on: day).map { self[$0] } }

  /// The place of the instance in force on a day, of all in the order in which they fall due; nil of none.
  func placeInForce(on day: Day) -> Int? {
    guard let last else { return nil }
    let day = Swift.min(day, last.due)
    var (low, high) = (startIndex, endIndex - 1)
    while low < high {
      let middle = low + (high - low) / 2
      if self[middle].due < day { low = middle + 1 } else { high = middle }
    }
    return low
  }
}

/// What the rules say of an indicator on a day: 评价.
public struct IndicatorEvaluation: Sendable {
  /// What is judged.
  public let instance: TargetInstance
  /// The day on which it is judged.
  public let day: Day
  /// The values that hold, by date and then by number.
  public let observations: [Record]
  /// How the pace is judged.
  public let method: PaceMethod
  /// What it comes to, by what was known and held on the day.
  public let verdict: Verdict
  public let reason: VerdictReason
  /// How far along it is; nil where that cannot be told, and once the target is reached or due.
  public let pace: Pace?
  /// The unit of the values; nil for an achievement.
  public let unit: String?

  /// Judges the instance in force on `day`; nil for an indicator without targets.
  /// - Parameters:
  ///   - plan: The indicator's plan: its period, and how often it is reported on.
  ///   - records: The indicator's records that hold on `day`, by date and then by number.
  public init?(
    _ indicator: Indicator, in plan: Plan, on day: Day, _ records: [Record], method: PaceMethod = .linear
  ) {
    guard let instance = indicator.instance(on: day, from: plan.period.from) else { return nil }
    self.init(indicator, instance, in: plan, on: day, records, method: method)
  }

  /// Judges one instance on `day`.
  public init(
    _ indicator: Indicator, _ instance: TargetInstance, in plan: Plan, on day: Day, _ records: [Record],
    method: PaceMethod = .linear
  ) {
    self.instance = instance
    self.day = day
    self.method = method
    unit = indicator.unit
    observations = records.filter { $0.draft.content.kind == .observation }
    (verdict, reason, pace) = Self.judge(indicator, instance, plan, day, observations, method)
  }

  /// The record of the last value; nil where there is none.
  public var last: Record? { observations.last }

  /// The record of the value before the last, of an earlier date.
  public var previous: Record? {
    guard let last else { return nil }
    return observations.last { $0.draft.asOf < last.draft.asOf }
  }

  /// The last of the values that count for the instance, by its due date where there is one: what is held against
  /// the target. Nil where there is none.
  public var current: Record? {
    let counting = observations.filter { instance.counts($0) }
    return counting.last { $0.draft.asOf <= instance.due } ?? counting.last
  }

  /// The record that decided the verdict, or whose pace did; nil where none did.
  public var judged: Record? { reason.record ?? pace?.record }

  /// The record that was judged, else the current value: what stands beside the verdict in lists.
  public var decisive: Record? { judged ?? current }

  /// The last value of the instance before: of the year before, where a target must rise every year.
  public var before: Record? { instance.before(among: observations) }

  /// The current value ÷ the target: 达成率. Nil without either, and where the target is zero.
  public var attainment: Ratio? {
    guard let target = instance.target.aim.value, let value = currentValue else { return nil }
    return value.divided(by: Ratio(target))
  }

  private static func judge(
    _ indicator: Indicator, _ instance: TargetInstance, _ plan: Plan, _ day: Day, _ observations: [Record],
    _ method: PaceMethod
  ) -> (Verdict, VerdictReason, Pace?) {
    let counting = observations.filter { instance.counts($0) }
    guard !counting.isEmpty else { return (.noData, .noValue, nil) }
    let atDue = counting.last { $0.draft.asOf <= instance.due }
    if let atDue {
      switch instance.isReached(by: atDue, among: observations, of: indicator) {
      case .yes: return (.met, .reached(atDue), nil)
      case .no: break
      case .cannotTell(let reason): return (.notAssessable, reason, nil)
      }
    }
    guard day <= instance.due else {
      let late = counting.first {
        $0.draft.asOf > instance.due
          && instance.isReached(by: $0, among: observations, of: indicator).isYes
      }
      if let late { return (.metLate(on: late.draft.asOf), .reached(late), nil) }
      return (.missed, .notReachedWhenDue(atDue), nil)
    }
    guard let atDue else { return (.noData, .noValue, nil) }
    let pace = PaceQuestion(
      indicator: indicator, instance: instance, plan: plan, day: day, observations: observations,
      record: atDue
    ).answer(method)
    let fresh = plan.reportingFrequency.previousStart(before: day)
    if atDue.draft.asOf < fresh { return (.stale, .olderThan(fresh, atDue), pace.pace) }
    switch pace {
    case .told(let pace): return (pace.rating.verdict, .pace, pace)
    case .none(let why): return (why.verdict, .noPace(why, atDue), nil)
    }
  }
}

extension RecordContent {
  /// The value of an observation; nil for anything else.
  public var observedValue: ObservedValue? {
    if case .observation(let value) = self { value } else { nil }
  }
}
