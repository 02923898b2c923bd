// Whether a value reaches its aim.

extension Aim {
  /// Says whether `quantity` meets the aim; nil where one value alone cannot tell.
  ///
  /// Exact: 59.96 has not met 60, and 387 of 645 has. 逐年增加 needs the year before, 建成投用 a record of having
  /// been achieved, and a fraction a denominator above zero.
  /// - Parameters:
  ///   - quantity: The recorded value, in `unit`, or a fraction.
  ///   - unit: The indicator's unit; in % a fraction counts a hundredfold.
  public func isMet(by quantity: Quantity, unit: String?) -> Bool? {
    if case .fraction(_, let denominator) = quantity, denominator.mantissa <= 0 { return nil }
    let percent = unit.isPercentUnit
    switch self {
    case .atLeast(let bound), .range(let bound, _): return quantity.isAtLeast(bound, percent: percent)
    case .atMost(let bound): return quantity.isAtMost(bound, percent: percent)
    case .increasing, .achieved: return nil
    }
  }
}
