// What an indicator has to reach, and by when.

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

/// The comparators of plan files.
public enum Comparator: String, CaseIterable, Sendable {
  case atLeast, atMost, range, increasing, achieved
}

/// One target of an indicator: 目标值.
public struct Target: Sendable {
  public let aim: Aim
  /// The day on which it falls due; of a recurrent target, the last instance's.
  public let due: Day
  /// How often an instance falls due up to `due`.
  public let recurrence: Recurrence
  /// False where the text says 力争 or 争取.
  public let firm: Bool
  /// Where the document says it, the first place leading, each with the value as printed there.
  public let quotations: [Quotation]
  public let note: Note?

  public init(
    aim: Aim, due: Day, recurrence: Recurrence = .once, firm: Bool = true, quotations: [Quotation],
    note: Note? = nil
  ) {
    self.aim = aim
    self.due = due
    self.recurrence = recurrence
    self.firm = firm
    self.quotations = quotations
    self.note = note
  }

  /// The target's value as the document prints it.
  public var asPrinted: String { quotations.first?.asPrinted ?? "" }
}
