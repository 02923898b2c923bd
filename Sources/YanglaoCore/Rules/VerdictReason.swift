// What decided a verdict, as facts.

/// What decided a verdict.
public enum VerdictReason: Sendable {
  /// This record's value reaches the target: in time where the verdict is `met`, else as the first one behind its
  /// due date.
  case reached(Record)
  /// The target fell due with this value, or without one.
  case notReachedWhenDue(Record?)
  /// No value was recorded, or none that counts for the instance.
  case noValue
  /// 逐年增加 without a value of the year before.
  case noYearBefore(Record)
  /// The value cannot be held against the target: 达成 against a number.
  case wrongKind(Record)
  /// The last value speaks of a day before this one, on which the last full reporting period began.
  case olderThan(Day, Record)
  /// By its pace; see ``IndicatorEvaluation/pace``.
  case pace
  /// The pace cannot be told.
  case noPace(NoPace, Record)

  /// The name of the reason in exports.
  public var name: String {
    switch self {
    case .reached: "reached"
    case .notReachedWhenDue: "notReachedWhenDue"
    case .noValue: "noValue"
    case .noYearBefore: "noYearBefore"
    case .wrongKind: "wrongKind"
    case .olderThan: "olderThan"
    case .pace: "pace"
    case .noPace(let why, _): why.name
    }
  }

  /// The record that decided; nil where there is none.
  public var record: Record? {
    switch self {
    case .reached(let record), .noYearBefore(let record), .wrongKind(let record), .olderThan(_, let record),
      .noPace(_, let record):
      record
    case .notReachedWhenDue(let record): record
    case .noValue, .pace: nil
    }
  }
}
