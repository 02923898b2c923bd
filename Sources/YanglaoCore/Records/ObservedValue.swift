// The value of an indicator as it was reported.

/// A value as it was reported.
public enum ObservedValue: Hashable, Sendable {
  case quantity(Quantity)
  /// 建成投用, 全部转型: reached, on the record's date.
  case achieved
}
