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

  /// The reasons by their names alone; where the pace cannot be told, ``NoPace`` names them.
  private enum Kind: String, CaseIterable {
    case reached, notReachedWhenDue, noValue, noYearBefore, wrongKind, olderThan, pace
  }

  /// The names of all reasons in exports.
  public static var names: [String] { Kind.allCases.map(\.rawValue) + NoPace.allCases.map(\.name) }

  /// The name of the reason in exports.
  public var name: String {
    switch self {
    case .reached: Kind.reached.rawValue
    case .notReachedWhenDue: Kind.notReachedWhenDue.rawValue
    case .noValue: Kind.noValue.rawValue
    case .noYearBefore: Kind.noYearBefore.rawValue
    case .wrongKind: Kind.wrongKind.rawValue
    case .olderThan: Kind.olderThan.rawValue
    case .pace: Kind.pace.rawValue
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
