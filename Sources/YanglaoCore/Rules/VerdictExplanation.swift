// Why an indicator is judged as it is, and what would change it, as facts.

/// Everything that a verdict rests on, and what would change it.
///
/// Nothing here is derived from the rules a second time: what would change the verdict is found by asking the rules
/// again, with another value or on another day, so that every statement holds.
public struct VerdictExplanation {
  /// From this value on, recorded for the day of the evaluation, the verdict is this one, or better.
  public struct Threshold: Hashable, Sendable {
    /// In the indicator's unit; of the values with as many decimal places the one furthest from the target that
    /// will do. Nil where the target asks for 达成.
    public let value: ExactDecimal?
    /// What is said then.
    public let verdict: Verdict
  }

  /// A day on which the verdict changes although nothing new is recorded.
  public struct Turn: Hashable, Sendable {
    public let on: Day
    public let verdict: Verdict
  }

  public let plan: Plan
  public let indicator: Indicator
  public let evaluation: IndicatorEvaluation
  public let inForce: InForceReason
  /// The place of the instance among all instances of all targets, from 1.
  public let place: Int
  /// How many instances there are.
  public let count: Int
  /// The instance that is in force from the day behind this one's due date; nil where this is the last.
  public let next: TargetInstance?

  /// Explains what is said of an indicator's target in force; nil for an indicator without targets.
  /// - Parameter records: The indicator's records that hold on `day`, by date and then by number.
  public init?(
    _ indicator: Indicator, in plan: Plan, on day: Day, _ records: [Record], method: PaceMethod = .linear
  ) {
    let all = indicator.instances(from: plan.period.from)
    guard let place = all.placeInForce(on: day) else { return nil }
    self.plan = plan
    self.indicator = indicator
    self.place = place + 1
    count = all.count
    evaluation = IndicatorEvaluation(indicator, all[place], in: plan, on: day, records, method: method)
    inForce =
      if all.count == 1 { .only } else if all[place].due < day { .lastOfAll } else {
        .firstNotDue(before: place > 0 ? all[place - 1].due : nil)
      }
    next = all.dropFirst(place + 1).first { $0.due > all[place].due }
  }

  /// Why nothing is recorded to it any more; nil where it is tracked.
  public var endOfTracking: EndOfTracking? { plan.endOfTracking(of: indicator, on: evaluation.day) }

  /// The first day whose values are recent enough on the day of the evaluation.
  public var recentFrom: Day { plan.reportingFrequency.previousStart(before: evaluation.day) }

  // MARK: What would change it

  /// The days on which the verdict on this instance changes if nothing new is recorded, up to the day behind its
  /// due date.
  ///
  /// A pace changes with every day, as long as a value that is known is recent enough to have one; behind that, the due
  /// date alone changes anything, however far away it is.
  public var turns: [Turn] {
    let last = evaluation.instance.due.advanced(by: 1)
    var (day, verdict) = (evaluation.day, evaluation.verdict)
    var turns: [Turn] = []
    while day < last {
      day = plan.values(of: evaluation.day, areRecentOn: day) ? day.advanced(by: 1) : last
      let found = judged(on: day, evaluation.observations).verdict
      if found != verdict { turns.append(Turn(on: day, verdict: found)) }
      verdict = found
    }
    return turns
  }

  /// What is said where another value is recorded for the day of the evaluation.
  public func verdict(recording value: ObservedValue) -> Verdict {
    let observations = evaluation.observations
    let draft = RecordDraft(
      subject: .indicator(plan: plan.id, id: indicator.id), content: .observation(value),
      asOf: evaluation.day,
      by: "")
    let number = (observations.map(\.number).max() ?? 0) + 1
    return judged(
      on: evaluation.day,
      observations + [Record(number: number, draft: draft, recordedAt: Instant(microseconds: 0))]
    ).verdict
  }

  private func judged(on day: Day, _ observations: [Record]) -> IndicatorEvaluation {
    IndicatorEvaluation(
      indicator, evaluation.instance, in: plan, on: day, observations, method: evaluation.method)
  }
}

extension Plan {
  /// Whether a value of one day is recent enough on another to have a pace: see ``VerdictReason/olderThan(_:_:)``.
  func values(of known: Day, areRecentOn day: Day) -> Bool {
    reportingFrequency.previousStart(before: day) <= known
  }
}

extension Standing {
  /// Why an indicator is judged as it is; nil for an indicator without targets.
  public func explanation(of indicator: Indicator, in plan: Plan) -> VerdictExplanation? {
    VerdictExplanation(indicator, in: plan, on: day, observations(of: indicator, in: plan), method: method)
  }
}
