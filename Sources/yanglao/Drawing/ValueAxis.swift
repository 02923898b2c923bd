// An axis of values that begins and ends on round numbers.

import YanglaoCore

/// A scale of values that begins and ends on round numbers.
struct ValueAxis {
  /// The round numbers on the axis, from its lower to its upper end.
  let ticks: [PlotValue]
  private let scale: LinearScale

  /// Makes an axis that holds every one of `values`.
  /// - Parameters:
  ///   - fromZero: Whether zero is to be on it.
  ///   - headroom: Whether the greatest value is to lie below the upper end, where it is not 100%.
  init(
    holding values: [PlotValue], fromZero: Bool = false, headroom: Bool = false, unit: String? = nil,
    length: Int
  ) {
    let all = values.map(\.units) + (fromZero || values.isEmpty ? [0] : [])
    let (low, high) = (all.min() ?? 0, all.max() ?? 0)
    let spread = high > low ? high - low : max(high.magnitude128 / 10, high == 0 ? PlotValue.one.units : 1)
    let step = Self.roundStep(atLeast: (spread + 3) / 4)
    let lower = low.floored(to: step)
    var upper = -((-max(high, low + 1)).floored(to: step))
    let isWhole = unit.isPercentUnit && high == PlotValue.hundred.units
    if headroom, upper == high, !isWhole { upper += step }
    ticks = sequence(first: lower) { $0 + step <= upper ? $0 + step : nil }.map { PlotValue(units: $0) }
    scale = LinearScale(from: lower, to: upper, length: length)
  }

  func position(of value: PlotValue) -> Int { scale.position(of: value.units) }

  /// The least of 1, 2 and 5 times a power of ten that is not below `least`.
  private static func roundStep(atLeast least: Int128) -> Int128 {
    var power: Int128 = 1
    while power * 10 <= least { power *= 10 }
    return [power, power * 2, power * 5].first { $0 >= least } ?? power * 10
  }
}

extension Int128 {
  fileprivate func floored(to step: Int128) -> Int128 {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: step)
    return (remainder < 0 ? quotient - 1 : quotient) * step
  }

  fileprivate var magnitude128: Int128 { self < 0 ? -self : self }
}
