// Where an indicator stands on a date: its target in force, its last value, and whether that is enough.

/// One instance of a target: the whole target, or one year or month of a recurrent one.
public struct TargetInstance: Sendable {
  public let target: Target
  /// The target's place among its indicator's targets, from 0.
  public let index: Int
  /// Values that speak of a day behind this one count; nil where every earlier value does.
  public let after: Day?
  /// The day on which this instance falls due.
  public let due: Day
}

extension Indicator {
  /// Every instance of every target, in the order in which they fall due.
  public func instances(from start: Day?) -> [TargetInstance] {
    targets.enumerated().flatMap { index, target in
      var previous: Day?
      return target.recurrence.instances(from: start, to: target.due).map { due in
        defer { previous = due }
        return TargetInstance(target: target, index: index, after: previous, due: due)
      }
    }.sorted { $0.due < $1.due }
  }

  /// The instance in force on a day: the first one that is not yet due, and after the last one the last.
  public func instance(on day: Day, from start: Day?) -> TargetInstance? {
    let all = instances(from: start)
    return all.first { $0.due >= day } ?? all.last
  }
}

/// Whether a target is reached.
public enum Verdict: Hashable, Sendable {
  case met
  /// Reached only after it was due, first on this day.
  case metLate(on: Day)
  /// Not reached so far, and not yet due.
  case notYetMet
  /// Due, and not reached.
  case missed
  /// No value was recorded.
  case noData
  /// The values cannot tell: 逐年增加 without the year before.
  case notAssessable

  /// The name of the verdict in exports.
  public var name: String {
    switch self {
    case .met: "met"
    case .metLate: "metLate"
    case .notYetMet: "notYetMet"
    case .missed: "missed"
    case .noData: "noData"
    case .notAssessable: "notAssessable"
    }
  }

  /// Whether the target is reached, in time or late.
  public var isMet: Bool {
    switch self {
    case .met, .metLate: true
    default: false
    }
  }
}

/// Where an indicator stands on a day.
public struct IndicatorState: Sendable {
  /// What is judged.
  public let instance: TargetInstance
  /// The values that hold, by date and then by number.
  public let observations: [Record]
  /// Whether the instance is reached, by what was known and held on the day.
  public let verdict: Verdict

  /// Judges the instance in force on `day`; nil for an indicator without targets.
  /// - Parameter records: The indicator's records that hold on `day`, by date and then by number.
  public init?(_ indicator: Indicator, from start: Day?, on day: Day, _ records: [Record]) {
    guard let instance = indicator.instance(on: day, from: start) else { return nil }
    self.init(indicator, instance, on: day, records)
  }

  /// Judges one instance on `day`.
  public init(_ indicator: Indicator, _ instance: TargetInstance, on day: Day, _ records: [Record]) {
    self.instance = instance
    observations = records.filter { $0.draft.content.kind == .observation }
    verdict = Self.verdict(indicator, instance, on: day, observations)
  }

  /// The record of the last value; nil where there is none.
  public var last: Record? { observations.last }

  /// The record of the value before the last, of an earlier date.
  public var previous: Record? {
    guard let last else { return nil }
    return observations.last { $0.draft.asOf < last.draft.asOf }
  }

  private static func verdict(
    _ indicator: Indicator, _ instance: TargetInstance, on day: Day, _ observations: [Record]
  ) -> Verdict {
    let counting = observations.filter { record in instance.after.map { record.draft.asOf > $0 } ?? true }
    guard !counting.isEmpty else { return .noData }
    func meets(_ record: Record) -> Bool? {
      guard let value = record.draft.content.observedValue else { return nil }
      switch (value, instance.target.aim) {
      case (.achieved, .achieved): return true
      case (.achieved, _): return nil
      case (.quantity, .achieved): return false
      case (.quantity(let quantity), .increasing):
        return isAbove(quantity, before: instance, in: observations, unit: indicator.unit)
      case (.quantity(let quantity), let aim): return aim.isMet(by: quantity, unit: indicator.unit)
      }
    }
    if let atDue = counting.last(where: { $0.draft.asOf <= instance.due }) {
      switch meets(atDue) {
      case true?: return .met
      case nil: return .notAssessable
      case false?: if day <= instance.due { return .notYetMet }
      }
    }
    if let late = counting.first(where: { $0.draft.asOf > instance.due && meets($0) == true }) {
      return .metLate(on: late.draft.asOf)
    }
    return day <= instance.due ? .noData : .missed
  }

  /// Whether a value is above the last one of the instance before; nil where there was none.
  private static func isAbove(
    _ quantity: Quantity, before instance: TargetInstance, in observations: [Record], unit: String?
  ) -> Bool? {
    guard let after = instance.after,
      case .quantity(let earlier)? = observations.last(where: { $0.draft.asOf <= after })?.draft.content
        .observedValue
    else { return nil }
    return earlier.isBelow(quantity, unit: unit)
  }
}

extension RecordContent {
  /// The value of an observation; nil for anything else.
  public var observedValue: ObservedValue? {
    if case .observation(let value) = self { value } else { nil }
  }
}
