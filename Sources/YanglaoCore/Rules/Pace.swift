// How far an indicator has come on its way to a target, and how far it should have come.

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
  /// A growth rate, or a ratio of two, from which on it says nothing: of two days that lie side by side.
  static let greatestGrowth = 1e12
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
