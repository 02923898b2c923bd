// The value that an indicator starts from.

/// The value that a plan starts from: 基期值.
public struct Baseline: Sendable {
  /// In the indicator's unit.
  public let value: ExactDecimal
  /// The day on which the value held.
  public let on: Day
  public let quotation: Quotation
  public let note: Note?

  public init(value: ExactDecimal, on: Day, quotation: Quotation, note: Note?) {
    self.value = value
    self.on = on
    self.quotation = quotation
    self.note = note
  }
}
