// The value and the day that a pace is counted from.

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

    /// The names of all bases in exports.
    public static let names = [Basis.baseline, .zero, .record(0)].map(\.name)

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
