// One year or month of a recurrent target, or the whole of another.

/// One instance of a target: the whole target, or one year or month of a recurrent one.
public struct TargetInstance: Sendable {
  public let target: Target
  /// The target's place among its indicator's targets, from 0.
  public let index: Int
  /// Values that speak of a day behind this one count; nil where every earlier value does.
  public let after: Day?
  /// Values that speak of this day or an earlier one count; nil where every later value does.
  public let through: Day?
  /// The day on which this instance falls due.
  public let due: Day
}

extension TargetInstance {
  /// Whether a value counts for the instance: it speaks of a day behind the instance before, and of what is judged year
  /// by year of a day of that year.
  func counts(_ record: Record) -> Bool {
    let day = record.draft.asOf
    return (after.map { day > $0 } ?? true) && (through.map { day <= $0 } ?? true)
  }

  /// The last value of the instances before, or of what is judged year by year of the years before; nil where there is
  /// none.
  func before(among observations: [Record]) -> Record? {
    after.flatMap { after in observations.last { $0.draft.asOf <= after } }
  }

  /// The baseline of an indicator where it is of the year before the instance; nil where it is of another.
  public func baselineBefore(of indicator: Indicator) -> Baseline? {
    guard let baseline = indicator.baseline, let after, baseline.on <= after, baseline.on.year == after.year
    else { return nil }
    return baseline
  }

  /// Whether a value reaches the target.
  enum Answer {
    case yes, no
    case cannotTell(VerdictReason)

    var isYes: Bool { if case .yes = self { true } else { false } }
  }

  /// Holds a value against the target.
  /// - Parameters:
  ///   - observations: Every value of the indicator: 逐年增加 asks for the year before.
  ///   - indicator: Its baseline stands for the year before where no value does.
  func isReached(by record: Record, among observations: [Record], of indicator: Indicator) -> Answer {
    let unit = indicator.unit
    guard let value = record.draft.content.observedValue else { return .cannotTell(.wrongKind(record)) }
    switch (value, target.aim) {
    case (.achieved, .achieved): return .yes
    case (.achieved, _): return .cannotTell(.wrongKind(record))
    case (.quantity, .achieved): return .no
    case (.quantity(let quantity), .increasing):
      let recorded = before(among: observations)?.draft.content.observedValue
      let baseline = baselineBefore(of: indicator).map { ObservedValue.quantity(.number($0.value)) }
      guard case .quantity(let earlier)? = recorded ?? baseline else {
        return .cannotTell(.noYearBefore(record))
      }
      return earlier.isBelow(quantity, unit: unit) ? .yes : .no
    case (.quantity(let quantity), let aim):
      switch aim.isMet(by: quantity, unit: unit) {
      case true?: return .yes
      case false?: return .no
      case nil: return .cannotTell(.wrongKind(record))
      }
    }
  }
}
