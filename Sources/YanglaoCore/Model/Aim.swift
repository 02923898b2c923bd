// How much has to be reached: at least, at most, between, more each year, or at all.

/// What a value is held against, and how.
public enum Aim: Hashable, Sendable {
  /// 达到, 不低于, 以上, 至少: met from the value on.
  case atLeast(ExactDecimal)
  /// 不高于, 控制在…以内: met up to the value.
  case atMost(ExactDecimal)
  /// 2—3个: met from the lower end on; the upper end is shown as the aim.
  case range(ExactDecimal, upTo: ExactDecimal)
  /// 逐年增加: each year's value above the year before's.
  case increasing
  /// 建成投用, 全部转型: met once recorded as achieved.
  case achieved

  /// The name of the comparator in plan files and exports.
  public var comparator: Comparator {
    switch self {
    case .atLeast: .atLeast
    case .atMost: .atMost
    case .range: .range
    case .increasing: .increasing
    case .achieved: .achieved
    }
  }

  /// The value to reach; the lower end of a range; nil where there is none.
  public var value: ExactDecimal? {
    switch self {
    case .atLeast(let value), .atMost(let value), .range(let value, _): value
    case .increasing, .achieved: nil
    }
  }

  /// The upper end of a range.
  public var upperEnd: ExactDecimal? {
    if case .range(_, let upTo) = self { upTo } else { nil }
  }
}
