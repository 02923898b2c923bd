// A task's undertaking with money.

/// A task's undertaking with money: 重大项目.
public struct Project: Sendable {
  public let name: String
  /// The planned investment in 万元 (10,000 yuan).
  public let investment: ExactDecimal?
  /// Nil where the document gives none.
  public let period: Period?
  public let quotations: [Quotation]
  public let note: Note?

  public init(
    name: String, investment: ExactDecimal?, period: Period?, quotations: [Quotation], note: Note?
  ) {
    self.name = name
    self.investment = investment
    self.period = period
    self.quotations = quotations
    self.note = note
  }
}
