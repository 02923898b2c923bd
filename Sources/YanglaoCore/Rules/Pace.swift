// How far an indicator has come on its way to a target, and how far it should have come.

/// How a pace is judged.
public enum PaceMethod: String, CaseIterable, Sendable {
  /// The share of the way that is gone, against the share of the time.
  case linear
  /// The observed compound annual growth over the required one, as Statistics Canada's progress measure for the
  /// Sustainable Development Goals and Open SDG judge it.
  case cagr
}

/// Where the way to a target begins.
public struct PaceStart: Sendable {
  /// What says so.
  public enum Basis: Hashable, Sendable {
    /// The plan's baseline (基期值).
    case baseline
    /// What counts from the plan's start, or within the year, is zero on the day before.
    case zero
    /// The value that holds on the first day with one.
    case record(Int64)

    /// The name of the basis in exports.
    public var name: String {
      switch self {
      case .baseline: "baseline"
      case .zero: "zero"
      case .record: "firstValue"
      }
    }
  }

  public let basis: Basis
  /// In the indicator's unit, or a fraction.
  public let value: Quantity
  /// The day on which the value held.
  public let on: Day
}

/// An indicator's pace: how far along it is, and whether that is enough.
public struct Pace: Sendable {
  /// How the pace is rated.
  public enum Rating: String, CaseIterable, Sendable {
    case onTrack, behind, atRisk

    var verdict: Verdict {
      switch self {
      case .onTrack: .onTrack
      case .behind: .behind
      case .atRisk: .atRisk
      }
    }
  }

  /// What the rating was read off.
  public enum Measurement: Sendable {
    /// The share of the way that is gone, and the share of the time, both exact.
    case linear(progress: Ratio, elapsed: Ratio)
    /// Compound growth a year, 0.05 for 5%: observed, required, and the one over the other.
    case growth(observed: Double, required: Double, ratio: Double)
    /// The start met the target already, and the value does not: it has moved away, however fast.
    case movedAway
  }

  public let start: PaceStart
  /// The record whose value is judged.
  public let record: Record
  public let measurement: Measurement
  /// The value of the straight line from the start to the target on the day; nil where there is no such line.
  public let expected: Ratio?
  public let rating: Rating

  /// At least this share of the elapsed time: behind; below it: at risk.
  public static let behindFromShare = Ratio(ExactDecimal(mantissa: 8, scale: 1) ?? .one)
  /// The ratio of growth rates from which an indicator is on track.
  public static let onTrackFromGrowth = 0.95
  /// The ratio of growth rates from which it is behind; below it is at risk.
  public static let behindFromGrowth = 0.60

  /// The days that must lie between two values for the first to serve as a start.
  public static let fewestDaysBetweenValues = 90

  /// Rates a share of the way against a share of the time.
  static func rating(progress: Ratio, elapsed: Ratio) -> Rating {
    if progress >= elapsed { return .onTrack }
    guard let enough = elapsed.multiplied(by: behindFromShare) else { return .atRisk }
    return progress >= enough ? .behind : .atRisk
  }

  /// Rates the ratio of the observed to the required growth.
  static func rating(growth ratio: Double) -> Rating {
    ratio >= onTrackFromGrowth ? .onTrack : ratio >= behindFromGrowth ? .behind : .atRisk
  }
}

/// Why no pace can be told.
public enum NoPace: Hashable, Sendable {
  /// The target is no number, so no line leads to it: 逐年增加, 建成投用.
  case noLine
  /// There is no baseline, and no two values lie 90 days apart.
  case noStart
  /// The start is not before the due date.
  case noTime
  /// Growth needs values of two years.
  case tooFewYears
  /// Growth needs values and a target of one sign, none of them zero.
  case differentSigns
  /// Exact numbers would take too many digits.
  case tooManyDigits

  /// The name of the reason in exports.
  public var name: String {
    switch self {
    case .noLine: "noLine"
    case .noStart: "noStart"
    case .noTime: "noTime"
    case .tooFewYears: "tooFewYears"
    case .differentSigns: "differentSigns"
    case .tooManyDigits: "tooManyDigits"
    }
  }

  /// What is said of an indicator whose pace cannot be told.
  ///
  /// Without a start the pace is unknown; with one, the values cannot be assessed.
  var verdict: Verdict {
    switch self {
    case .noLine, .noStart: .unknownPace
    case .noTime, .tooFewYears, .differentSigns, .tooManyDigits: .notAssessable
    }
  }
}
